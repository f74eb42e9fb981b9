package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.FeeCategory;
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
 * Treatments without an indication.
 *
 * <p>Broken: no diagnosis of the visit begins with one of the ICD-10 prefixes that call for the
 * treatment. Not applicable: other items than services of fee category 05 (treatment); items
 * without such a limit on the service date; visits without a known diagnosis. A lead: the medical
 * record decides.
 */
public final class TreatmentWithoutIndication implements LineRule {
  private static final RuleInfo INFO =
      rule("treatment-without-indication")
          .named("无指征治疗", "Treatment without an indication")
          .defined("治疗项目用于本次就诊全部诊断均不在该项目指征对应诊断编码范围内的参保人。")
          .national(79)
          .official("GZ10000302002000")
          .breaks(Behaviour.OVER_TREATMENT, Severity.HINT)
          .lead()
          .needs(FeeLine.LIST_TYPE, FeeLine.MED_CHRGITM_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("住院期间新发病情而诊断未更新；次要诊断漏报或未上传；多学科诊疗中由会诊医师开立")
          .version("1");

  /** The rule; it has no options. */
  public TreatmentWithoutIndication(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column treatment = col(FeeLine.MED_CHRGITM_TYPE).startsWith(FeeCategory.TREATMENT);
    return IndicationLimit.violated(INFO, Catalogue.service().and(treatment));
  }

  @Override
  public Column evidence() {
    return IndicationLimit.evidence(INFO);
  }
}
