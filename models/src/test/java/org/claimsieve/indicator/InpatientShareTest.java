package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.encounter.ValidSettlements;
import org.claimsieve.feature.ClaimFacts;
import org.claimsieve.feature.ItemFacts;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.Visit;
import org.junit.jupiter.api.Test;

/** What all shares keep: drugs for those by category, CT for those by item. */
final class InpatientShareTest {
  private static final String CT = "002103000010000";

  private final Inputs inputs = new Inputs();

  @Test
  void columnsAreTheTables() {
    String table = IndicatorValue.TABLE.structType().simpleString();

    assertThat(columns(new DrugShareInpatient())).isEqualTo(table);
    assertThat(columns(new CtShareInpatient())).isEqualTo(table);
  }

  @Test
  void nothingHappenedGivesNoRows() {
    assertThat(drugs()).isEmpty();
    assertThat(ct()).isEmpty();
  }

  @Test
  void otherKindsOfVisitAndOtherDaysAreLeftOut() {
    inputs
        .itemised("1", "H", "P", "inpatient", "100", "drug_amt", "10")
        .item("2024-06-10", "H", CT, "P", 1, "20")
        .itemised("2", "H", "Q", "clinic", "100", "drug_amt", "100")
        .item("2024-06-10", "H", CT, "Q", 1, "100")
        .itemised("3", "H", "R", "chronic", "100", "drug_amt", "100")
        .itemised("4", "H", "S", null, "100", "drug_amt", "100")
        .itemised("5", "H", "P", "inpatient", "100", "drug_amt", "90", "setl_date", "2024-05-31")
        .item("2024-05-31", "H", CT, "P", 1, "90")
        .itemised("6", "H", "P", "inpatient", "100", "drug_amt", "90", "setl_date", "2024-07-01")
        .item("2024-07-01", "H", CT, "P", 1, "90");

    assertThat(drugs()).containsExactly("city 10.00/100.00=0.100000", "H 10.00/100.00=0.100000");
    assertThat(ct()).containsExactly("city 20.00/100.00=0.200000", "H 20.00/100.00=0.200000");
  }

  @Test
  void aSettlementThatCannotBeDividedIsNotInTheDenominator() {
    inputs
        .itemised("1", "H", "P", "inpatient", "100", "drug_amt", "10")
        .itemised("2", "H", "Q", "inpatient", "900", "drug_amt", null, "items", 0)
        .itemised("3", "H", "R", "inpatient", null, "drug_amt", "90")
        .item("2024-06-10", "H", CT, "R", 1, "90");

    assertThat(drugs()).containsExactly("city 10.00/100.00=0.100000", "H 10.00/100.00=0.100000");
    assertThat(ct()).containsExactly("city 0.00/100.00=0.000000", "H 0.00/100.00=0.000000");
  }

  @Test
  void aFeeOfNothingHasNoValueAndNoPlace() {
    inputs
        .itemised("1", "H", "P", "inpatient", "0", "drug_amt", "0")
        .itemised("2", "G", "Q", "inpatient", "10", "drug_amt", "1");

    assertThat(drugs())
        .containsExactly("city 1.00/10.00=0.100000", "G 1.00/10.00=0.100000", "H 0.00/0.00=none");
    assertThat(ct())
        .containsExactly("city 0.00/10.00=0.000000", "G 0.00/10.00=0.000000", "H 0.00/0.00=none");
    assertThat(Values.places(new DrugShareInpatient(), inputs.knownThrough("2024-06-30", 1)))
        .containsExactly("G general|2|inpatient 1 of 1", "H general|2|inpatient none of 1");
  }

  @Test
  void fewSettlementsHaveNoPlaceHoweverMuchTheyCost() {
    for (int i = 0; i < 30; i++) {
      inputs.itemised("H" + i, "H", "P" + i, "inpatient", "1", "drug_amt", "0.50");
    }
    for (int i = 0; i < 29; i++) {
      inputs.itemised("G" + i, "G", "Q" + i, "inpatient", "90000", "drug_amt", "80000");
    }

    List<String> places =
        List.of("G general|2|inpatient none of 1", "H general|2|inpatient 1 of 1");
    assertThat(Values.places(new DrugShareInpatient(), june())).isEqualTo(places);
    assertThat(Values.places(new CtShareInpatient(), june())).isEqualTo(places);
  }

