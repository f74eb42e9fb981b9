package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Sentence;
import org.claimsieve.schema.ClaimFact;

/** What rules on items of one sex share. */
final class SexLimit {
  private SexLimit() {}

  /** Whether the person is of the other sex; null without a limit or a stated sex. */
  static Column broken(RuleInfo info) {
    Column stated = when(col(ClaimFact.GEND).isin("1", "2"), col(ClaimFact.GEND));
    return stated.notEqual(info.limit(Limit.ALLOWED_GEND));
  }

  /** What is wrong, in Chinese. */
  static Column evidence(RuleInfo info) {
    return Sentence.of(
        "“%s”限%s性使用，参保人性别为%s",
        Sentence.item(),
        Sentence.sex(info.limit(Limit.ALLOWED_GEND)),
        Sentence.sex(col(ClaimFact.GEND)));
  }
}
