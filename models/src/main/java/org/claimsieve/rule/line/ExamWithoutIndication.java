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
 * Examinations and laboratory tests without an indication.
 *
 * <p>Broken: no diagnosis of the visit begins with one of the ICD-10 prefixes that call for the
 * examination. Not applicable: other items than services of fee category 03 (examination) or 04
 * (laboratory); items without such a limit on the service date; visits without a known diagnosis. A
 * lead: the medical record decides.
 */
public final class ExamWithoutIndication implements LineRule {
  private static final RuleInfo INFO =
      rule("exam-without-indication")
          .named("无指征检验检查", "Examination without an indication")
          .defined("检查、化验项目用于本次就诊全部诊断均不在该项目指征对应诊断编码范围内的参保人。")
          .national(78)
          .official("GZ10000302001000")
          .breaks(Behaviour.OVER_EXAMINATION, Severity.HINT)
          .lead()
          .needs(FeeLine.LIST_TYPE, FeeLine.MED_CHRGITM_TYPE, ClaimFact.DIAGS)
          .knows(LimitKind.DIAGNOSIS)
          .normalWhen("入院常规、术前或输血前检查；为鉴别诊断或监测药物不良反应而做且病历有记载；次要诊断漏报或未上传")
          .version("1");

  /** The rule; it has no options. */
  public ExamWithoutIndication(RuleOptions options) {
    options.of(INFO);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column category = col(FeeLine.MED_CHRGITM_TYPE);
    Column examination =
        category
            .startsWith(FeeCategory.EXAMINATION)
            .or(category.startsWith(FeeCategory.LABORATORY));
    return IndicationLimit.violated(INFO, Catalogue.service().and(examination));
  }

  @Override
  public Column evidence() {
    return IndicationLimit.evidence(INFO);
  }
}
