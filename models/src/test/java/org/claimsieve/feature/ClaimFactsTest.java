package org.claimsieve.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Visit;
import org.junit.jupiter.api.Test;

final class ClaimFactsTest {
  private static final Object[] STAY = {
    "setl_id",
    "S1",
    "mdtrt_id",
    "M1",
    "psn_no",
    "P1",
    "fixmedins_code",
    "H1",
    "med_type",
    "21",
    "gend",
    "2",
    "brdy",
    "1990-06-11",
    "begndate",
    "2024-06-01",
    "enddate",
    "2024-06-10",
    "setl_time",
    "2024-06-10 23:30:00",
    "setl_date",
    "2024-06-10",
    "medfee_sumamt",
    "1000.10",
    "vali_flag",
    "1",
    "refd_setl_flag",
    "0",
    "arrived",
    "2024-06-11",
    "hosp_lv",
    "02",
    "fix_blng_admdvs",
    "330199"
  };

  private final Rows settlements = Rows.of(Settlement.TABLE);
  private final Rows lines = Rows.of(FeeLine.TABLE);
  private final Rows visits = Rows.of(Visit.TABLE);
  private final Rows diagnoses = Rows.of(Diagnosis.TABLE);
  private final Rows institutions = Rows.of(Institution.TABLE);

  @Test
  void columnsAreTheTables() {
    assertThat(facts().schema().simpleString())
        .isEqualTo(ClaimFact.TABLE.structType().simpleString());
  }

  @Test
  void aSettlementWithoutLinesHasNoLineAmounts() {
    settlements.row(STAY);

    Row fact = facts().first();

    assertThat(fact.<Long>getAs("lines")).isZero();
    assertThat(fact.<Long>getAs("items")).isZero();
    assertThat(fact.<BigDecimal>getAs("line_amt")).isNull();
    assertThat(fact.<BigDecimal>getAs("drug_amt")).isNull();
    assertThat(fact.<BigDecimal>getAs("bed_days")).isNull();
    assertThat(fact.<BigDecimal>getAs("inscp_amt")).isNull();
    assertThat(fact.<BigDecimal>getAs("medfee_sumamt")).isEqualTo("1000.10");
  }

  @Test
  void linesAddUp() {
    settlements.row(STAY);
    lines
        .row(line("1", "D1", "2024-06-01 08:00:00", "09", "2", "20.05"))
        .row(line("2", "D1", "2024-06-02 08:00:00", "09", "1", "10.02"))
        .row(line("3", "B", "2024-06-02 09:00:00", "01", "2.5", "100"))
        .row(line("4", "L", "2024-06-02 23:59:59", "04", "1", "33.33"))
        .row(line("5", "X", "2024-06-02 23:59:59", null, "1", "1"));

    Row fact = facts().first();

    assertThat(fact.<Long>getAs("lines")).isEqualTo(5);
    assertThat(fact.<Long>getAs("items")).isEqualTo(4);
    assertThat(fact.<Long>getAs("charge_days")).isEqualTo(2);
    assertThat(fact.<BigDecimal>getAs("line_amt")).isEqualTo("164.40");
    assertThat(fact.<BigDecimal>getAs("max_line_amt")).isEqualTo("100.00");
    assertThat(fact.<BigDecimal>getAs("drug_amt")).isEqualTo("30.07");
    assertThat(fact.<BigDecimal>getAs("lab_amt")).isEqualTo("33.33");
    assertThat(fact.<BigDecimal>getAs("exam_amt")).isEqualTo("0.00");
    assertThat(fact.<BigDecimal>getAs("bed_amt")).isEqualTo("100.00");
    assertThat(fact.<BigDecimal>getAs("bed_days")).isEqualTo("2.5000");
    assertThat(fact.<BigDecimal>getAs("line_inscp_amt")).isNull();
  }

  @Test
  void withoutCategoriesTheirAmountsAreUnknown() {
    settlements.row(STAY);
    lines.row(line("1", "D1", "2024-06-01 08:00:00", null, "2", "20.05"));

    Row fact = facts().first();

    assertThat(fact.<BigDecimal>getAs("line_amt")).isEqualTo("20.05");
    assertThat(fact.<BigDecimal>getAs("drug_amt")).isNull();
    assertThat(fact.<BigDecimal>getAs("bed_days")).isNull();
  }

  @Test
  void theRegisterComesFirstAndTheSettlementFallsBack() {
    settlements.row(STAY).row(with(STAY, "setl_id", "S2", "fixmedins_code", "H2"));
    institutions
        .row(
            "fixmedins_code",
            "H1",
            "fixmedins_type",
            "1",
            "hosp_lv",
            "05",
            "medins_kind",
            "tcm",
            "medins_trait",
            "2",
            "fix_blng_admdvs",
            "330101",
            "arrived",
            "2024-06-01")
        .row(
            "fixmedins_code",
            "H1",
            "fixmedins_type",
            "1",
            "hosp_lv",
            "08",
            "medins_kind",
            "tcm",
            "fix_blng_admdvs",
            "330100",
            "arrived",
            "2024-05-01");

    Dataset<Row> facts = facts().orderBy("setl_id");

    assertThat(
            facts
                .select("level", "medins_kind", "medins_trait", "team", "peer_group")
                .collectAsList())
        .extracting(Row::mkString)
        .containsExactly("2tcm2330101tcm|2|inpatient", "3nullnull330199?|3|inpatient");
  }

