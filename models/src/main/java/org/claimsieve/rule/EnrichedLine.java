package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.encounter.Age;
import org.claimsieve.knowledge.CodeList;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/**
 * A fee line with what its settlement knows. One row is one net line with positive quantity and
 * amount of a counted settlement; a line without settlement is not here and accuses nobody.
 *
 * <p>Person, institution, visit, category of care and {@code arrived} are the settlement's; every
 * other column of {@code fee_list_d} is the line's own, {@code inscp_amt} and {@code source_file}
 * among them.
 */
public final class EnrichedLine {
  /** Day of the charge, from {@code fee_ocur_time}. */
  public static final String SERVICE_DATE = "service_date";

  /** What the fund could pay of the line, in CNY: {@link AtStake#line}. */
  public static final String AT_STAKE = "at_stake";

  /** Birthdays that the person has reached on the service date; null outside 0 to 130. */
  public static final String AGE_YEARS = "age_years";

  /** Days from the person's birth to the service date; null where {@link #AGE_YEARS} is. */
  public static final String AGE_DAYS = "age_days";

  /** Code of the executing department, else of the ordering one. */
  public static final String DEPT = "dept_code";

  /** What the columns mean that no table has. */
  public static final Map<String, String> DERIVED =
      Map.of(
          SERVICE_DATE, "day of the charge",
          AT_STAKE, "what the fund could pay of the line, in CNY",
          AGE_YEARS, "birthdays that the person has reached on service_date",
          AGE_DAYS, "days from the person's birth to service_date",
          DEPT, "code of the executing department, else of the ordering one");

  private static final int OLDEST = 130;

  private static final List<String> FROM_CLAIM =
      List.of(
          ClaimFact.SETL_ID,
          ClaimFact.MDTRT_ID,
          ClaimFact.ENCOUNTER_ID,
          ClaimFact.PSN_NO,
          ClaimFact.FIXMEDINS_CODE,
          ClaimFact.VISIT_KIND,
          ClaimFact.LEVEL,
          ClaimFact.GEND,
          ClaimFact.BRDY,
          ClaimFact.INSUTYPE,
          ClaimFact.MED_TYPE,
          ClaimFact.BEGNDATE,
          ClaimFact.ENDDATE,
          ClaimFact.LOS_DAYS,
          ClaimFact.MID_SETL_FLAG,
          ClaimFact.DSCG_WAY,
          ClaimFact.MAIN_DIAG,
          ClaimFact.DIAGS,
          ClaimFact.DISE_NO,
          ClaimFact.OPERATIONS,
          ClaimFact.SETL_TIME,
          ClaimFact.MEDINS_KIND,
          ClaimFact.TEAM,
          ClaimFact.ARRIVED);

  private static final List<String> PROVENANCE = List.of("source_line", "setl_date");

  private EnrichedLine() {}

  /**
   * Enriched lines.
   *
   * @param lines net lines of {@code fee_list_d}, negative ones netted
   * @param claims {@code claim_fact} rows of the same settlements; others do no harm
   */
  public static Dataset<Row> of(Dataset<Row> lines, Dataset<Row> claims) {
    Dataset<Row> whole = Complete.with(FeeLine.TABLE, lines);
    return whole
        .filter(charges())
        .select(ownColumns())
        .join(Complete.with(ClaimFact.TABLE, claims).select(claimColumns()), ClaimFact.SETL_ID)
        .withColumn(SERVICE_DATE, to_date(col(FeeLine.FEE_OCUR_TIME)))
        .withColumn(AT_STAKE, AtStake.stated())
        .withColumn(ClaimFact.DIAGS, CodeList.entries(col(ClaimFact.DIAGS)))
        .withColumn(ClaimFact.DISE_NO, CodeList.entries(col(ClaimFact.DISE_NO)))
        .withColumn(DEPT, department())
        .withColumn(AGE_YEARS, years())
        .withColumn(AGE_DAYS, when(col(AGE_YEARS).isNotNull(), days()));
  }

  private static Column department() {
    return coalesce(
        CodeList.entries(col(FeeLine.ACORD_DEPT_CODE)),
        CodeList.entries(col(FeeLine.BILG_DEPT_CODE)));
  }

  private static Column years() {
    Column years = Age.on(col(SERVICE_DATE), col(ClaimFact.BRDY));
    return when(years.between(0, OLDEST), years);
  }

  private static Column days() {
    return datediff(col(SERVICE_DATE), col(ClaimFact.BRDY));
  }

  /** Whether a net line charges something; the others are not screened. Never null. */
  public static Column charges() {
    return coalesce(col(FeeLine.CNT).gt(0).and(col(FeeLine.DET_ITEM_FEE_SUMAMT).gt(0)), lit(false));
  }

  /** The lines of a group up to the row's own, in order of time and, at one moment, of number. */
  public static WindowSpec upToHere(WindowSpec group) {
    return group
        .orderBy(col(FeeLine.FEE_OCUR_TIME), col(FeeLine.BKKP_SN))
        .rowsBetween(Window.unboundedPreceding(), Window.currentRow());
  }

  private static Column[] claimColumns() {
    return FROM_CLAIM.stream().map(name -> col(name)).toArray(Column[]::new);
  }

  private static Column[] ownColumns() {
    List<String> own = new ArrayList<>(FeeLine.TABLE.columns());
    own.removeAll(FROM_CLAIM);
    own.removeAll(PROVENANCE);
    own.add(FeeLine.SETL_ID);
    return own.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
