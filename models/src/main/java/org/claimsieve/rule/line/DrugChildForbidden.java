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
 * Drugs that children must not be given, used for a child.
 *
 * <p>Broken: the person's age in whole years on the service date is below the first age at which
 * the drug may be used, or above a last one where the limit has it. Not applicable: other list
 * types; drugs without such a limit on that date; date of birth missing, after the service date or
 * more than 130 years before it. It is called a service without need, since the regulation has no
 * name for a forbidden drug.
 */
public final class DrugChildForbidden implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-child-forbidden")
          .national(66)
          .named("药品儿童禁用", "Drug forbidden for children used for a child")
          .defined("知识库所列儿童禁用的药品，用于费用发生当日未达到最低用药年龄的参保人。")
          .official("GZ10000301003000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("抢救或无可替代药品，监护人知情同意并有病历记录；参保信息中的出生日期有误")
          .version("1");

  /** The rule; it has no options. */
  public DrugChildForbidden(RuleOptions options) {
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
