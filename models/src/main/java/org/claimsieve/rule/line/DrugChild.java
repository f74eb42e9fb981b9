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
 * Drugs that the fund pays for in children only, used outside their age range.
 *
 * <p>Broken: the person's age in whole years on the service date is below the youngest or above the
 * oldest age of the drug, both ages allowed. Not applicable: other list types; drugs without such a
 * limit on that date; date of birth missing, after the service date or more than 130 years before
 * it.
 */
public final class DrugChild implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-child")
          .national(7)
          .named("药品限儿童使用", "Drug for children used outside its age range")
          .defined("知识库限儿童使用的药品，用于费用发生当日年龄不在限定范围内的参保人并纳入结算。")
          .official("GZ10000101007000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("参保信息中的出生日期有误；儿童费用记在监护人名下；成年前开始的疗程按规定延续")
          .version("1");

  /** The rule; it has no options. */
  public DrugChild(RuleOptions options) {
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
