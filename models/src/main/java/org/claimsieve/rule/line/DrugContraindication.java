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
 * Drugs that a diagnosis forbids, used with it.
 *
 * <p>Broken: a diagnosis of the visit begins with one of the ICD-10 prefixes that stand for the
 * leaflet's contraindications. Not applicable: other items; drugs without such a limit on the
 * service date; visits without a known diagnosis. A lead: the medical record decides.
 */
public final class DrugContraindication implements LineRule {
  private static final RuleInfo INFO =
      rule("drug-contraindication")
          .named("药品禁忌症", "Drug that a diagnosis forbids")
          .defined("说明书列明禁忌症的药品，用于本次就诊诊断属于该药品禁忌症的参保人。")
          .national(71)
          .official("GZ10000301008000")
          .breaks(Behaviour.UNNECESSARY_SERVICE, Severity.HINT)
          .lead()
          .needs(FeeLine.LIST_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("禁忌病情在用药时已控制；病情危重、利大于弊且已知情同意；诊断为既往史或疑似诊断")
          .version("1");

  /** The rule; it has no options. */
  public DrugContraindication(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    return ContraindicationLimit.violated(INFO, Catalogue.drug());
  }

  @Override
  public Column evidence() {
    return ContraindicationLimit.evidence(INFO);
  }
}
