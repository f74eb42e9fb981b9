package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Listed;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Sentence;

/** Items for certain departments: the limit names the prefixes with which their codes begin. */
final class DepartmentLimit {
  private DepartmentLimit() {}

  /**
   * Whether the department's code begins with none of the item's prefixes; null for other lines
   * than the judged ones, for items without a limit and where no department is stated.
   */
  static Column violated(RuleInfo info, Column judged) {
    Column allowed = Listed.meets(col(EnrichedLine.DEPT), info);
    return when(info.limited().and(judged), not(allowed));
  }

  static Column evidence(RuleInfo info) {
    return Sentence.of(
        "“%s”限科室编码%s使用，本次使用科室为%s",
        Sentence.item(), Listed.words(info.limit(Limit.DEPT_CODES)), col(EnrichedLine.DEPT));
  }
}
