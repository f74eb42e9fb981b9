package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.Diagnoses;
import org.claimsieve.rule.Listed;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Sentence;

/** Items for certain diagnoses: the limit names the ICD-10 prefixes of which a visit has one. */
final class IndicationLimit {
  private IndicationLimit() {}

  /**
   * Whether no diagnosis of the visit begins with one of the item's prefixes; null for other lines
   * than the judged ones, for items without a limit and where no diagnosis is known.
   */
  static Column violated(RuleInfo info, Column judged) {
    Column indicated = Diagnoses.meet(info);
    return when(info.limited().and(judged), not(indicated));
  }

  static Column evidence(RuleInfo info) {
    return Sentence.of(
        "“%s”限用于诊断编码%s，本次就诊诊断为%s",
        Sentence.item(), Listed.words(info.limit(Limit.DIAG_CODES)), Diagnoses.words());
  }
}
