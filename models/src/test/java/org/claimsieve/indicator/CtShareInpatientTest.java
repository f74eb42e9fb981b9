package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class CtShareInpatientTest {
  @Test
  void isWhatComputedTomographyIsOfTheTotalFee() {
    Inputs inputs =
        new Inputs()
            .itemised("1", "H", "P", "inpatient", "1000")
            .item("2024-06-10", "H", "002103000010000", "P", 1, "210")
            .item("2024-06-10", "H", "002103000030000", "P", 1, "230.05")
            .item("2024-06-10", "H", "002102000010000", "P", 1, "420")
            .item("2024-06-10", "H", "002101020150000", "P", 1, "60")
            .itemised("2", "H", "Q", "inpatient", "100")
            .item("2024-06-10", "H", "002501010150000", "Q", 1, "20")
            .itemised("3", "G", "R", "inpatient", "400")
            .item("2024-06-10", "G", "002102000010000", "R", 1, "400");

    assertThat(Values.of(new CtShareInpatient(), inputs.knownThrough("2024-06-30")))
        .containsExactly(
            "city 440.05/1500.00=0.293367", "G 0.00/400.00=0.000000", "H 440.05/1100.00=0.400045");
  }
}
