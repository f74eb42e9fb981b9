package org.claimsieve.night;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/** What rules that compare lines over time look back to. */
final class EarlierLines {
  private static final String PERSON = "settling_psn_no";

  private EarlierLines() {}

  /** Those who settle in the claims, once each; where they are few the caller broadcasts them. */
  static Dataset<Row> persons(Dataset<Row> claims) {
    return claims.select(col(ClaimFact.PSN_NO).as(PERSON)).distinct();
  }

  /**
   * Enriched lines of earlier settlements of some persons.
   *
   * @param lines rows of {@code fee_list_d} of the lookback
   * @param since the same and those of now, since a later line may take back an earlier one
   * @param earlier {@code claim_fact} of the lookback
   * @param persons result of {@link #persons}
   */
  static Dataset<Row> of(
      Dataset<Row> lines, Dataset<Row> since, Dataset<Row> earlier, Dataset<Row> persons) {
    Dataset<Row> takenBack = NetLines.takenBack(theirs(persons, since, FeeLine.PSN_NO));
    return EnrichedLine.of(
        NetLines.of(theirs(persons, lines, FeeLine.PSN_NO), broadcast(takenBack)),
        theirs(persons, earlier, ClaimFact.PSN_NO));
  }

  private static Dataset<Row> theirs(Dataset<Row> persons, Dataset<Row> rows, String person) {
    return rows.join(persons, col(person).equalTo(col(PERSON)), "left_semi");
  }
}
