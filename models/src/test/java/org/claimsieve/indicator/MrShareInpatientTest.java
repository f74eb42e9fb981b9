package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class MrShareInpatientTest {
  @Test
  void isWhatMagneticResonanceIsOfTheTotalFee() {
    Inputs inputs =
        new Inputs()
            .itemised("1", "H", "P", "inpatient", "1600")
            .item("2024-06-10", "H", "002102000010000", "P", 1, "420")
            .item("2024-06-10", "H", "002102000020000", "P", 1, "380")
            .item("2024-06-10", "H", "002103000010000", "P", 1, "210")
            .item("2024-06-10", "H", "102102000010000", "P", 1, "7")
            .itemised("2", "G", "Q", "inpatient", "400")
            .item("2024-06-10", "G", "002103000010000", "Q", 1, "210");

    assertThat(Values.of(new MrShareInpatient(), inputs.knownThrough("2024-06-30")))
        .containsExactly(
            "city 800.00/2000.00=0.400000", "G 0.00/400.00=0.000000", "H 800.00/1600.00=0.500000");
  }
}
