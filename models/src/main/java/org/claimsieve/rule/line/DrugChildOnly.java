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
 * Drugs made for children alone, used for another age.
 *
 * <p>Broken: the person's age in whole years on the service date is below the youngest or above the
 * oldest age of the drug, both ages allowed. Not applicable: other list types; drugs without such a
 * limit on that date; date of birth missing, after the service date or more than 130 years before
 * it. It is called a service without need, since the drug is not made for the person.
 */
public final class DrugChildOnly implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-child-only")
          .national(65)
          .named("药品儿童专用", "Children's drug used for another age")
          .defined("知识库所列儿童专用的药品，用于费用发生当日年龄不在儿童用药范围内的参保人。")
          .official("GZ10000301002000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("参保信息中的出生日期有误；儿童费用记在监护人名下；吞咽困难或体重过低的成人使用儿童剂型")
          .version("1");

  /** The rule; it has no options. */
  public DrugChildOnly(RuleOptions options) {
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
