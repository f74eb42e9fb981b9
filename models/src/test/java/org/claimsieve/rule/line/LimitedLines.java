package org.claimsieve.rule.line;

import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.RuleNight;

/** Lines of settlement S that every rule on a limit must tell apart by day, catalogue and item. */
final class LimitedLines {
  /** What is accused of them where the settlement breaks the limit. */
  static final Map<String, BigDecimal> ACCUSED =
      Map.of("S/first day", new BigDecimal("80.00"), "S/last day", new BigDecimal("80.00"));

  private LimitedLines() {}

  /** A night with a limit that holds from 2026-02-20 to 2026-02-22. */
  static RuleNight limit(String ruleId, LimitKind kind, String item, String... values) {
    return new RuleNight().limit(ruleId, kind, item, "2026-02-20", "2026-02-22", values);
  }

  /**
   * Adds the lines.
   *
   * @param item the item with the limit
   * @param listType a catalogue that the rule judges
   * @param others catalogues that it does not
   */
  static void add(RuleNight night, String item, String listType, String... others) {
    night
        .line("first day", dated(item, listType, "2026-02-20 00:00:00"))
        .line("last day", dated(item, listType, "2026-02-22 23:59:59"))
        .line("too early", dated(item, listType, "2026-02-19 23:59:59"))
        .line("too late", dated(item, listType, "2026-02-23 00:00:00"))
        .line("no day", dated(item, listType, null))
        .line("no catalogue", dated(item, null, "2026-02-21 09:00:00"))
        .line("another item", dated("X", listType, "2026-02-21 09:00:00"));
    for (String other : others) {
      night.line("catalogue " + other, dated(item, other, "2026-02-21 09:00:00"));
    }
  }

  private static Object[] dated(String item, String listType, String time) {
    return new Object[] {HILIST_CODE, item, LIST_TYPE, listType, FEE_OCUR_TIME, time};
  }
}