  @Test
  void peersAreInstitutionsOfTheSameGroup() {
    String other = "tcm|3|inpatient";
    inputs
        .itemised("1", "A", "P", "inpatient", "100", "drug_amt", "10")
        .itemised("2", "B", "P", "inpatient", "100", "drug_amt", "30")
        .itemised("3", "C", "P", "inpatient", "100", "drug_amt", "20")
        .itemised("4", "D", "P", "inpatient", "100", "drug_amt", "90", "peer_group", other)
        .item("2024-06-10", "C", CT, "P", 1, "5")
        .item("2024-06-10", "B", CT, "P", 1, "4");

    assertThat(Values.places(new DrugShareInpatient(), inputs.knownThrough("2024-06-30", 1)))
        .containsExactly(
            "A general|2|inpatient 3 of 3",
            "B general|2|inpatient 1 of 3",
            "C general|2|inpatient 2 of 3",
            "D tcm|3|inpatient 1 of 1");
    assertThat(Values.places(new CtShareInpatient(), inputs.knownThrough("2024-06-30", 1)))
        .containsExactly(
            "A general|2|inpatient 3 of 3",
            "B general|2|inpatient 2 of 3",
            "C general|2|inpatient 1 of 3",
            "D tcm|3|inpatient 1 of 1");
  }

  @Test
  void thePeerGroupIsThatOfTheLatestSettlement() {
    inputs
        .itemised("1", "H", "P", "inpatient", "9", "peer_group", "new", "setl_time", "2024-06-20")
        .itemised("2", "H", "Q", "inpatient", "9", "peer_group", "old", "setl_time", "2024-06-19");

    assertThat(Values.places(new CtShareInpatient(), june())).containsExactly("H new none of 0");
  }

  @Test
  void aDayWithAnotherKindOfVisitDoesNotTellWhoseItsItemsAre() {
    inputs
        .itemised("1", "H", "P", "inpatient", "800")
        .itemised("2", "H", "P", "clinic", "90")
        .item("2024-06-10", "H", CT, "P", 1, "230")
        .itemised("3", "H", "Q", "inpatient", "500")
        .itemised("4", "G", "Q", "clinic", "90")
        .itemised("5", "H", "Q", "clinic", "10", "items", 0)
        .item("2024-06-10", "H", CT, "Q", 1, "210")
        .item("2024-06-10", "G", CT, "Q", 1, "80");

    assertThat(ct()).containsExactly("city 210.00/500.00=0.420000", "H 210.00/500.00=0.420000");
  }

  @Test
  void itemsOfADayCountOnceForAllItsSettlements() {
    inputs
        .itemised("1", "H", "P", "inpatient", "300", "mid_setl_flag", "1")
        .itemised("2", "H", "P", "inpatient", "100")
        .item("2024-06-10", "H", CT, "P", 2, "100")
        .item("2024-06-11", "H", CT, "P", 1, "70");

    assertThat(ct()).containsExactly("city 100.00/400.00=0.250000", "H 100.00/400.00=0.250000");
    assertThat(Values.places(new CtShareInpatient(), inputs.knownThrough("2024-06-30", 2)))
        .containsExactly("H general|2|inpatient 1 of 1");
  }

  @Test
  void nobodyHasNoDay() {
    inputs
        .itemised("1", "H", null, "inpatient", "300")
        .itemised("2", "H", null, "clinic", "300")
        .item("2024-06-10", "H", CT, null, 1, "100")
        .itemised("3", null, "P", "inpatient", "300")
        .item("2024-06-10", null, CT, "P", 1, "100");

    assertThat(ct()).isEmpty();
  }

