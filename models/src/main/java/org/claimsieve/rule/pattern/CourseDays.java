package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.max;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.knowledge.KnowledgeCard;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.PatternRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * An item on more days of a visit than are paid for.
 *
 * <p>Broken: the lines of an item on days of one visit beyond the number of days that the item is
 * limited to, counted as different days on which it was charged. Not applicable: items without such
 * a limit on that day; lines without visit, item or moment. What one person got in several visits
 * is not added up: whether they are one illness is not in the claims.
 */
public final class CourseDays implements PatternRule {
  private static final String NTH = "course_day";
  private static final String ALL = "course_days";

  private static final RuleInfo INFO =
      rule("course-days")
          .named("限支付疗程", "Item on more days than are paid for")
          .defined("同一次就诊中，限定支付疗程的药品、诊疗项目使用天数超过限定天数，超出天数的费用。")
          .official("GZ10000101010000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME)
          .knows(LimitKind.COURSE)
          .normalWhen("超出天数由患者自费且未纳入结算；同次住院两个独立疗程并有病历记载")
          .version("1");

  /** The rule; it has no options. */
  public CourseDays(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Subject subject() {
    return Subject.LINE;
  }

  @Override
  public Column checked() {
    return Screened.limited(KnowledgeCard.MAX_DAYS);
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec group = Window.partitionBy(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE);
    // Lines of one day share its place: a tie is what is meant.
    WindowSpec byDay = group.orderBy(EnrichedLine.SERVICE_DATE);
    Column limit = col(KnowledgeCard.MAX_DAYS);
    return input
        .lines()
        .filter(checked())
        .withColumn(NTH, dense_rank().over(byDay))
        .withColumn(ALL, max(col(NTH)).over(group))
        .filter(col(NTH).gt(limit))
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.MDTRT_ID), col(FeeLine.HILIST_CODE))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.line()),
            Hit.evidence(Sentence.of("“%s”本次就诊使用%s天，支付不超过%s天", Sentence.item(), col(ALL), limit)));
  }
}
