package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LabExamShareInpatientTest {
  private final Inputs inputs = new Inputs();

  @Test
  void isWhatLaboratoryAndExaminationsAreOfTheTotalFee() {
    inputs
        .claim("1", "H", "inpatient", "400", "lab_amt", "100.50", "exam_amt", "99.50")
        .claim("2", "H", "inpatient", "400", "lab_amt", "0", "exam_amt", "40")
        .claim("3", "G", "inpatient", "100", "lab_amt", "60", "exam_amt", "0", "drug_amt", "40");

    assertThat(Values.of(new LabExamShareInpatient(), inputs.knownThrough("2024-06-30")))
        .containsExactly(
            "city 300.00/900.00=0.333333", "G 60.00/100.00=0.600000", "H 240.00/800.00=0.300000");
  }

  @Test
  void oneOfTheTwoAloneIsNotTheShare() {
    inputs
        .claim("1", "H", "inpatient", "400", "lab_amt", "100", "exam_amt", null)
        .claim("2", "H", "inpatient", "400", "lab_amt", null, "exam_amt", "100");

    assertThat(Values.of(new LabExamShareInpatient(), inputs.knownThrough("2024-06-30"))).isEmpty();
  }
}