  @Test
  void refundsAndLinesTakenBackAreNetted() {
    Rows settlements = Rows.of(Settlement.TABLE);
    settlement(settlements, "S1", "P", "1000", "1", "0", null);
    settlement(settlements, "S2", "Q", "500", "1", "0", null);
    settlement(settlements, "S3", "Q", "-500", "1", "1", "S2");
    settlement(settlements, "S4", "R", "200", "1", "0", null);
    settlement(settlements, "S5", "R", "9999", "0", "0", null);
    Rows lines = Rows.of(FeeLine.TABLE);
    line(lines, "L1", "S1", "X1", "09", "1", "300", null);
    line(lines, "L2", "S1", CT, "03", "2", "420", null);
    line(lines, "L3", "S1", CT, "03", "-1", "-210", "L2");
    line(lines, "L4", "S1", "T1", "05", "1", "490", null);
    line(lines, "L5", "S2", "X1", "09", "1", "500", null);
    line(lines, "L6", "S4", "X1", "11", "5", "50", null);
    line(lines, "L7", "S4", CT, "03", "1", "150", null);
    line(lines, "L8", "S4", CT, "03", "-1", "-150", "L7");
    line(lines, "L9", "S4", "T1", "05", "1", "150", null);
    line(lines, "L10", "S5", "X1", "09", "1", "9999", null);

    IndicatorInput input = facts(settlements, lines);

    assertThat(Values.of(new DrugShareInpatient(), input))
        .containsExactly("city 350.00/1200.00=0.291667", "H 350.00/1200.00=0.291667");
    assertThat(Values.of(new TreatmentShareInpatient(), input))
        .containsExactly("city 640.00/1200.00=0.533333", "H 640.00/1200.00=0.533333");
    assertThat(Values.of(new CtShareInpatient(), input))
        .containsExactly("city 210.00/1200.00=0.175000", "H 210.00/1200.00=0.175000");
  }

  private static IndicatorInput facts(Rows settlements, Rows lines) {
    Dataset<Row> valid = ValidSettlements.of(settlements.dataset());
    Dataset<Row> net = NetLines.of(lines.dataset());
    Dataset<Row> institutions = Rows.of(Institution.TABLE).dataset();
    return new IndicatorInput(
        ClaimFacts.of(
            valid,
            net,
            Rows.of(Visit.TABLE).dataset(),
            Rows.of(Diagnosis.TABLE).dataset(),
            institutions),
        Rows.of(Stay.TABLE).dataset(),
        ItemFacts.of(valid, net),
        institutions,
        Inputs.JUNE,
        LocalDate.parse("2024-06-30"));
  }

  private static void settlement(
      Rows rows, String id, String person, String fee, String valid, String refund, String of) {
    rows.row(
        "setl_id",
        id,
        "mdtrt_id",
        "M" + id,
        "psn_no",
        person,
        "fixmedins_code",
        "H",
        "med_type",
        "21",
        "setl_time",
        "2024-06-10 09:00:00",
        "setl_date",
        "2024-06-10",
        "medfee_sumamt",
        fee,
        "vali_flag",
        valid,
        "refd_setl_flag",
        refund,
        "init_setl_id",
        of);
  }

  private static void line(
      Rows rows,
      String id,
      String settlement,
      String item,
      String category,
      String quantity,
      String amount,
      String takesBack) {
    rows.row(
        "bkkp_sn",
        id,
        "setl_id",
        settlement,
        "hilist_code",
        item,
        "med_chrgitm_type",
        category,
        "cnt",
        quantity,
        "det_item_fee_sumamt",
        amount,
        "init_feedetl_sn",
        takesBack);
  }

  private static String columns(Indicator indicator) {
    return indicator.compute(new Inputs().knownThrough("2024-06-30")).schema().simpleString();
  }

  private IndicatorInput june() {
    return inputs.knownThrough("2024-06-30");
  }

  private List<String> drugs() {
    return Values.of(new DrugShareInpatient(), june());
  }

  private List<String> ct() {
    return Values.of(new CtShareInpatient(), june());
  }
}
