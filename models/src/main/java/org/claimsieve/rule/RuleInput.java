package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Stay;

/**
 * What the rules of a night judge.
 *
 * @param businessDate the night
 * @param lines {@link EnrichedLine#of} tonight's net lines and claims; worth persisting, since
 *     findings, coverage and line patterns each read it once
 * @param claims {@code claim_fact} of tonight and of the lookback
 * @param stays joined stays of tonight and of the lookback
 * @param knowledge limits by item code
 */
public record RuleInput(
    LocalDate businessDate,
    Dataset<Row> lines,
    Dataset<Row> claims,
    Dataset<Row> stays,
    Knowledge knowledge) {
  public RuleInput {
    claims = Complete.with(ClaimFact.TABLE, claims);
    stays = Complete.with(Stay.TABLE, stays);
  }

  /** Settlements that this night screens. */
  Dataset<Row> tonight() {
    return claims.filter(col(ClaimFact.ARRIVED).equalTo(lit(businessDate)));
  }

  PatternInput patterns() {
    return new PatternInput(businessDate, lines, claims, stays);
  }

  /** What a rule looks at: the lines with the cards of their items where it knows limits. */
  PatternInput patterns(RuleInfo info) {
    return info.knowledge().isEmpty()
        ? patterns()
        : new PatternInput(businessDate, RuleEngine.withCards(this), claims, stays);
  }
}
