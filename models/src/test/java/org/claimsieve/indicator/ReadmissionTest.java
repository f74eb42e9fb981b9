package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Stay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ReadmissionTest {
  private static final String KNOWN = "2024-07-31";

  private final Inputs inputs = new Inputs();

  @Test
  void columnsAreTheTables() {
    assertThat(
            new ReadmissionAnyInstitution()
                .compute(inputs.knownThrough(KNOWN))
                .schema()
                .simpleString())
        .isEqualTo(IndicatorValue.TABLE.structType().simpleString());
  }

  @ParameterizedTest
  @CsvSource({"2024-06-10,1", "2024-06-17,1", "2024-06-18,0", "2024-06-09,0"})
  void theWindowIsFromTheDayOfDischargeToTheSeventhAfter(String next, int readmissions) {
    inputs.stay("1", "P", "H", "2024-06-01", "2024-06-10").stay("2", "P", "H", next, "2024-07-20");

    assertThat(same()).isEqualTo(readmissions + "/1");
  }

  @Test
  void theNextStayMustBeAtTheSameInstitution() {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10")
        .stay("2", "P", "G", "2024-06-11", "2024-06-12")
        .stay("3", "P", "H", "2024-06-13", "2024-07-20");

    assertThat(same()).isEqualTo("0/2");
    assertThat(any()).isEqualTo("2/2");
  }

  @Test
  void followUpMustBeComplete() {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-24")
        .stay("2", "Q", "H", "2024-06-01", "2024-06-23")
        .stay("3", "Q", "H", "2024-06-25", null);

    assertThat(any("2024-06-30")).isEqualTo("1/1");
    assertThat(any("2024-07-01")).isEqualTo("1/2");
  }

  @Test
  void aDuplicateOfAStayIsOneStay() {
    inputs
        .stay("1", "P", "H", "2024-06-10", "2024-06-10")
        .stay("1", "P", "H", "2024-06-10", "2024-06-10")
        .stay("2", "Q", "H", "2024-06-10", null, "setl_date", "2024-06-11")
        .stay("2", "Q", "H", "2024-06-10", "2024-06-12");

    assertThat(any()).isEqualTo("0/2");
  }

  @Test
  void aTieInDaysIsOrderedByVisit() {
    inputs
        .stay("2", "P", "H", "2024-06-10", "2024-06-10")
        .stay("1", "P", "G", "2024-06-10", "2024-06-10")
        .stay("3", "P", "H", "2024-06-12", "2024-07-20");

    assertThat(any()).isEqualTo("2/2");
    assertThat(same()).isEqualTo("1/2");
  }

  @Test
  void missingAndReversedDaysAndPersonsNeverAccuse() {
    inputs
        .stay("1", "P", "H", "2024-06-12", "2024-06-10")
        .stay("2", "P", "H", null, "2024-06-10")
        .stay("3", null, "H", "2024-06-01", "2024-06-10")
        .stay("4", null, "H", "2024-06-11", "2024-06-20")
        .stay("5", "P", "H", "2024-06-12", "2024-06-20");

    assertThat(any()).isEqualTo("0/1");
  }

  @ParameterizedTest
  @CsvSource({
    "dscg_way,2", "dscg_way,3", "dscg_way,5", "main_diag,Z51.1", "main_diag,Z51.003",
    "main_diag,Z49.1", "main_diag,O80", "main_diag,Z38.000", "main_diag,P59", "med_type,5201"
  })
  void excludedStaysAreNoIndexDischarges(String column, String value) {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10", column, value)
        .stay("2", "P", "H", "2024-06-12", "2024-07-20");

    assertThat(same()).isNull();
  }

  @Test
  void aPlannedCourseIsNoReadmission() {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10", "dscg_way", "1", "main_diag", "C50.9")
        .stay("2", "P", "H", "2024-06-12", "2024-07-20", "main_diag", "Z51.1");

    assertThat(same()).isEqualTo("0/1");
  }

  @Test
  void aTransferIsAReadmissionWhereItIsTheNextStay() {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10")
        .stay("2", "P", "H", "2024-06-12", "2024-07-20", "dscg_way", "5");

    assertThat(same()).isEqualTo("1/1");
  }

  @Test
  void institutionsWithFewDischargesAreNotRanked() {
    inputs.claim("S", "H", "inpatient", "1");
    inputs.stay("1", "P", "H", "2024-06-01", "2024-06-10");
    IndicatorInput usual = inputs.knownThrough(KNOWN);
    IndicatorInput lenient =
        new IndicatorInput(
            usual.claimFacts(),
            usual.stays(),
            usual.itemFacts(),
            usual.institutions(),
            usual.period(),
            usual.knownThrough(),
            1);

    Row few = institution(new ReadmissionAnyInstitution().compute(usual));
    Row enough = institution(new ReadmissionAnyInstitution().compute(lenient));

    assertThat(few.<Long>getAs("rank")).isNull();
    assertThat(few.<Long>getAs("peer_count")).isZero();
    assertThat(enough.<Long>getAs("rank")).isOne();
    assertThat(enough.<String>getAs("peer_group")).isEqualTo("general|2|inpatient");
  }

  @Test
  void optionsAreChecked() {
    assertThatThrownBy(() -> new ReadmissionAnyInstitution.Options(-1)).hasMessageContaining("-1");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void orderPartitionsAndOthersDoNotChangeAResult(long seed) {
    inputs.stays = random(seed);
    List<String> expected = rows(inputs.knownThrough(KNOWN));
    inputs.stays = inputs.stays.shuffled(seed);
    IndicatorInput mixed = inputs.knownThrough(KNOWN);
    IndicatorInput spread =
        new IndicatorInput(
            mixed.claimFacts(),
            mixed.stays().repartition(5),
            mixed.itemFacts(),
            mixed.institutions(),
            mixed.period(),
            mixed.knownThrough());
    inputs.stay("new", "Stranger", "Elsewhere", "2024-06-01", "2024-06-02");
    List<String> withStranger = rows(inputs.knownThrough(KNOWN));

    assertThat(rows(spread)).isEqualTo(expected);
    assertThat(withStranger).containsAll(expected);
    assertThat(
            new ReadmissionAnyInstitution()
                .compute(spread)
                .filter(col("value").between(0, 1).and(col("numerator").leq(col("denominator"))))
                .count())
        .isEqualTo(expected.size() + 1);
  }

  private static Rows random(long seed) {
    Random random = new Random(seed);
    Rows stays = Rows.of(Stay.TABLE);
    for (int i = 0; i < 60; i++) {
      int day = 1 + random.nextInt(25);
      stays =
          stays.and(
              Inputs.stayRows(
                  "V" + i,
                  "P" + random.nextInt(8),
                  "H" + random.nextInt(3),
                  "2024-06-%02d".formatted(day),
                  "2024-06-%02d".formatted(Math.min(30, day + random.nextInt(6)))));
    }
    return stays;
  }

  /** Institutions' rows as text; the city, which a stranger does change, left out. */
  private static List<String> rows(IndicatorInput input) {
    List<String> rows = new ArrayList<>();
    new ReadmissionSameInstitution()
        .compute(input)
        .filter(col("subject_type").equalTo("institution"))
        .orderBy("subject_id")
        .collectAsList()
        .forEach(row -> rows.add(row.toString()));
    return rows;
  }

  private String same() {
    return city(new ReadmissionSameInstitution(), KNOWN);
  }

  private String any() {
    return any(KNOWN);
  }

  private String any(String known) {
    return city(new ReadmissionAnyInstitution(), known);
  }

  /** Numerator and denominator of the city, or null without an index discharge. */
  private String city(Indicator indicator, String known) {
    return indicator
        .compute(inputs.knownThrough(known))
        .filter(col("subject_type").equalTo("city"))
        .selectExpr("concat(cast(numerator as int), '/', cast(denominator as int))")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .findFirst()
        .orElse(null);
  }

  private static Row institution(Dataset<Row> rows) {
    return rows.filter(col("subject_type").equalTo("institution")).first();
  }
}
