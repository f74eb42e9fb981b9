package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Stay;

/**
 * Two in-patient stays of one person, the earlier one's columns prefixed with {@code earlier_}.
 * Only stays with both dates in order and with person, institution and visit are paired.
 */
final class StayPair {
  private static final String EARLIER = "earlier_";
  private static final String SUBJECT = "pair_subject";
  private static final String SENTENCE = "pair_sentence";

  private StayPair() {}

  /** Column of the earlier stay. */
  static Column earlier(String column) {
    return col(EARLIER + column);
  }

  static Dataset<Row> sound(Dataset<Row> stays) {
    return stays.filter(
        col(Stay.VISIT_KIND)
            .equalTo(VisitKind.INPATIENT.code())
            .and(col(Stay.BEG_DATE).leq(col(Stay.END_DATE)))
            .and(col(Stay.PSN_NO).isNotNull())
            .and(col(Stay.FIXMEDINS_CODE).isNotNull())
            .and(col(Stay.MDTRT_ID).isNotNull()));
  }

  static Dataset<Row> asEarlier(Dataset<Row> stays) {
    return stays.select(
        List.of(stays.columns()).stream()
            .map(name -> col(name).as(EARLIER + name))
            .toArray(Column[]::new));
  }

  /** Whether the earlier stay ended in a transfer to another institution; unknown is no. */
  static Column transferred() {
    return coalesce(earlier(Stay.DSCG_WAY).isin("2", "3"), lit(false));
  }

  /** Whether either stay's closing settlement came tonight. */
  static Column completedTonight(PatternInput input) {
    return input.tonight(col(Stay.ARRIVED)).or(input.tonight(earlier(Stay.ARRIVED)));
  }

  /**
   * Every settlement of the later stay accused as a whole, the earlier stay's last one involved.
   */
  static Dataset<Row> accuseLater(
      Dataset<Row> pairs, Dataset<Row> claims, Column subject, Column sentence) {
    Dataset<Row> accused =
        pairs.select(
            subject.as(SUBJECT),
            sentence.as(SENTENCE),
            col(Stay.MDTRT_ID).as("pair_mdtrt_id"),
            earlier(Stay.LAST_SETL_ID));
    return accused
        .join(claims, col(ClaimFact.MDTRT_ID).equalTo(col("pair_mdtrt_id")))
        .select(
            Hit.subject(col(SUBJECT)),
            Hit.settlement(col(ClaimFact.SETL_ID)),
            Hit.evidence(col(SENTENCE)),
            Hit.related(array(earlier(Stay.LAST_SETL_ID))));
  }
}
