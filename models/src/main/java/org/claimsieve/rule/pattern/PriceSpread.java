package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
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
 * One pharmacy sells one item at many prices, or at prices far apart.
 *
 * <p>Broken: tonight's lines of an item at a pharmacy have N or more different unit prices, or at
 * least 5 lines of which the highest price is above three times the lowest. The lines above the
 * lowest price are accused at their share above it. Not applicable: other kinds of visit; lines
 * without institution or item, or whose price is unknown or not positive. 10 prices, three times
 * and 5 lines are numbers of practice (unconfirmed).
 */
public final class PriceSpread implements PatternRule {
  private static final String LOWEST = "spread_lowest";
  private static final String HIGHEST = "spread_highest";
  private static final String LINES = "spread_lines";
  private static final String NTH = "spread_nth_price";
  private static final String PRICES = "spread_prices";

  private static final RuleInfo INFO =
      rule("price-spread")
          .named("同一商品单价差异过大", "One item at many prices")
          .defined("同一定点零售药店同一商品的单价达到规定种数（默认10种），或不少于规定笔数（默认5笔）且最高价超过最低价的规定倍数（默认3倍），高于最低价的部分。")
          .breaks(Behaviour.SUBSTITUTION, Severity.HINT)
          .needs(ClaimFact.FIXMEDINS_CODE, ClaimFact.VISIT_KIND, FeeLine.HILIST_CODE, FeeLine.PRIC)
          .normalWhen("整盒与拆零的计价单位不同；同一编码下规格、等级不同的中药饮片；促销价；当日调价")
          .version("1");

  private final int prices;
  private final int times;
  private final int lines;

  /** The rule with its options. */
  public PriceSpread(RuleOptions given) {
    RuleOptions.Scope scope = given.of(INFO);
    prices = scope.whole("prices", 10, 2, 1000);
    times = scope.whole("times", 3, 1, 1000);
    lines = scope.whole("lines", 5, 2, 1000);
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
    return Screened.ofKind(VisitKind.PHARMACY)
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull())
        .and(col(FeeLine.HILIST_CODE).isNotNull())
        .and(col(FeeLine.PRIC).gt(0));
  }

  @Override
  public Dataset<Row> find(PatternInput input) {
    WindowSpec ofItem = Window.partitionBy(FeeLine.FIXMEDINS_CODE, FeeLine.HILIST_CODE);
    // Lines of one price share its place: a tie is what is meant.
    WindowSpec byPrice = ofItem.orderBy(FeeLine.PRIC);
    Column price = col(FeeLine.PRIC);
    Column lowest = col(LOWEST);
    Column farApart = col(LINES).geq(lines).and(col(HIGHEST).gt(lowest.multiply(times)));
    Column night = Sentence.day(lit(input.businessDate()));
    return input
        .lines()
        .filter(checked())
        .withColumn(LOWEST, min(price).over(ofItem))
        .withColumn(HIGHEST, max(price).over(ofItem))
        .withColumn(LINES, count(lit(1)).over(ofItem))
        .filter(lowest.lt(col(HIGHEST)))
        .withColumn(NTH, dense_rank().over(byPrice))
        .withColumn(PRICES, max(col(NTH)).over(ofItem))
        .filter(price.gt(lowest).and(farApart.or(col(PRICES).geq(prices))))
        .select(
            Hit.subject(
                concat_ws("|", col(FeeLine.FIXMEDINS_CODE), col(FeeLine.HILIST_CODE), night)),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(AtStake.share(AtStake.line(), price.minus(lowest), price)),
            Hit.evidence(
                Sentence.of(
                    "药店%s的“%s”共%s笔、%s种单价，最低%s，最高%s",
                    col(FeeLine.FIXMEDINS_CODE),
                    Sentence.item(),
                    col(LINES),
                    col(PRICES),
                    Sentence.yuan(lowest),
                    Sentence.yuan(col(HIGHEST)))));
  }
}
