package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sum;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.knowledge.Limit;
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
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * A drug for more days than one settlement may supply.
 *
 * <p>Broken: the quantity of a drug on one settlement, times the days that one sales unit lasts, is
 * above the drug's greatest days of supply, added up in order of time. Accused is what stands above
 * it, at its share of the line's amount. Not applicable: hospital stays; drugs whose limit states
 * no greatest days of supply; lines without item or moment.
 */
public final class DrugSupply implements PatternRule {
  private static final String SUPPLY = "supply_days";
  private static final String SO_FAR = "supply_so_far";
  private static final String ALL = "supply_all";

  private static final RuleInfo INFO =
      rule("drug-supply")
          .named("药品限最大开药天数/开药量", "Drug for more days than a settlement may supply")
          .defined("门诊、门诊慢特病和药店购药一次结算中，同一药品按数量折算的可用天数超过知识库限定的最大开药天数，超出的部分。")
          .national(9)
          .official("GZ10000101009000")
          .breaks(Behaviour.OVER_SUPPLY, Severity.VIOLATION)
          .needs(FeeLine.HILIST_CODE, FeeLine.FEE_OCUR_TIME, ClaimFact.VISIT_KIND)
          .knows(LimitKind.SUPPLY)
          .normalWhen("经备案的长期处方；患者日用量大于折算天数所依据的用量；最小销售单位与限定单位不一致")
          .version("1");

  /** The rule; it has no options. */
  public DrugSupply(RuleOptions options) {
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
    return Screened.outpatient()
        .and(INFO.limit(Limit.MAX_SUPPLY_DAYS).isNotNull())
        .and(Purchases.supply(INFO).gt(0));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec group = Window.partitionBy(FeeLine.SETL_ID, FeeLine.HILIST_CODE);
    Column limit = INFO.limit(Limit.MAX_SUPPLY_DAYS);
    Column above = least(col(SUPPLY), col(SO_FAR).minus(limit));
    return input
        .lines()
        .filter(checked())
        .withColumn(SUPPLY, Purchases.supply(INFO))
        .withColumn(ALL, sum(col(SUPPLY)).over(group))
        .withColumn(SO_FAR, sum(col(SUPPLY)).over(EnrichedLine.upToHere(group)))
        .filter(col(SO_FAR).gt(limit))
        .select(
            Hit.subject(PersonItem.subject()),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.share(AtStake.line(), above, col(SUPPLY))),
            Hit.evidence(
                Sentence.of(
                    "“%s”本次结算共可用%s天，超过限定的%s天",
                    Sentence.item(), Sentence.number(col(ALL)), Sentence.number(limit))));
  }
}
