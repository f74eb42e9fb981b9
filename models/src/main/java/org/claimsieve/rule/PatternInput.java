package org.claimsieve.rule;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What a pattern rule may look at.
 *
 * @param businessDate the night
 * @param lines tonight's {@link EnrichedLine} rows, with {@link
 *     org.claimsieve.knowledge.KnowledgeCard} columns for a rule that knows limits
 * @param claims {@code claim_fact} of tonight and of the lookback
 * @param stays joined stays of tonight and of the lookback
 */
public record PatternInput(
    LocalDate businessDate, Dataset<Row> lines, Dataset<Row> claims, Dataset<Row> stays) {
  /** Whether a row with that {@code arrived} came tonight; never null. */
  public Column tonight(Column arrived) {
    return arrived.eqNullSafe(lit(businessDate));
  }
}
