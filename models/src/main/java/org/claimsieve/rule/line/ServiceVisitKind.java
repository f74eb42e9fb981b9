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
 * Services limited to certain kinds of visit (限住院, 限门诊 and so on), used in another.
 *
 * <p>Broken: the kind of visit is none of those that the service is allowed in. Not applicable:
 * lines that are no services; items without such a limit on the service date; categories of care
 * that fall into no known kind.
 */
public final class ServiceVisitKind implements LineRule {
  private static final RuleInfo INFO =
      rule("service-visit-kind")
          .named("医疗服务项目限就医方式", "Service used in a kind of visit that it is not for")
          .defined("知识库限定就医方式的医疗服务项目，在限定以外的就医方式下使用并纳入结算。")
          .national(22)
          .official("GZ10000102009000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.VIOLATION)
          .needs(FeeLine.LIST_TYPE, ClaimFact.VISIT_KIND)
          .knows(LimitKind.VISIT)
          .normalWhen("急诊抢救；住院前急诊费用并入门诊结算；日间手术按门诊登记")
          .version("1");

  /** The rule; it has no options. */
  public ServiceVisitKind(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return when(Catalogue.service(), VisitLimit.broken(INFO));
  }

  @Override
  public Column evidence() {
    return VisitLimit.evidence(INFO);
  }
}