  @Test
  void aPharmacyHasItsOwnLevel() {
    settlements.row(with(STAY, "med_type", "41"));

    Row fact = facts().first();

    assertThat(fact.<String>getAs("level")).isEqualTo("P");
    assertThat(fact.<String>getAs("peer_group")).isEqualTo("pharmacy|P|pharmacy");
    assertThat(fact.<String>getAs("encounter_id")).isEqualTo("D20240610-H1-P1");
    assertThat(fact.<Integer>getAs("los_days")).isNull();
  }

  @Test
  void ageIsInCompletedYearsOnTheLastDay() {
    settlements
        .row(STAY)
        .row(with(STAY, "setl_id", "S2", "enddate", "2024-06-11"))
        .row(with(STAY, "setl_id", "S3", "brdy", "2024-06-11", "age", "7"))
        .row(with(STAY, "setl_id", "S4", "brdy", null, "age", "850"));

    assertThat(facts().orderBy("setl_id").select("age_years").collectAsList())
        .extracting(row -> row.get(0))
        .containsExactly(33, 34, 7, null);
  }

  @Test
  void lengthOfStayIsAtLeastOneAndNullWhenDatesAreReversedOrMissing() {
    settlements
        .row(STAY)
        .row(with(STAY, "setl_id", "S2", "enddate", "2024-06-01"))
        .row(with(STAY, "setl_id", "S3", "enddate", "2024-05-31"))
        .row(with(STAY, "setl_id", "S4", "enddate", null));

    assertThat(facts().orderBy("setl_id").select("los_days").collectAsList())
        .extracting(row -> row.get(0))
        .containsExactly(9, 1, null, null);
  }

  @Test
  void diagnosesAndOperationsAreSortedAndStandOnce() {
    settlements.row(STAY).row(with(STAY, "setl_id", "S2", "mdtrt_id", "M2"));
    visits.row(
        "mdtrt_id",
        "M1",
        "dscg_maindiag_code",
        "J18.900",
        "oprn_oprt_code",
        "47.01",
        "arrived",
        "2024-06-10");
    diagnoses
        .row("mdtrt_id", "M1", "diag_type", "1", "diag_srt_no", 1, "diag_code", "J18.900")
        .row("mdtrt_id", "M1", "diag_type", "1", "diag_srt_no", 2, "diag_code", "I10.x00")
        .row("mdtrt_id", "M1", "diag_type", "1", "diag_srt_no", 3, "diag_code", null);
    lines
        .row(
            with(line("1", "A", "2024-06-02 08:00:00", "06", "1", "10"), "oprn_oprt_code", "81.51"))
        .row(
            with(line("2", "B", "2024-06-02 08:00:00", "06", "1", "10"), "oprn_oprt_code", "47.01"))
        .row(
            with(
                line("3", "C", "2024-06-02 08:00:00", "06", "1", "10"), "oprn_oprt_code", "17.11"));

    List<Row> facts = facts().orderBy("setl_id").collectAsList();

    assertThat(facts.get(0).<String>getAs("diags")).isEqualTo("I10.x00;J18.900");
    assertThat(facts.get(0).<String>getAs("operations")).isEqualTo("17.11;47.01;81.51");
    assertThat(facts.get(1).<String>getAs("diags")).isNull();
    assertThat(facts.get(1).<String>getAs("operations")).isNull();
  }

  @Test
  void theVisitGivesDischargeAndDiagnosis() {
    settlements.row(STAY);
    visits
        .row(
            "mdtrt_id", "M1", "dscg_way", "1", "dscg_maindiag_code", "I10", "arrived", "2024-06-10")
        .row(
            "mdtrt_id", "M1", "dscg_way", "4", "dscg_maindiag_code", "I11", "arrived", "2024-06-11")
        .row("mdtrt_id", "M2", "dscg_way", "5", "arrived", "2024-06-12");

    Row fact = facts().first();

    assertThat(facts().count()).isOne();
    assertThat(fact.<String>getAs("dscg_way")).isEqualTo("4");
    assertThat(fact.<String>getAs("main_diag")).isEqualTo("I11");
    assertThat(fact.<String>getAs("encounter_id")).isEqualTo("M1");
  }

  private Dataset<Row> facts() {
    return ClaimFacts.of(
        settlements.dataset(),
        lines.dataset(),
        visits.dataset(),
        diagnoses.dataset(),
        institutions.dataset());
  }

  private static Object[] line(
      String id, String item, String time, String category, String count, String amount) {
    return new Object[] {
      "bkkp_sn",
      id,
      "setl_id",
      "S1",
      "hilist_code",
      item,
      "fee_ocur_time",
      time,
      "med_chrgitm_type",
      category,
      "cnt",
      count,
      "det_item_fee_sumamt",
      amount
    };
  }

  private static Object[] with(Object[] base, Object... changes) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(base), java.util.Arrays.stream(changes))
        .toArray();
  }
}
