package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import java.util.List;
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
 * Services that only the work-injury insurance pays for, settled with the basic medical one.
 *
 * <p>Broken: the service is listed on the service date and the settlement's insurance is a basic
 * medical type; which types those are is unconfirmed. Kept: any other insurance. Not applicable:
 * lines that are no services; items that are not listed; insurance unknown.
 */
public final class ServiceWorkInjury implements LineRule {
  private static final RuleInfo INFO =
      rule("service-work-injury")
          .named("医疗服务项目限工伤保险", "Service for the work-injury insurance alone")
          .defined("知识库限工伤保险支付的医疗服务项目，以基本医疗保险结算。")
          .national(16)
          .official("GZ10000102003000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.INSUTYPE)
          .knows(LimitKind.LISTED)
          .normalWhen("参保人已全额自费，符合范围金额为零；险种登记有误或工伤认定后尚未更正结算")
          .version("1");

  private final List<String> basicTypes;

  /** The rule with its options: the basic medical types of insurance. */
  public ServiceWorkInjury(RuleOptions options) {
    basicTypes = InsuranceLimit.basicTypes(options.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.service(), InsuranceLimit.workInjury(INFO, basicTypes));
  }

  @Override
  public Column evidence() {
    return InsuranceLimit.workInjuryEvidence();
  }
}
