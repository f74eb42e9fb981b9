package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
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
 * Several operations on one day, the further ones at the full price.
 *
 * <p>The full price of a listed operation is the highest at which the same institution charged it
 * tonight where it was the only listed operation of its visit and day. Broken: a listed operation,
 * other than the dearest of its visit and day, with a quantity of one or more and a price above 75
 * percent of its full price (unconfirmed). Amount: the share of the price above that. Not
 * applicable: lines without visit, institution, day or price; operations that nobody had alone at
 * that institution tonight, whose full price is not in the claims. Whether the operations went
 * through one incision is in the record.
 */
public final class OperationDiscount implements PatternRule {
  private static final String DEAREST = "dearest_code";
  private static final String ALONE = "alone_on_day";
  private static final String FULL = "full_price";

  private static final RuleInfo INFO =
      rule("operation-discount")
          .named("手术项目未按规定折价收费", "Further operation of a day at the full price")
          .defined("同一次就诊同一天有两项及以上手术，价格最高一项以外的手术，单价高于其单独收费时单价的规定比例（默认75%）。")
          .national(15)
          .official("GZ10000102002000")
          .breaks(Behaviour.OVER_CHARGE, Severity.HINT)
          .lead()
          .needs(
              FeeLine.MDTRT_ID,
              FeeLine.FIXMEDINS_CODE,
              FeeLine.HILIST_CODE,
              FeeLine.FEE_OCUR_TIME,
              FeeLine.PRIC)
          .knows(LimitKind.LISTED)
          .normalWhen("经不同切口分别手术，按规定可全价收费；同日两次进入手术室；当地规定的折价比例不同或不折价")
          .version("1");

  private final int percent;

  /** The rule with its options. */
  public OperationDiscount(RuleOptions options) {
    percent = options.of(INFO).whole("discount-percent", 75, 1, 99);
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
    return INFO.limited()
        .and(col(FeeLine.MDTRT_ID).isNotNull())
        .and(col(FeeLine.FIXMEDINS_CODE).isNotNull())
        .and(col(EnrichedLine.SERVICE_DATE).isNotNull())
        .and(col(FeeLine.PRIC).gt(0));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec ofDay = Window.partitionBy(FeeLine.MDTRT_ID, EnrichedLine.SERVICE_DATE);
    WindowSpec ofItem = Window.partitionBy(FeeLine.FIXMEDINS_CODE, FeeLine.HILIST_CODE);
    Column code = col(FeeLine.HILIST_CODE);
    Column price = col(FeeLine.PRIC);
    Column reduced = col(FULL).multiply(lit(BigDecimal.valueOf(percent, 2)));
    Column further = code.notEqual(col(DEAREST)).and(col(FeeLine.CNT).geq(1));
    Column day = Sentence.day(col(EnrichedLine.SERVICE_DATE));
    return input
        .lines()
        .filter(checked())
        .withColumn(DEAREST, max_by(code, struct(price, code)).over(ofDay))
        .withColumn(ALONE, min(code).over(ofDay).equalTo(max(code).over(ofDay)))
        .withColumn(FULL, max(when(col(ALONE), price)).over(ofItem))
        .filter(further.and(price.gt(reduced)))
        .select(
            Hit.subject(concat_ws("|", col(FeeLine.MDTRT_ID), day)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.share(AtStake.line(), price.minus(reduced), price)),
            Hit.evidence(
                Sentence.of(
                    "“%s”%s与其他手术同日收费，单价%s，高于该院单独收费时单价%s的%s%%",
                    Sentence.item(),
                    day,
                    Sentence.yuan(price),
                    Sentence.yuan(col(FULL)),
                    lit(percent))));
  }
}
