package org.claimsieve.rule.line;

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
 * Services that a diagnosis forbids, used with it.
 *
 * <p>Broken: a diagnosis of the visit begins with one of the ICD-10 prefixes that forbid the
 * service. Not applicable: other items; services without such a limit on the service date; visits
 * without a known diagnosis.
 */
public final class ServiceContraindication implements LineRule {
  private static final RuleInfo INFO =
      rule("service-contraindication")
          .named("医疗服务项目禁忌症", "Service that a diagnosis forbids")
          .defined("知识库列明禁忌症的诊疗项目，用于本次就诊诊断属于该项目禁忌症的参保人。")
          .national(82)
          .official("GZ10000302005000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("相对禁忌经会诊评估后实施；禁忌病情在实施时已控制；诊断为既往史或疑似诊断")
          .version("1");

  /** The rule; it has no options. */
  public ServiceContraindication(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return ContraindicationLimit.violated(INFO, Catalogue.service());
  }

  @Override
  public Column evidence() {
    return ContraindicationLimit.evidence(INFO);
  }
}
