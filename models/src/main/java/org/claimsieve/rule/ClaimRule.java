package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;

import org.apache.spark.sql.Column;
import org.claimsieve.schema.ClaimFact;

/** A rule that one settlement breaks, judged on {@code claim_fact} columns. */
public non-sealed interface ClaimRule extends Rule {
  /** True: broken; false: kept; null: not applicable. */
  Column violated();

  /** The day by which a settlement is judged: its last day, else the day of settlement. */
  static Column day() {
    return coalesce(col(ClaimFact.ENDDATE), to_date(col(ClaimFact.SETL_TIME)));
  }

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
