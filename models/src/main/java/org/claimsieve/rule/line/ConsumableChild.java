package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.Catalogue;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Consumables that the fund pays for in children only, used outside their age range.
 *
 * <p>Broken: the person's age in whole years on the service date is below the youngest or above the
 * oldest age of the consumable, both ages allowed. Not applicable: other list types; consumables
 * without such a limit on that date; date of birth missing, after the service date or more than 130
 * years before it.
 */
public final class ConsumableChild implements LineRule {
  private static final RuleInfo INFO =
      rule("consumable-child")
          .national(33)
          .named("耗材限儿童使用", "Consumable for children used outside its age range")
          .defined("知识库限儿童使用的医用耗材，用于费用发生当日年龄不在限定范围内的参保人并纳入结算。")
          .official("GZ10000103002000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("参保信息中的出生日期有误；儿童费用记在监护人名下；成人因体型或部位需用儿童规格")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableChild(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.consumable(), AgeLimit.broken(INFO));
  }

  @Override
  public Column evidence() {
    return AgeLimit.evidence(INFO);
  }
}
