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
 * Services used beyond their indications.
 *
 * <p>Broken: no diagnosis of the visit begins with one of the ICD-10 prefixes that stand for the
 * service's indications. Not applicable: other items; services without such a limit on the service
 * date; visits without a known diagnosis. A lead: the medical record decides.
 */
public final class ServiceBeyondIndication implements LineRule {
  private static final RuleInfo INFO =
      rule("service-beyond-indication")
          .named("医疗服务项目超适应症使用", "Service beyond its indications")
          .defined("诊疗项目用于本次就诊全部诊断均不在该项目适应症对应诊断编码范围内的参保人。")
          .national(83)
          .official("GZ10000302006000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.HINT)
          .lead()
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("次要诊断漏报或未上传；为鉴别诊断而做且病历有记载；诊疗规范新增的适应症")
          .version("1");

  /** The rule; it has no options. */
  public ServiceBeyondIndication(RuleOptions options) {
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
