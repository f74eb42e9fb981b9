package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TreatmentShareInpatientTest {
  private final Inputs inputs =
      new Inputs()
          .claim("1", "A", "inpatient", "1000", "treat_amt", "100", "drug_amt", "9")
          .claim("2", "B", "inpatient", "1000", "treat_amt", "300", "drug_amt", "9")
          .claim("3", "C", "inpatient", "500", "treat_amt", "175", "drug_amt", "9");

  @Test
  void isWhatTreatmentIsOfTheTotalFee() {
    assertThat(Values.of(new TreatmentShareInpatient(), inputs.knownThrough("2024-06-30")))
        .containsExactly(
            "city 575.00/2500.00=0.230000",
            "A 100.00/1000.00=0.100000",
            "B 300.00/1000.00=0.300000",
            "C 175.00/500.00=0.350000");
  }

  @Test
  void littleTreatmentIsAsRiskyAsMuch() {
    assertThat(Values.places(new TreatmentShareInpatient(), inputs.knownThrough("2024-06-30", 1)))
        .containsExactly(
            "A general|2|inpatient 1 of 3",
            "B general|2|inpatient 3 of 3",
            "C general|2|inpatient 2 of 3");
  }
}
