package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;

/** The list of items for newborns, and the last day of life on which a person is one. */
final class NewbornLimit {
  private NewbornLimit() {}

  /** The option that sets the last day, counted from the day of birth as day 0. */
  static int lastDay(RuleOptions.Scope given) {
    return given.whole("last-day", 28, 1, 366);
  }

  /** True: on the rule's list and older; null: not on it on that date, or age unknown. */
  static Column broken(RuleInfo info, int lastDay) {
    return when(info.limited(), col(EnrichedLine.AGE_DAYS).gt(lastDay));
  }

  /** Item, last day, day and age. */
  static Column evidence(int lastDay) {
    return Sentence.of(
        "“%s”限新生儿（出生后%s天内）使用，%s使用时参保人%s",
        Sentence.item(), lit(lastDay), Sentence.day(col(EnrichedLine.SERVICE_DATE)), age());
  }

  /** Days in the first year of life, whole years after it. */
  private static Column age() {
    Column years = col(EnrichedLine.AGE_YEARS);
    return when(years.equalTo(0), Sentence.of("已出生%s天", col(EnrichedLine.AGE_DAYS)))
        .otherwise(Sentence.of("已满%s岁", years));
  }
}
