package org.claimsieve.rule.line;

import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.RuleNight;

/** An item that one rule limits from 2026-02-20 to 2026-02-22, and its lines in a test. */
final class LimitedItem {
  private final String rule;
  private final LimitKind kind;
  private final String value;
  private final Object[] line;

  /** The rule's limit, and what a line of the item holds beside the item's code. */
  LimitedItem(String rule, LimitKind kind, String value, Object... line) {
    this.rule = rule;
    this.kind = kind;
    this.value = value;
    this.line = line.clone();
  }

  /** Adds the limit. */
  RuleNight in(RuleNight night) {
    return night.limit(rule, kind, code(), "2026-02-20", "2026-02-22", value);
  }

  /** Adds a line of the item. */
  void used(RuleNight night, String bkkpSn, Object... differs) {
    Object[] item = {HILIST_CODE, code()};
    night.line(bkkpSn, Stream.of(item, line, differs).flatMap(Arrays::stream).toArray());
  }

  /** Adds lines on the limit's first and last day, and some that barely have no limit. */
  void usedAtTheEdges(RuleNight night, String anotherCatalogue) {
    used(night, "first day", FEE_OCUR_TIME, "2026-02-20 00:00:00");
    used(night, "last day", FEE_OCUR_TIME, "2026-02-22 23:59:59");
    used(night, "too early", FEE_OCUR_TIME, "2026-02-19 23:59:59");
    used(night, "too late", FEE_OCUR_TIME, "2026-02-23 00:00:00");
    used(night, "another item", HILIST_CODE, code() + "2");
    used(night, "another catalogue", LIST_TYPE, anotherCatalogue);
    used(night, "unknown catalogue", LIST_TYPE, null);
  }

  private String code() {
    return rule.replace("-", "").toUpperCase(Locale.ROOT);
  }
}
