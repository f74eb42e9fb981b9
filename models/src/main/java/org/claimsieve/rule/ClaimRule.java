package org.claimsieve.rule;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/** A rule that one settlement breaks, judged on {@code claim_fact} columns. */
public non-sealed interface ClaimRule extends Rule {
  /** True: broken; false: kept; null: not applicable. */
  Column violated();

  /** Which of the settlement's lines are at stake, on {@link EnrichedLine} columns. */
  default Column lines() {
    return lit(true);
  }

  /** Share of those lines' amounts at stake, zero to one, on {@code claim_fact} columns. */
  default Column share() {
    return lit(1);
  }

  /** What is wrong, in Chinese, with the claim's own values; read only where it is broken. */
  Column evidence();
}
