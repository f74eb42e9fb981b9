package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.code.Level;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Unit price above the limit of the price schedule.
 *
 * <p>Broken: the unit price is above the limit for the institution's level, or above the limit for
 * every institution where its level has none of its own. Amount: inscp_amt * (price - limit) /
 * price. Not applicable: items without a limit on the service date; institutions of unknown level
 * where the limit depends on the level.
 */
public final class PriceAboveLimit implements LineRule {
  private static final List<String> LEVELS =
      List.of(Level.TERTIARY, Level.SECONDARY, Level.PRIMARY, Level.UNRATED);

  private static final RuleInfo INFO =
      rule("price-above-limit")
          .named("超限定单价收费", "Unit price above the limit")
          .defined("收费单价高于费用发生当日、该级别机构适用的最高限价，按超出部分占单价的比例计算违规金额。")
          .official("GZ10000102001000")
          .national(14)
          .breaks(Behaviour.OVER_CHARGE, Severity.VIOLATION)
          .needs(FeeLine.PRIC)
          .knows(LimitKind.PRICE)
          .normalWhen("经批准的特需服务或自主定价；限价调整当日的过渡；计价单位与限价单位不同")
          .version("1");

  /** The rule; it has no options. */
  public PriceAboveLimit(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return col(FeeLine.PRIC).gt(limit());
  }

  @Override
  public Column amount() {
    Column price = col(FeeLine.PRIC);
    return AtStake.share(AtStake.line(), price.minus(limit()), price);
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”单价%s，高于限价%s，数量%s",
        Sentence.item(),
        Sentence.yuan(col(FeeLine.PRIC)),
        Sentence.yuan(limit()),
        Sentence.number(col(FeeLine.CNT)));
  }

  private static Column limit() {
    Column level = col(ClaimFact.LEVEL);
    Column everywhere = INFO.limit(Limit.MAX_PRICE);
    Column[] byLevel = LEVELS.stream().map(PriceAboveLimit::ofLevel).toArray(Column[]::new);
    Column limit = when(level.isNull().and(coalesce(byLevel).isNull()), everywhere);
    for (String at : LEVELS) {
      limit = limit.when(level.equalTo(at), coalesce(ofLevel(at), everywhere));
    }
    return limit.when(level.isNotNull(), everywhere);
  }

  private static Column ofLevel(String level) {
    return INFO.limit(Limit.maxPrice(level));
  }
}
