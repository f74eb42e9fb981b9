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
 * Services that only the maternity insurance pays for, settled without it.
 *
 * <p>Broken: the service is listed on the service date, the settlement's insurance is not 510 and
 * its category of care begins with none of the maternity ones. Kept: one of the two says maternity.
 * Not applicable: lines that are no services; items that are not listed; insurance or category
 * unknown while the other does not say maternity.
 */
public final class ServiceMaternity implements LineRule {
  private static final RuleInfo INFO =
      rule("service-maternity")
          .named("医疗服务项目限生育保险", "Service for the maternity insurance alone")
          .defined("知识库限生育保险支付的医疗服务项目，险种不是生育保险、医疗类别也不是生育医疗的结算。")
          .national(17)
          .official("GZ10000102004000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.INSUTYPE, ClaimFact.MED_TYPE)
          .knows(LimitKind.LISTED)
          .normalWhen("参保人已全额自费，符合范围金额为零；生育住院按普通住院登记；本地以其他医疗类别登记生育医疗")
          .version("1");

  private final List<String> maternityTypes;

  /** The rule with its options: the categories of maternity care. */
  public ServiceMaternity(RuleOptions options) {
    maternityTypes = InsuranceLimit.maternityTypes(options.of(INFO));
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.service(), InsuranceLimit.maternity(INFO, maternityTypes));
  }

  @Override
  public Column evidence() {
    return InsuranceLimit.maternityEvidence();
  }
}
