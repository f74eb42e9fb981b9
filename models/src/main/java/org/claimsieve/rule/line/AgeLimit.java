package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Sentence;

/** An item's age range in whole years, both ends allowed, one of them perhaps open. */
final class AgeLimit {
  private AgeLimit() {}

  /** True: outside the range of the rule's limit; null: no limit on that date, or age unknown. */
  static Column broken(RuleInfo info) {
    Column age = col(EnrichedLine.AGE_YEARS);
    Column least = coalesce(info.limit(Limit.MIN_AGE), age);
    Column most = coalesce(info.limit(Limit.MAX_AGE), age);
    return when(info.limited(), not(age.between(least, most)));
  }

  /** Item, range, day and age. */
  static Column evidence(RuleInfo info) {
    return Sentence.of(
        "“%s”的年龄范围为%s，%s使用时参保人%s岁",
        Sentence.item(),
        range(info.limit(Limit.MIN_AGE), info.limit(Limit.MAX_AGE)),
        Sentence.day(col(EnrichedLine.SERVICE_DATE)),
        col(EnrichedLine.AGE_YEARS));
  }

  private static Column range(Column least, Column most) {
    return when(most.isNull(), Sentence.of("%s岁及以上", least))
        .when(least.isNull(), Sentence.of("%s岁及以下", most))
        .otherwise(Sentence.of("%s岁至%s岁", least, most));
  }
}
