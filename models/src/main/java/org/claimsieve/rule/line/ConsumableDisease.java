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
 * Consumables for certain diseases, used without one of them.
 *
 * <p>Broken: no diagnosis of the visit begins with one of the ICD-10 prefixes of the consumable.
 * Not applicable: other items; consumables without such a limit on the service date; visits without
 * a known diagnosis.
 */
public final class ConsumableDisease implements LineRule {
  private static final RuleInfo INFO =
      rule("consumable-disease")
          .named("医用耗材限疾病使用", "Consumable for a disease that the visit does not name")
          .defined("知识库限定疾病使用的医用耗材，用于本次就诊全部诊断均不在限定诊断编码范围内的参保人。")
          .national(88)
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("次要诊断漏报或未上传；术中发现限定疾病而诊断未更新；同一编码的耗材有多种用途")
          .version("1");

  /** The rule; it has no options. */
  public ConsumableDisease(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return IndicationLimit.violated(INFO, Catalogue.consumable());
  }

  @Override
  public Column evidence() {
    return IndicationLimit.evidence(INFO);
  }
}
