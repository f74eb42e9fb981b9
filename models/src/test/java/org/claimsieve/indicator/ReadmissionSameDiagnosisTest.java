package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ReadmissionSameDiagnosisTest {
  private final Inputs inputs = new Inputs();

  @ParameterizedTest
  @CsvSource({"2024-06-10,1", "2024-07-11,1", "2024-07-12,0", "2024-06-09,0"})
  void theWindowIsFromTheDayOfDischargeToTheThirtyFirstAfter(String next, int readmissions) {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10", "main_diag", "J18.900")
        .stay("2", "P", "H", next, "2024-08-20", "main_diag", "J18.900");

    assertThat(values().get(0)).startsWith("city %d.00/1.00=".formatted(readmissions));
  }

  @ParameterizedTest
  @CsvSource({
    "P,H,J18.100,1",
    "P,H,j189,1",
    "P,H,J15.900,0",
    "P,H,J1,0",
    "P,H,,0",
    "P,G,J18.900,0",
    "Q,H,J18.900,0"
  })
  void personInstitutionAndCategoryMustBeTheSame(
      String person, String institution, String diagnosis, int readmissions) {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10", "main_diag", "J18.900")
        .stay("2", person, institution, "2024-06-20", "2024-08-20", "main_diag", diagnosis);

    assertThat(values().get(0)).startsWith("city %d.00/1.00=".formatted(readmissions));
  }

  @Test
  void whatLiesBetweenDoesNotMatter() {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10", "main_diag", "J18.900")
        .stay("2", "P", "G", "2024-06-11", "2024-06-12", "main_diag", "J18.900")
        .stay("3", "P", "H", "2024-06-13", "2024-06-14", "main_diag", "S72.000")
        .stay("4", "P", "H", "2024-06-20", "2024-08-20", "main_diag", "J18.000");

    assertThat(values())
        .containsExactly("city 1.00/3.00=0.333333", "G 0.00/1.00=0.000000", "H 1.00/2.00=0.500000");
  }

  @Test
  void aStayWithoutMainDiagnosisInstitutionOrPersonIsNoDischargeOfIt() {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10")
        .stay("2", "P", "H", "2024-06-12", "2024-08-20")
        .stay("3", "Q", null, "2024-06-01", "2024-06-10", "main_diag", "J18.900")
        .stay("4", "Q", null, "2024-06-12", "2024-08-20", "main_diag", "J18.900")
        .stay("5", null, "H", "2024-06-01", "2024-06-10", "main_diag", "J18.900")
        .stay("6", null, "H", "2024-06-12", "2024-08-20", "main_diag", "J18.900");

    assertThat(values()).isEmpty();
  }

  @Test
  void plannedCoursesAreNeitherDischargeNorReadmission() {
    inputs
        .stay("1", "P", "H", "2024-06-01", "2024-06-10", "main_diag", "Z51.100")
        .stay("2", "P", "H", "2024-06-20", "2024-08-20", "main_diag", "Z51.100")
        .stay("3", "Q", "H", "2024-06-01", "2024-06-10", "main_diag", "Z51.800")
        .stay("4", "Q", "H", "2024-06-20", "2024-08-20", "main_diag", "Z51.100");

    assertThat(values()).containsExactly("city 0.00/1.00=0.000000", "H 0.00/1.00=0.000000");
  }

  @Test
  void aNightSpeaksOfThePeriodThatIsFollowedUp() {
    inputs
        .stay("1", "P", "H", "2024-05-20", "2024-05-30", "main_diag", "J18.900")
        .stay("2", "P", "H", "2024-06-30", null, "main_diag", "J18.900")
        .stay("3", "Q", "H", "2024-04-20", "2024-05-01", "main_diag", "J18.900")
        .stay("4", "R", "H", "2024-05-20", "2024-05-31", "main_diag", "J18.900")
        .stay("5", "S", "H", "2024-04-20", "2024-04-30", "main_diag", "J18.900")
        .stay("6", "T", "H", "2024-06-01", "2024-06-10", "main_diag", "J18.900");
    IndicatorInput night = inputs.knownThrough("2024-06-30");

    assertThat(Values.of(new ReadmissionSameDiagnosis(), night))
        .containsExactly("city 1.00/2.00=0.500000", "H 1.00/2.00=0.500000");
    assertThat(
            new ReadmissionSameDiagnosis()
                .compute(night)
                .select("business_date", "period_from", "period_to")
                .distinct()
                .collectAsList())
        .extracting(Object::toString)
        .containsExactly("[2024-06-30,2024-05-01,2024-05-30]");
    assertThat(new ReadmissionSameDiagnosis().historyDays(Inputs.JUNE)).isEqualTo(31);
  }

  @Test
  void peersAreInPatientsOfTheSameGroup() {
    inputs
        .claim("1", "H", "inpatient", "1")
        .claim("2", "G", "inpatient", "1")
        .claim("3", "G", "clinic", "1")
        .stay("1", "P", "H", "2024-06-01", "2024-06-10", "main_diag", "J18.900")
        .stay("2", "Q", "G", "2024-06-01", "2024-06-10", "main_diag", "J18.900")
        .stay("3", "Q", "G", "2024-06-20", "2024-08-20", "main_diag", "J18.900");

    assertThat(Values.places(new ReadmissionSameDiagnosis(), inputs.knownThrough("2024-08-31", 1)))
        .containsExactly("G general|2|inpatient 1 of 2", "H general|2|inpatient 2 of 2");
    assertThat(Values.places(new ReadmissionSameDiagnosis(), inputs.knownThrough("2024-08-31")))
        .containsExactly("G general|2|inpatient none of 0", "H general|2|inpatient none of 0");
  }

  @Test
  void aPeriodMovesBackNoFurtherThanItsFollowUpNeeds() {
    Period june = Inputs.JUNE;

    assertThat(june.followedUp(31, LocalDate.of(2024, 7, 31))).isEqualTo(june);
    assertThat(june.followedUp(31, LocalDate.of(2024, 7, 30)))
        .isEqualTo(new Period(LocalDate.of(2024, 5, 31), LocalDate.of(2024, 6, 29)));
    assertThat(june.followedUp(0, june.to())).isEqualTo(june);
  }

  private List<String> values() {
    return Values.of(new ReadmissionSameDiagnosis(), inputs.knownThrough("2024-08-31"));
  }
}
