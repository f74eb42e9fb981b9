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
 * Drugs that the fund pays for certain indications only, used without one of them.
 *
 * <p>Broken: no diagnosis of the visit begins with one of the ICD-10 prefixes of the drug. Not
 * applicable: other items; drugs without such a limit on the service date; visits without a known
 * diagnosis.
 */
public final class DrugIndication implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-indication")
          .named("药品限适应症", "Drug without the indication that it is paid for")
          .defined("知识库限定适应症支付的药品，用于本次就诊全部诊断均不在限定诊断编码范围内的参保人并纳入结算。")
          .national(8)
          .official("GZ10000101008000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.SUSPICIOUS)
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("次要诊断漏报或未上传；诊断编码与限定编码属同一疾病的不同写法；病历记载了符合限定的病情和检查结果")
          .version("1");

  /** The rule; it has no options. */
  public DrugIndication(RuleOptions options) {
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
