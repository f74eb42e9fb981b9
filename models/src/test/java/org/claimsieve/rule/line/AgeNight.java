package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.Finding;

/**
 * A night in which ages decide. The test adds the limit on the item and three persons: that of
 * settlement S reaches or leaves it on 2026-02-22, those of settlements Inside and Outside are far
 * from its ends.
 */
final class AgeNight {
  static final String ITEM = "ITEM";

  /** First and last day of the limit. */
  static final String FROM = "2026-02-20";

  static final String TO = "2026-02-23";

  private AgeNight() {}

  /** The lines, five of which a rule on items of the list type can judge. */
  static RuleNight of(String listType, String another) {
    return new RuleNight()
        .claim(SETL_ID, "Missing", PSN_NO, "T", BRDY, null)
        .claim(SETL_ID, "Unborn", PSN_NO, "U", BRDY, "2026-02-23")
        .claim(SETL_ID, "Impossible", PSN_NO, "V", BRDY, "1895-02-22")
        .line("before", item(listType, "S", "2026-02-21 23:59:59"))
        .line("after", item(listType, "S", "2026-02-22 00:00:00"))
        .line("first day", item(listType, "Outside", "2026-02-20 00:00:00"))
        .line("last day", item(listType, "Outside", "2026-02-23 23:59:59"))
        .line("inside", item(listType, "Inside", "2026-02-22 09:00:00"))
        .line("too early", item(listType, "Outside", "2026-02-19 23:59:59"))
        .line("too late", item(listType, "Outside", "2026-02-24 00:00:00"))
        .line("another list", item(another, "Outside", "2026-02-22 09:00:00"))
        .line("no list", item(null, "Outside", "2026-02-22 09:00:00"))
        .line("no limit", LIST_TYPE, listType, SETL_ID, "Outside")
        .line("no birth", item(listType, "Missing", "2026-02-22 09:00:00"))
        .line("not born", item(listType, "Unborn", "2026-02-22 09:00:00"))
        .line("too old", item(listType, "Impossible", "2026-02-22 09:00:00"));
  }

  /** How a line of the item differs from the default. */
  static Object[] item(String listType, String settlement, String time) {
    return new Object[] {
      HILIST_CODE, ITEM, LIST_TYPE, listType, SETL_ID, settlement, FEE_OCUR_TIME, time
    };
  }

  /** How many lines the rule judges; to the others it is not applicable. */
  static long judged(RuleNight night, Rule rule) {
    return night.screen(rule).coverage().first().<Long>getAs(Coverage.CHECKED);
  }

  /** The finding on settlement S. */
  static Row finding(RuleNight night, Rule rule) {
    return night.screen(rule).findings().filter(col(Finding.SETL_ID).equalTo("S")).first();
  }
}
