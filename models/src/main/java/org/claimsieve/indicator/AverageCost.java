package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.encounter.Fen;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Stay;

/** Total fee by number of settlements, or of discharges, in yuan. */
final class AverageCost {
  static final Words FEE = new Words("医疗费总额", "total medical fee");
  static final Words EXCLUSIONS =
      new Words("无效、退费及被退费结算", "invalid, refunding and refunded settlements");
  static final Words UNIT = new Words("元", "CNY");

  private AverageCost() {}

  /** Settlements of one kind of visit, by their day of settlement. */
  static Dataset<Row> ofSettlements(
      IndicatorInput input, VisitKind kind, Info info, int leastDenominator) {
    Dataset<Row> settlements =
        input
            .claimFacts()
            .filter(input.period().contains(col(Provenance.SETL_DATE)))
            .filter(col(ClaimFact.VISIT_KIND).equalTo(kind.code()));
    Dataset<Row> measures = measure(settlements, Subjects.latestPeerGroup());
    return Peers.compare(measures, info, input, leastDenominator);
  }

  /** In-patient stays, by their day of discharge. */
  static Dataset<Row> ofDischarges(IndicatorInput input, Info info, int leastDenominator) {
    Dataset<Row> discharges =
        Discharges.latest(input.stays()).filter(input.period().contains(col(Stay.END_DATE)));
    Dataset<Row> known =
        Subjects.withPeerGroup(discharges, input.claimFacts(), VisitKind.INPATIENT);
    return Peers.compare(
        measure(known, max(col(ClaimFact.PEER_GROUP))), info, input, leastDenominator);
  }

  private static Dataset<Row> measure(Dataset<Row> rows, Column peerGroup) {
    Column fee = col(ClaimFact.MEDFEE_SUMAMT);
    return Subjects.institutionsAndCity(rows, Fen.toYuan(sum(Fen.of(fee))), count(fee), peerGroup);
  }
}
