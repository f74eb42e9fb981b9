package org.claimsieve.rule.pair;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;

/** What the findings of a rule say of a night, one text for each row. */
final class Pairs {
  private Pairs() {}

  /** Accused lines with their amounts; a line that two findings accuse stands twice. */
  static List<String> accused(RuleNight night, Rule rule) {
    return lines(night, rule, "1");
  }

  /** Involved lines with their amounts. */
  static List<String> involved(RuleNight night, Rule rule) {
    return lines(night, rule, "2");
  }

  /** What the findings say. */
  static List<String> sentences(RuleNight night, Rule rule) {
    return night.screen(rule).findings().collectAsList().stream()
        .map(row -> row.<String>getAs(Finding.VOLA_CONT))
        .sorted()
        .toList();
  }

  private static List<String> lines(RuleNight night, Rule rule, String itemType) {
    Dataset<Row> lines = night.screen(rule).lines();
    Dataset<Row> typed = lines.filter(col(FindingLine.VOLA_ITEM_TYPE).equalTo(itemType));
    return typed.collectAsList().stream().map(Pairs::text).sorted().toList();
  }

  private static String text(Row line) {
    return line.getAs(FindingLine.SETL_ID)
        + "/"
        + line.getAs(FindingLine.BKKP_SN)
        + " "
        + line.getAs(FindingLine.VOLA_AMT);
  }
}
