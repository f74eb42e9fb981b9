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
 * Services that the fund pays for within an age range, used outside it.
 *
 * <p>Broken: the person's age in whole years on the service date is below the youngest or above the
 * oldest age of the service, both ages allowed. Not applicable: other list types; services without
 * such a limit on that date; date of birth missing, after the service date or more than 130 years
 * before it.
 */
public final class ServiceAge implements LineRule {
  private static final RuleInfo INFO =
      rule("service-age")
          .national(29)
          .named("医疗服务项目限年龄", "Service used outside its age range")
          .defined("知识库限定年龄的医疗服务项目，用于费用发生当日年龄不在限定范围内的参保人并纳入结算。")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, FeeLine.FEE_OCUR_TIME, ClaimFact.BRDY)
          .knows(LimitKind.AGE)
          .normalWhen("参保信息中的出生日期有误；家庭成员的费用误记在该参保人名下；经医保部门批准放宽年龄")
          .version("1");

  /** The rule; it has no options. */
  public ServiceAge(RuleOptions options) {
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
