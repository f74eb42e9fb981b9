package org.claimsieve.rule.pattern;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Screening;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;

/** Settlements outside a stay, each a visit of its own, and what a rule says of them. */
final class Visits {
  private static final Map<String, String> MED_TYPES =
      Map.of("clinic", "11", "chronic", "14", "pharmacy", "41");

  private Visits() {}

  /** A settlement of that kind; what differs comes last. */
  static void visit(
      RuleNight night, String kind, String id, String person, String time, Object... differs) {
    String day = time == null ? "2026-02-28" : time.substring(0, 10);
    Object[] own = {
      ClaimFact.SETL_ID,
      id,
      ClaimFact.MDTRT_ID,
      id,
      ClaimFact.ENCOUNTER_ID,
      id,
      ClaimFact.PSN_NO,
      person,
      ClaimFact.VISIT_KIND,
      kind,
      ClaimFact.MED_TYPE,
      MED_TYPES.getOrDefault(kind, "21"),
      ClaimFact.SETL_TIME,
      time,
      ClaimFact.BEGNDATE,
      day,
      ClaimFact.ENDDATE,
      day,
      ClaimFact.LOS_DAYS,
      null
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.claim(all);
  }

  /** Ten in the morning of a day of February. */
  static String february(int day) {
    return String.format(Locale.ROOT, "2026-02-%02d 10:00:00", day);
  }

  /** Options of one rule with one of them given. */
  static RuleOptions option(String rule, String key, int value) {
    return RuleOptions.of(Map.of(rule, Map.of(key, String.valueOf(value))));
  }

  /** Settlements that the finding on that one involves without accusing them. */
  static Set<String> involved(RuleNight night, Rule rule, String accused) {
    Screening screening = night.screen(rule);
    String finding = finding(screening, accused).getAs(Finding.JR_ID);
    Dataset<Row> lines =
        screening.lines().filter("vola_item_type = '2' and jr_id = '" + finding + "'");
    return lines.collectAsList().stream()
        .map(row -> row.<String>getAs(FindingLine.SETL_ID))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What the finding on that settlement says. */
  static String evidence(RuleNight night, Rule rule, String accused) {
    return finding(night.screen(rule), accused).getAs(Finding.VOLA_CONT);
  }

  private static Row finding(Screening screening, String accused) {
    return screening.findings().filter("setl_id = '" + accused + "'").first();
  }
}
