package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class ConsumableShareInpatientTest {
  @Test
  void isWhatConsumablesAreOfTheTotalFee() {
    Inputs inputs =
        new Inputs()
            .claim("1", "H", "inpatient", "12000", "consumable_amt", "3000", "surgery_amt", "9")
            .claim("2", "H", "inpatient", "3000", "consumable_amt", "0", "surgery_amt", "9")
            .claim("3", "G", "inpatient", "800", "consumable_amt", "10.40", "surgery_amt", "9");

    assertThat(Values.of(new ConsumableShareInpatient(), inputs.knownThrough("2024-06-30")))
        .containsExactly(
            "city 3010.40/15800.00=0.190532",
            "G 10.40/800.00=0.013000",
            "H 3000.00/15000.00=0.200000");
  }
}
