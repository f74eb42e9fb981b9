package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.schema.ClaimFact;

/** Settlements at the counters of clinics and pharmacies, by the clock. */
final class Swipes {
  /** Days before the night that are compared with. */
  static final int DAYS = 30;

  /** The clock hour, as the moment of its beginning. */
  static final String HOUR = "swipe_hour";

  private static final String PLACE = "swipe_place";

  private Swipes() {}

  /** Clinic and pharmacy settlements of a known person, institution and time of day. */
  static Column checked() {
    return Screened.settled(VisitKind.CLINIC, VisitKind.PHARMACY)
        .and(col(ClaimFact.FIXMEDINS_CODE).isNotNull())
        .and(Clock.known(col(ClaimFact.SETL_TIME)));
  }

  /** Those of the lookback at institutions where one came tonight, in few columns. */
  static Dataset<Row> of(PatternInput input) {
    Dataset<Row> swipes =
        input
            .claims()
            .filter(checked().and(Clock.since(input, DAYS)))
            .select(
                col(ClaimFact.SETL_ID),
                col(ClaimFact.PSN_NO),
                col(ClaimFact.FIXMEDINS_CODE),
                col(ClaimFact.SETL_TIME),
                col(ClaimFact.ARRIVED),
                date_trunc("HOUR", col(ClaimFact.SETL_TIME)).as(HOUR));
    Dataset<Row> places =
        swipes
            .filter(input.tonight(col(ClaimFact.ARRIVED)))
            .select(col(ClaimFact.FIXMEDINS_CODE).as(PLACE))
            .distinct();
    Column there = col(ClaimFact.FIXMEDINS_CODE).equalTo(col(PLACE));
    return swipes.join(broadcast(places), there, "left_semi");
  }
}
