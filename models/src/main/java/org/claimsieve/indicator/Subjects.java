package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.grouping;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.IndicatorValue;

/** Groups rows by the subjects that an indicator speaks of. */
final class Subjects {
  static final String INSTITUTION = "institution";
  static final String CITY = "city";

  /** Column of {@link #institutionsAndCity}: on how many cases a value rests. */
  static final String CASES = "cases";

  private static final String WHOLE_CITY = "whole_city";
  private static final String PEER_CODE = "peer_fixmedins_code";

  private Subjects() {}

  /** One row per institution and one for the city, where the denominator counts the cases. */
  static Dataset<Row> institutionsAndCity(
      Dataset<Row> rows, Column numerator, Column denominator, Column peerGroup) {
    return institutionsAndCity(rows, numerator, denominator, denominator, peerGroup);
  }

  /**
   * One row per institution and one for the city, in one pass.
   *
   * @param rows with {@code fixmedins_code}; those without one count for the city only
   * @param cases aggregate that counts the cases, where the denominator is something else
   * @param peerGroup aggregate that gives an institution's peer group
   */
  static Dataset<Row> institutionsAndCity(
      Dataset<Row> rows, Column numerator, Column denominator, Column cases, Column peerGroup) {
    Column city = col(WHOLE_CITY).equalTo(1);
    return rows.rollup(col(ClaimFact.FIXMEDINS_CODE))
        .agg(
            grouping(col(ClaimFact.FIXMEDINS_CODE)).as(WHOLE_CITY),
            numerator.as(IndicatorValue.NUMERATOR),
            denominator.as(IndicatorValue.DENOMINATOR),
            cases.as(CASES),
            peerGroup.as(IndicatorValue.PEER_GROUP))
        .filter(city.or(col(ClaimFact.FIXMEDINS_CODE).isNotNull()))
        .select(
            when(city, lit(CITY)).otherwise(lit(INSTITUTION)).as(IndicatorValue.SUBJECT_TYPE),
            when(city, lit(CITY))
                .otherwise(col(ClaimFact.FIXMEDINS_CODE))
                .as(IndicatorValue.SUBJECT_ID),
            col(IndicatorValue.NUMERATOR),
            col(IndicatorValue.DENOMINATOR),
            col(CASES),
            when(city, lit(null))
                .otherwise(col(IndicatorValue.PEER_GROUP))
                .as(IndicatorValue.PEER_GROUP));
  }

  /** An institution's peer group in the latest of its claims. */
  static Column latestPeerGroup() {
    return max_by(
        col(ClaimFact.PEER_GROUP), struct(col(ClaimFact.SETL_TIME), col(ClaimFact.SETL_ID)));
  }

  /**
   * Adds {@code peer_group}, as the claims of that kind of visit have it, to rows of institutions.
   */
  static Dataset<Row> withPeerGroup(Dataset<Row> rows, Dataset<Row> claimFacts, VisitKind kind) {
    Dataset<Row> groups =
        claimFacts
            .filter(col(ClaimFact.VISIT_KIND).equalTo(kind.code()))
            .groupBy(col(ClaimFact.FIXMEDINS_CODE).as(PEER_CODE))
            .agg(latestPeerGroup().as(ClaimFact.PEER_GROUP));
    return rows.join(groups, col(ClaimFact.FIXMEDINS_CODE).equalTo(col(PEER_CODE)), "left_outer")
        .drop(PEER_CODE);
  }
}
