package org.claimsieve.feature;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.code.Level;
import org.claimsieve.code.VisitKind;
import org.claimsieve.encounter.Age;
import org.claimsieve.encounter.LatestVisits;
import org.claimsieve.encounter.Stays;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Visit;

/**
 * One row per valid, unrefunded settlement: who, where, when, what was paid, and what the lines add
 * up to. A settlement without lines has zero lines and null line amounts; amounts by fee category
 * are null where no line states its category.
 */
public final class ClaimFacts {
  private static final String PHARMACY = "pharmacy";
  private static final String PHARMACY_TYPE = "2";
  private static final String PHARMACY_LEVEL = "P";
  private static final String UNKNOWN = "?";
  private static final int OLDEST = 150;
  private static final String LINE_SETL_ID = "line_setl_id";

  private ClaimFacts() {}

  /**
   * Facts with the columns of {@link ClaimFact#TABLE}.
   *
   * @param validSettlements result of {@link org.claimsieve.encounter.ValidSettlements}
   * @param netLines result of {@link org.claimsieve.encounter.NetLines}; may be empty
   * @param visits rows of {@code mdtrt_d}; may be empty
   * @param diagnoses rows of {@code diag_list_d}; may be empty
   * @param institutions rows of {@code fixmedins_b}, of one or more snapshots; may be empty
   */
  public static Dataset<Row> of(
      Dataset<Row> validSettlements,
      Dataset<Row> netLines,
      Dataset<Row> visits,
      Dataset<Row> diagnoses,
      Dataset<Row> institutions) {
    Dataset<Row> lines = LineSums.of(netLines).withColumnRenamed(ClaimFact.SETL_ID, LINE_SETL_ID);
    Dataset<Row> known =
        Diagnosed.join(
            LatestVisits.join(Register.join(validSettlements, institutions), visits), diagnoses);
    Dataset<Row> facts =
        described(known)
            .join(lines, col(ClaimFact.SETL_ID).equalTo(col(LINE_SETL_ID)), "left_outer")
            .withColumn(ClaimFact.OPERATIONS, operations())
            .withColumn(ClaimFact.LINES, orZero(ClaimFact.LINES))
            .withColumn(ClaimFact.ITEMS, orZero(ClaimFact.ITEMS))
            .withColumn(ClaimFact.CHARGE_DAYS, orZero(ClaimFact.CHARGE_DAYS));
    return TableShape.of(ClaimFact.TABLE, facts);
  }

  private static Dataset<Row> described(Dataset<Row> settlements) {
    return settlements
        .withColumn(ClaimFact.VISIT_KIND, VisitKind.of(col(Settlement.MED_TYPE)))
        .withColumn(ClaimFact.MEDINS_KIND, kind())
        .withColumn(ClaimFact.MEDINS_TRAIT, Register.value(Institution.MEDINS_TRAIT))
        .withColumn(ClaimFact.LEVEL, level())
        .withColumn(ClaimFact.TEAM, team())
        .withColumn(ClaimFact.PEER_GROUP, peerGroup())
        .withColumn(ClaimFact.ENCOUNTER_ID, encounter())
        .withColumn(ClaimFact.AGE_YEARS, age())
        .withColumn(
            ClaimFact.LOS_DAYS,
            when(
                is(VisitKind.INPATIENT),
                Stays.lengthOfStay(col(Settlement.BEGNDATE), col(Settlement.ENDDATE))))
        .withColumn(ClaimFact.DSCG_WAY, col(Visit.DSCG_WAY))
        .withColumn(ClaimFact.MAIN_DIAG, col(Visit.DSCG_MAINDIAG_CODE))
        .withColumn(ClaimFact.OWNPAY_AMT, col(Settlement.FULAMT_OWNPAY_AMT));
  }

  private static Column operations() {
    return Codes.joined(
        array(
            col(Visit.OPRN_OPRT_CODE),
            col(LineSums.FIRST_OPERATION),
            col(LineSums.LAST_OPERATION)));
  }

  private static Column kind() {
    Column type = Register.value(Institution.FIXMEDINS_TYPE);
    Column pharmacy =
        when(type.isNull(), is(VisitKind.PHARMACY)).otherwise(type.equalTo(PHARMACY_TYPE));
    return when(pharmacy, lit(PHARMACY)).otherwise(Register.value(Institution.MEDINS_KIND));
  }

  private static Column level() {
    return when(col(ClaimFact.MEDINS_KIND).equalTo(PHARMACY), lit(PHARMACY_LEVEL))
        .otherwise(
            coalesce(
                Level.of(Register.value(Institution.HOSP_LV)), Level.of(col(Settlement.HOSP_LV))));
  }

  private static Column team() {
    return coalesce(Register.value(Institution.FIX_BLNG_ADMDVS), col(Settlement.FIX_BLNG_ADMDVS));
  }

  private static Column peerGroup() {
    return concat_ws(
        "|",
        coalesce(col(ClaimFact.MEDINS_KIND), lit(UNKNOWN)),
        coalesce(col(ClaimFact.LEVEL), lit(UNKNOWN)),
        col(ClaimFact.VISIT_KIND));
  }

  private static Column encounter() {
    return when(is(VisitKind.INPATIENT), col(Settlement.MDTRT_ID))
        .otherwise(
            concat(
                lit("D"),
                date_format(col(Settlement.SETL_TIME), "yyyyMMdd"),
                lit("-"),
                col(Settlement.FIXMEDINS_CODE),
                lit("-"),
                col(Settlement.PSN_NO)));
  }

  /** Completed years on the last day, else as the source states it; null outside 0 to 150. */
  private static Column age() {
    Column last = coalesce(col(Settlement.ENDDATE), col(Provenance.SETL_DATE));
    Column years = Age.on(last, col(Settlement.BRDY));
    Column stated = col(Settlement.AGE).cast(DataTypes.IntegerType);
    return coalesce(plausible(years), plausible(stated));
  }

  private static Column plausible(Column years) {
    return when(years.between(0, OLDEST), years);
  }

  private static Column is(VisitKind kind) {
    return col(ClaimFact.VISIT_KIND).equalTo(kind.code());
  }

  private static Column orZero(String column) {
    return coalesce(col(column), lit(0L));
  }
}
