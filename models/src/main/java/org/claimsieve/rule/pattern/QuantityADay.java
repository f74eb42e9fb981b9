package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sum;
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
 * More of an item on one day than a day holds.
 *
 * <p>Broken: the quantity of an item over the lines of one visit and day, added up in order of
 * time, is above the item's limit for a day. Accused is what stands above the limit, at its share
 * of the line's amount. Not applicable: items without such a limit on that day; lines without
 * visit, item or moment.
 */
public final class QuantityADay implements PatternRule {
  private static final String SO_FAR = "quantity_so_far";
  private static final String OF_DAY = "quantity_of_day";

  private static final RuleInfo INFO =
      rule("quantity-a-day")
          .named("医疗服务项目限定频次", "More of an item than a day holds")
          .defined("同一次就诊同一天内，同一项目收费数量合计超过知识库限定的每日数量，超出的部分。")
          .official("GZ10000102014000")
          .breaks(Behaviour.OVER_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME)
          .knows(LimitKind.FREQUENCY)
          .normalWhen("补记前一日费用；双侧或多部位按规定分别计费；计价单位与限定单位不一致")
          .version("1");

  /** The rule; it has no options. */
  public QuantityADay(RuleOptions options) {
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
    return Screened.limited(KnowledgeCard.MAX_A_DAY);
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec group =
        Window.partitionBy(FeeLine.MDTRT_ID, FeeLine.HILIST_CODE, EnrichedLine.SERVICE_DATE);
    WindowSpec inOrder =
        group
            .orderBy(col(FeeLine.FEE_OCUR_TIME), col(FeeLine.BKKP_SN))
            .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    Column limit = col(KnowledgeCard.MAX_A_DAY);
    Column above = least(col(FeeLine.CNT), col(SO_FAR).minus(limit));
    Column day = Sentence.day(col(EnrichedLine.SERVICE_DATE));
    return input
        .lines()
        .filter(checked())
        .withColumn(SO_FAR, sum(col(FeeLine.CNT)).over(inOrder))
        .withColumn(OF_DAY, sum(col(FeeLine.CNT)).over(group))
        .filter(col(SO_FAR).gt(limit))
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.MDTRT_ID), col(FeeLine.HILIST_CODE), day)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.share(AtStake.line(), above, col(FeeLine.CNT))),
            Hit.evidence(
                Sentence.of(
                    "“%s”%s共计费%s，超过每日限定数量%s",
                    Sentence.item(), day, Sentence.number(col(OF_DAY)), Sentence.number(limit))));
  }
}
