package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.Diagnoses;
import org.claimsieve.rule.Listed;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Sentence;

/** Items that some diagnoses forbid: the limit names the ICD-10 prefixes of those diagnoses. */
final class ContraindicationLimit {
  private ContraindicationLimit() {}

  /**
   * Whether a diagnosis of the visit begins with one of the item's prefixes; null for other lines
   * than the judged ones, for items without a limit and where no diagnosis is known.
   */
  static Column violated(RuleInfo info, Column judged) {
    Column forbidden = Diagnoses.meet(info);
    return when(info.limited().and(judged), forbidden);
  }

  /** Names the diagnoses that forbid the item, not the others. */
  static Column evidence(RuleInfo info) {
    Column prefixes = info.limit(Limit.DIAG_CODES);
    return Sentence.of(
        "“%s”禁用于诊断编码%s，本次就诊诊断有%s",
        Sentence.item(), Listed.words(prefixes), Diagnoses.words(prefixes));
  }
}
