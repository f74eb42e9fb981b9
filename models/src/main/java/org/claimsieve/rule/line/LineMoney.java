package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.claimsieve.rule.RuleInfo.rule;

import java.math.BigDecimal;
import org.apache.spark.sql.Column;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;

/**
 * Fee lines whose amount is not quantity times price.
 *
 * <p>Broken: the amount differs from quantity times unit price, upwards or downwards, by more than
 * the tolerance in fen, or by more than half a fen per unit where that is more, since prices come
 * rounded. Amount: the difference, at most what is at stake in the line. Not applicable: lines
 * without a price.
 */
public final class LineMoney implements LineRule {
  private static final BigDecimal HALF_A_FEN = new BigDecimal("0.005");

  private static final RuleInfo INFO =
      rule("line-money")
          .named("结算明细信息异常（金额与数量、单价不符）", "Amount of a line is not quantity times price")
          .defined("费用明细的金额与数量乘以单价之差超过允许误差（默认5分，单价四舍五入所致的差额除外）。")
          .national(36)
          .official("GZ10000201002000")
          .breaks(Behaviour.DATA_DUTY, Severity.HINT)
          .needs(FeeLine.PRIC)
          .normalWhen("按规定折价或减免后只调整了金额；部分退费只冲减金额；单价与数量的计量单位不同")
          .version("1");

  private final int toleranceFen;

  /** The rule with its options. */
  public LineMoney(RuleOptions options) {
    toleranceFen = options.of(INFO).whole("tolerance-fen", 5, 0, 10_000);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column rounding = col(FeeLine.CNT).multiply(lit(HALF_A_FEN));
    return difference().gt(greatest(lit(BigDecimal.valueOf(toleranceFen, 2)), rounding));
  }

  @Override
  public Column amount() {
    return least(difference(), AtStake.line());
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”数量%s、单价%s元，明细金额%s，与数量乘单价相差%s元",
        Sentence.item(),
        Sentence.number(col(FeeLine.CNT)),
        Sentence.number(col(FeeLine.PRIC)),
        Sentence.yuan(col(FeeLine.DET_ITEM_FEE_SUMAMT)),
        Sentence.number(difference().try_cast(Kind.MONEY.type())));
  }

  private static Column difference() {
    Column product = col(FeeLine.CNT).multiply(col(FeeLine.PRIC));
    return abs(product.minus(col(FeeLine.DET_ITEM_FEE_SUMAMT)));
  }
}
