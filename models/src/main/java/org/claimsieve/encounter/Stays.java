package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.Visit;

/**
 * In-patient settlements joined to stays: those with one visit id are one stay, closed by the last
 * of them. A stay that has only mid-stay settlements is still open and has no day of discharge. A
 * day that any of its settlements lacks is taken from the visit, else it stays null.
 */
public final class Stays {
  private static final String LAST = "last";
  private static final String OPEN = "open";

  private Stays() {}

  /**
   * Stays with the columns of {@link Stay#TABLE}.
   *
   * @param validSettlements result of {@link ValidSettlements}
   * @param visits rows of {@code mdtrt_d}; may be empty
   */
  public static Dataset<Row> of(Dataset<Row> validSettlements, Dataset<Row> visits) {
    Column inpatient = VisitKind.of(col(Settlement.MED_TYPE)).equalTo(VisitKind.INPATIENT.code());
    Dataset<Row> joined =
        validSettlements
            .filter(inpatient.and(col(Settlement.MDTRT_ID).isNotNull()))
            .groupBy(col(Settlement.MDTRT_ID))
            .agg(
                closing().as(LAST),
                min(mid()).as(OPEN),
                unlessMissing(Settlement.BEGNDATE, min(Settlement.BEGNDATE)).as(Stay.BEG_DATE),
                unlessMissing(Settlement.ENDDATE, max(Settlement.ENDDATE)).as(Stay.END_DATE),
                count(lit(1)).as(Stay.SETTLEMENTS),
                total(Settlement.MEDFEE_SUMAMT).as(Stay.MEDFEE_SUMAMT),
                total(Settlement.INSCP_AMT).as(Stay.INSCP_AMT),
                total(Settlement.FUND_PAY_SUMAMT).as(Stay.FUND_PAY_SUMAMT));
    Dataset<Row> dated =
        LatestVisits.join(joined, visits)
            .withColumn(Stay.BEG_DATE, coalesce(col(Stay.BEG_DATE), to_date(col(Visit.BEGNTIME))))
            .withColumn(
                Stay.END_DATE,
                when(not(col(OPEN)), coalesce(col(Stay.END_DATE), to_date(col(Visit.ENDTIME)))));
    return TableShape.of(Stay.TABLE, closed(dated));
  }

  /** Days from begin to end, at least one; null where a day is missing or the two are reversed. */
  public static Column lengthOfStay(Column begin, Column end) {
    Column days = datediff(end, begin);
    return when(days.equalTo(0), lit(1)).when(days.gt(0), days);
  }

  private static Dataset<Row> closed(Dataset<Row> stays) {
    return stays
        .withColumn(Stay.PSN_NO, last(Settlement.PSN_NO))
        .withColumn(Stay.FIXMEDINS_CODE, last(Settlement.FIXMEDINS_CODE))
        .withColumn(Stay.MED_TYPE, last(Settlement.MED_TYPE))
        .withColumn(Stay.VISIT_KIND, lit(VisitKind.INPATIENT.code()))
        .withColumn(Stay.DSCG_WAY, col(Visit.DSCG_WAY))
        .withColumn(Stay.MAIN_DIAG, col(Visit.DSCG_MAINDIAG_CODE))
        .withColumn(Stay.LAST_SETL_ID, last(Settlement.SETL_ID))
        .withColumn(Stay.ARRIVED, last(Provenance.ARRIVED))
        .withColumn(Provenance.SETL_DATE, last(Provenance.SETL_DATE))
        .withColumn(Stay.LOS_DAYS, lengthOfStay(col(Stay.BEG_DATE), col(Stay.END_DATE)));
  }

  private static Column closing() {
    Column closing =
        struct(
            col(Settlement.SETL_ID),
            col(Settlement.PSN_NO),
            col(Settlement.FIXMEDINS_CODE),
            col(Settlement.MED_TYPE),
            col(Provenance.ARRIVED),
            col(Provenance.SETL_DATE));
    return max_by(closing, struct(col(Settlement.SETL_TIME), col(Settlement.SETL_ID)));
  }

  private static Column mid() {
    return coalesce(col(Settlement.MID_SETL_FLAG).equalTo("1"), lit(false));
  }

  private static Column unlessMissing(String column, Column value) {
    return when(count(col(column)).equalTo(count(lit(1))), value);
  }

  private static Column total(String money) {
    return Fen.toYuan(sum(Fen.of(col(money))));
  }

  private static Column last(String column) {
    return col(LAST).getField(column);
  }
}
