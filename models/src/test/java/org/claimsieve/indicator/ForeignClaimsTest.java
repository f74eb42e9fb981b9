package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.SharedData;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.encounter.Stays;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.encounter.ValidSettlements;
import org.claimsieve.feature.ClaimFacts;
import org.claimsieve.feature.ItemFacts;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Visit;
import org.junit.jupiter.api.Test;

/** Figures that plain scripts computed from the same files, without Spark. */
final class ForeignClaimsTest {
  @Test
  void repeatAdmissionsAndAverageCostOfProviderClaims() {
    IndicatorInput input = providerClaims();

    Row any = city(new ReadmissionAnyInstitution(), input);
    Row same = city(new ReadmissionSameInstitution(), input);
    Row cost = city(new AverageCostInpatient(), input);
    Dataset<Row> byProvider = new AverageCostInpatient().compute(input).cache();

    assertThat(any.<BigDecimal>getAs("numerator")).isEqualByComparingTo("604");
    assertThat(any.<BigDecimal>getAs("denominator")).isEqualByComparingTo("32679");
    assertThat(same.<BigDecimal>getAs("numerator")).isEqualByComparingTo("267");
    assertThat(cost.<BigDecimal>getAs("numerator")).isEqualByComparingTo("327316690");
    assertThat(value(byProvider, "PRV52019")).isEqualTo("10815.64");
    assertThat(value(byProvider, "PRV55462")).isEqualTo("11036.53");
    assertThat(
            new ReadmissionAnyInstitution()
                .compute(input)
                .filter(col("subject_type").equalTo("institution"))
                .orderBy(col("numerator").desc(), col("subject_id").asc())
                .limit(2)
                .select("subject_id", "numerator")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly("[PRV52019,11.000000]", "[PRV55462,11.000000]");
  }

  @Test
  void rankingOfPharmacyClaims() {
    Dataset<Row> city =
        new ItemUsageRanking()
            .compute(pharmacyClaims())
            .filter(col("scope").equalTo("city"))
            .cache();

    assertThat(top(city, "rank_settlements", "settlements"))
        .isEqualTo("68084051101:1081 43063081298:1073 00440509685:899");
    assertThat(top(city, "rank_amount", "amount"))
        .isEqualTo("10702019210:389311.86 50090539602:223480.80 76282067942:183004.43");
    assertThat(
            city.orderBy(col("persons").desc())
                .limit(3)
                .select("hilist_code", "persons")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly("[68084051101,264]", "[50090514802,229]", "[43063081298,193]");
    assertThat(city.agg(org.apache.spark.sql.functions.sum("amount")).first().getDecimal(0))
        .isEqualTo("2010150.94");
  }

  private static IndicatorInput providerClaims() {
    Dataset<Row> claims = SharedData.csv("provider-claims/inpatient.csv.gz");
    Dataset<Row> settlements =
        table(
            Settlement.TABLE,
            claims
                .withColumn("setl_id", col("ClaimID"))
                .withColumn("mdtrt_id", col("ClaimID"))
                .withColumn("psn_no", col("BeneID"))
                .withColumn("fixmedins_code", col("Provider"))
                .withColumn("med_type", lit("21"))
                .withColumn("begndate", col("AdmissionDt"))
                .withColumn("enddate", col("DischargeDt"))
                .withColumn("setl_time", col("DischargeDt"))
                .withColumn("setl_date", col("DischargeDt"))
                .withColumn("medfee_sumamt", col("InscClaimAmtReimbursed"))
                .withColumn("refd_setl_flag", lit("0"))
                .withColumn("vali_flag", lit("1")));
    Dataset<Row> valid = ValidSettlements.of(settlements).cache();
    Dataset<Row> visits =
        table(
            Visit.TABLE,
            claims
                .withColumn("mdtrt_id", col("ClaimID"))
                .withColumn("dscg_maindiag_code", col("ClmDiagnosisCode_1")));
    Dataset<Row> stays = Stays.of(valid, visits).cache();
    return input(
        valid,
        Rows.of(FeeLine.TABLE).dataset(),
        visits,
        stays,
        "2008-11-01",
        "2009-12-31",
        "2010-01-31");
  }

  private static IndicatorInput pharmacyClaims() {
    Dataset<Row> claims = SharedData.csv("pharmacy-claims/pharmacy_claim.csv.gz");
    Dataset<Row> settlements =
        table(
            Settlement.TABLE,
            claims
                .dropDuplicates("claim_id")
                .withColumn("setl_id", col("claim_id"))
                .withColumn("mdtrt_id", col("claim_id"))
                .withColumn("psn_no", col("person_id"))
                .withColumn("fixmedins_code", lit("X"))
                .withColumn("med_type", lit("41"))
                .withColumn("setl_time", col("dispensing_date"))
                .withColumn("setl_date", col("dispensing_date"))
                .withColumn("refd_setl_flag", lit("0"))
                .withColumn("vali_flag", lit("1")));
    Dataset<Row> lines =
        table(
            FeeLine.TABLE,
            claims
                .withColumn("bkkp_sn", concat_ws("-", col("claim_id"), col("claim_line_number")))
                .withColumn("setl_id", col("claim_id"))
                .withColumn("hilist_code", col("ndc_code"))
                .withColumn("list_type", lit("101"))
                .withColumn("cnt", col("quantity"))
                .withColumn("det_item_fee_sumamt", col("paid_amount")));
    return input(
        ValidSettlements.of(settlements),
        NetLines.of(lines),
        Rows.of(Visit.TABLE).dataset(),
        Rows.of(org.claimsieve.schema.Stay.TABLE).dataset(),
        "2014-09-16",
        "2018-12-29",
        "2018-12-29");
  }

  private static IndicatorInput input(
      Dataset<Row> valid,
      Dataset<Row> lines,
      Dataset<Row> visits,
      Dataset<Row> stays,
      String from,
      String to,
      String known) {
    Dataset<Row> institutions = Rows.of(Institution.TABLE).dataset();
    return new IndicatorInput(
        ClaimFacts.of(valid, lines, visits, Rows.of(Diagnosis.TABLE).dataset(), institutions)
            .cache(),
        stays,
        ItemFacts.of(valid, lines),
        institutions,
        new Period(LocalDate.parse(from), LocalDate.parse(to)),
        LocalDate.parse(known));
  }

  /** The rows in the table's shape; columns that the file lacks are null. */
  private static Dataset<Row> table(TableSpec table, Dataset<Row> rows) {
    Column[] columns =
        table.fields().stream()
            .map(field -> has(rows, field) ? col(field.name()) : lit(null).as(field.name()))
            .toArray(Column[]::new);
    return TableShape.of(table, rows.select(columns));
  }

  private static boolean has(Dataset<Row> rows, Field field) {
    return java.util.List.of(rows.columns()).contains(field.name());
  }

  private static Row city(Indicator indicator, IndicatorInput input) {
    return indicator.compute(input).filter(col("subject_type").equalTo("city")).first();
  }

  private static String value(Dataset<Row> rows, String institution) {
    return rows.filter(col("subject_id").equalTo(institution))
        .select(col("value").cast("decimal(16,2)"))
        .first()
        .getDecimal(0)
        .toString();
  }

  private static String top(Dataset<Row> rows, String rank, String column) {
    return rows.filter(col(rank).leq(3)).orderBy(rank).collectAsList().stream()
        .map(row -> row.getAs("hilist_code") + ":" + row.getAs(column))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }
}
