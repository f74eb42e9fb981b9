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
 * Services meant for children alone, used for another age.
 *
 * <p>Broken: the person's age in whole years on the service date is below the youngest or above the
 * oldest age of the service, both ages allowed. Not applicable: other list types; services without
 * such a limit on that date; date of birth missing, after the service date or more than 130 years
 * before it. It is called a service without need, since it is not meant for the person.
 */
public final class ServiceChildOnly implements LineRule {
  private static final RuleInfo INFO =
      rule("service-child-only")
          .national(80)
          .named("医疗服务项目儿童专用", "Children's service used for another age")
          .defined("知识库所列儿童专用的医疗服务项目，用于费用发生当日年龄不在儿童范围内的参保人。")
          .official("GZ10000302003000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("参保信息中的出生日期有误；儿童费用记在监护人名下；发育障碍的成人按儿科项目诊疗")
          .version("1");

  /** The rule; it has no options. */
  public ServiceChildOnly(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.service(), AgeLimit.broken(INFO));
  }

  @Override
  public Column evidence() {
    return AgeLimit.evidence(INFO);
  }
}
