package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;
import static org.claimsieve.rule.RuleInfo.rule;

import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.Behaviour;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Sentence;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * Charges of clinic and pharmacy visits that were uploaded long after they arose.
 *
 * <p>Broken: the day of upload lies more than N calendar days after the day of the charge; the
 * default of 7 days is unconfirmed. Not applicable: in-patient lines, which are uploaded at
 * settlement, and visits of unknown kind; a moment missing or reversed.
 */
public final class UploadDelay implements LineRule {
  private static final RuleInfo INFO =
      rule("upload-delay")
          .named("就诊数据非实时上传", "Charges uploaded late")
          .defined("门诊、门诊慢特病和药店购药的费用明细，上传日期晚于费用发生日期超过规定天数（默认7天）。")
          .national(41)
          .official("GZ10000201007000")
          .breaks(Behaviour.OUT_OF_SCOPE, Severity.HINT)
          .needs(FeeLine.FEE_OCUR_TIME, FeeLine.CRTE_TIME, ClaimFact.VISIT_KIND)
          .normalWhen("医保系统或网络故障后集中补传并已报备；手工报销后补录；上传时间为数据重传时间")
          .version("1");

  private final int maxDays;

  /** The rule with its options. */
  public UploadDelay(RuleOptions options) {
    maxDays = options.of(INFO).whole("max-days", 7, 0, 366);
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Column violated() {
    Column immediate = VisitKind.outpatient(col(ClaimFact.VISIT_KIND));
    Column inOrder = col(FeeLine.FEE_OCUR_TIME).leq(col(FeeLine.CRTE_TIME));
    return when(immediate.and(inOrder), not(gap().between(0, maxDays)));
  }

  @Override
  public Column evidence() {
    return Sentence.of(
        "“%s”%s发生，%s才上传，相隔%s天，超过%s天",
        Sentence.item(),
        Sentence.day(col(EnrichedLine.SERVICE_DATE)),
        Sentence.day(col(FeeLine.CRTE_TIME)),
        gap(),
        lit(maxDays));
  }

  private static Column gap() {
    return datediff(to_date(col(FeeLine.CRTE_TIME)), col(EnrichedLine.SERVICE_DATE));
  }
}
