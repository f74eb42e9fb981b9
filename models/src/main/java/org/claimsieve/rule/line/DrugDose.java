package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;

/**
 * Drugs supplied for the stated days at a multiple of the labelled dose.
 *
 * <p>Broken: at the labelled dose the quantity would last at least N times (2) the days that it is
 * supplied for. Amount: the share that the labelled dose does not need on those days. Not
 * applicable: drugs without days per unit on the service date; days of supply missing or zero; a
 * quantity of one unit or less, since a pack is not divided.
 */
public final class DrugDose implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-dose")
          .named("超说明书用量开药", "Drug at a multiple of the labelled dose")
          .defined("药品数量按说明书用量可用的天数，达到所开用药天数的规定倍数（默认2倍）及以上，即实际用量为说明书用量的2倍及以上。")
          .national(68)
          .official("GZ10000301005000")
          .breaks(Behaviour.OVER_SUPPLY, Severity.HINT)
          .lead()
          .needs(FeeLine.PRD_DAYS)
          .knows(LimitKind.SUPPLY)
          .normalWhen("用药天数录入有误或按次填写；病情需要并有记录的超说明书用量；大包装最小销售单位；负荷剂量")
          .version("1");

  private final int times;

  /** The rule with its options. */
  public DrugDose(RuleOptions options) {
    times = options.of(INFO).whole("times", 2, 2, 20);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column days = col(FeeLine.PRD_DAYS);
    Column judged = days.gt(0).and(col(FeeLine.CNT).gt(1));
    return when(judged, days.multiply(times).leq(lasting()));
  }

  @Override
  public Column amount() {
    Column spare = lasting().minus(col(FeeLine.PRD_DAYS));
    return AtStake.share(AtStake.line(), spare, lasting());
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”开具数量%s，按说明书用量可用%s天，所开用药天数%s天，达到说明书用量的%s倍及以上",
        Sentence.item(),
        Sentence.number(col(FeeLine.CNT)),
        Sentence.number(lasting()),
        Sentence.number(col(FeeLine.PRD_DAYS)),
        lit(times));
  }

  /** Days that the quantity lasts at the labelled dose. */
  private static Column lasting() {
    return col(FeeLine.CNT).multiply(INFO.limit(Limit.UNIT_DAYS));
  }
}
