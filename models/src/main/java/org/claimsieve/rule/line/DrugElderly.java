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
 * Drugs that are to be used with caution for the old, used for an old person.
 *
 * <p>Broken: the person's age in whole years on the service date is above the last age without
 * caution, or below a first one where the limit has it. Not applicable: other list types; drugs
 * without such a limit on that date; date of birth missing, after the service date or more than 130
 * years before it. It is called a service without need, since the regulation has no name for a
 * risky drug.
 */
public final class DrugElderly implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-elderly")
          .national(72)
          .named("老年人用药安全", "Drug of caution for the old")
          .defined("知识库所列老年人慎用的药品，用于费用发生当日年龄已进入慎用范围的参保人。")
          .official("GZ10000301009000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.HINT)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("经评估获益大于风险并有病历记录；长期使用病情稳定；短期或小剂量使用并有监测")
          .version("1");

  /** The rule; it has no options. */
  public DrugElderly(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.drug(), AgeLimit.broken(INFO));
  }

  @Override
  public Column evidence() {
    return AgeLimit.evidence(INFO);
  }
}
