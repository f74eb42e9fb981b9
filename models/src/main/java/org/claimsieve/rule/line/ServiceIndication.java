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
 * Services that the fund pays for certain indications only, used without one of them.
 *
 * <p>Broken: no diagnosis of the visit begins with one of the ICD-10 prefixes of the service. Not
 * applicable: other items; services without such a limit on the service date; visits without a
 * known diagnosis.
 */
public final class ServiceIndication implements LineRule {
  private static final RuleInfo INFO =
      rule("service-indication")
          .named("医疗服务项目限适应症", "Service without the indication that it is paid for")
          .defined("知识库限定适应症支付的诊疗项目，用于本次就诊全部诊断均不在限定诊断编码范围内的参保人并纳入结算。")
          .national(20)
          .official("GZ10000102007000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("次要诊断漏报或未上传；为排除限定疾病而做且病历有记载；诊断编码与限定编码属同一疾病的不同写法")
          .version("1");

  /** The rule; it has no options. */
  public ServiceIndication(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return IndicationLimit.violated(INFO, Catalogue.service());
  }

  @Override
  public Column evidence() {
    return IndicationLimit.evidence(INFO);
  }
}
