package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.encounter.Age;
import org.claimsieve.knowledge.KnowledgeCard;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;

/**
 * Drugs and services limited to an age range, used outside it.
 *
 * <p>Broken: the person's age in whole years on the service date is below the youngest or above the
 * oldest age of the item, both ages allowed. Not applicable: items without such a limit on that
 * date; date of birth missing, after the service date or more than 130 years before it.
 */
public final class ItemAge implements LineRule {
  private static final int OLDEST = 130;

  private static final RuleInfo INFO =
      rule("item-age")
          .named("药品和诊疗项目限年龄使用", "Item used outside its age range")
          .defined("知识库限定年龄使用的药品、诊疗项目，用于费用发生当日年龄不在限定范围内的参保人。")
          .official("GZ10000101007000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("参保信息中的出生日期有误；新生儿费用记在母亲名下")
          .version("1");

  /** The rule; it has no options. */
  public ItemAge(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column possible = when(age().between(0, OLDEST), age());
    Column tooYoung = coalesce(possible.lt(col(KnowledgeCard.MIN_AGE)), lit(false));
    Column tooOld = coalesce(possible.gt(col(KnowledgeCard.MAX_AGE)), lit(false));
    Column limited =
        col(KnowledgeCard.MIN_AGE).isNotNull().or(col(KnowledgeCard.MAX_AGE).isNotNull());
    return when(possible.isNotNull().and(limited), tooYoung.or(tooOld));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”限%s岁至%s岁使用，%s使用时参保人%s岁",
        Sentence.item(),
        coalesce(col(KnowledgeCard.MIN_AGE), lit(0)),
        coalesce(col(KnowledgeCard.MAX_AGE).cast("string"), lit("不限")),
        Sentence.day(col(EnrichedLine.SERVICE_DATE)),
        age());
  }

  @Override
  public Column source() {
    return col(KnowledgeCard.source(LimitKind.AGE));
  }

  /** Birthdays reached by the service date. */
  private static Column age() {
    return Age.on(col(EnrichedLine.SERVICE_DATE), col(ClaimFact.BRDY));
  }
}
