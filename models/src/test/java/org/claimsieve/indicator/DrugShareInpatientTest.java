package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class DrugShareInpatientTest {
  @Test
  void isWhatDrugsAreOfTheTotalFee() {
    Inputs inputs =
        new Inputs()
            .claim("1", "H", "inpatient", "1000.10", "drug_amt", "300.03", "treat_amt", "9")
            .claim("2", "H", "inpatient", "500", "drug_amt", "0", "treat_amt", "9")
            .claim("3", "G", "inpatient", "200", "drug_amt", "50", "treat_amt", "9");

    assertThat(Values.of(new DrugShareInpatient(), inputs.knownThrough("2024-06-30")))
        .containsExactly(
            "city 350.03/1700.10=0.205888", "G 50.00/200.00=0.250000", "H 300.03/1500.10=0.200007");
  }
}
