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
 * Drugs used beyond the indications of their leaflet.
 *
 * <p>Broken: no diagnosis of the visit begins with one of the ICD-10 prefixes that stand for the
 * leaflet's indications. Not applicable: other items; drugs without such a limit on the service
 * date; visits without a known diagnosis. A lead: the medical record decides.
 */
public final class DrugBeyondIndication implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-beyond-indication")
          .named("超说明书适应症用药", "Drug beyond the indications of its leaflet")
          .defined("药品用于本次就诊全部诊断均不在说明书适应症对应诊断编码范围内的参保人。")
          .national(70)
          .official("GZ10000301007000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.HINT)
          .lead()
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("次要诊断漏报或未上传；有诊疗规范或循证依据并经医疗机构备案的超说明书用药；说明书已更新")
          .version("1");

  /** The rule; it has no options. */
  public DrugBeyondIndication(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return IndicationLimit.violated(INFO, Catalogue.drug());
  }

  @Override
  public Column evidence() {
    return IndicationLimit.evidence(INFO);
  }
}
