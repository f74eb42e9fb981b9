package org.claimsieve.rule.line;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.code.VisitKind;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.Sentence;
import org.claimsieve.schema.ClaimFact;

/** What rules on items for certain kinds of visit share. */
final class VisitLimit {
  private VisitLimit() {}

  /** Whether the visit is of another kind; null without a limit or a known kind of visit. */
  static Column broken(RuleInfo info) {
    Column kind = col(ClaimFact.VISIT_KIND);
    Column allowed = split(info.limit(Limit.ALLOWED_KINDS), ";");
    return when(kind.notEqual(VisitKind.OTHER.code()), not(array_contains(allowed, kind)));
  }

  /** What is wrong, in Chinese. */
  static Column evidence(RuleInfo info) {
    return Sentence.of(
        "“%s”限%s使用，本次就医方式为%s",
        Sentence.item(),
        Sentence.visitKinds(info.limit(Limit.ALLOWED_KINDS)),
        Sentence.visitKinds(col(ClaimFact.VISIT_KIND)));
  }
}
