package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.schema.ClaimFact;

/** Settlements that close a stay, and whether their institution sends what they lack at all. */
final class Closing {
  private static final String SENDER = "sending_institution";

  private Closing() {}

  /** In-patient settlements that are not marked as made in the middle of the stay. */
  static Column closed() {
    return Screened.ofKind(VisitKind.INPATIENT).and(not(midStay()));
  }

  /** Whether a settlement is marked as made in the middle of a stay; never null. */
  static Column midStay() {
    return coalesce(col(ClaimFact.MID_SETL_FLAG).equalTo("1"), lit(false));
  }

  /**
   * Tonight's settlements of institutions of which some settlement at hand, of tonight or before,
   * fulfils {@code sends}: where a column never comes, its absence says nothing of a settlement.
   */
  static Dataset<Row> ofSenders(PatternInput input, Column judged, Column sends) {
    Dataset<Row> senders =
        input.claims().filter(sends).select(col(ClaimFact.FIXMEDINS_CODE).as(SENDER)).distinct();
    return input
        .claims()
        .filter(input.tonight(col(ClaimFact.ARRIVED)).and(judged))
        .join(senders, col(ClaimFact.FIXMEDINS_CODE).equalTo(col(SENDER)), "left_semi");
  }
}
