package org.claimsieve.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PrecisionTest {
  /** Figures that were worked out outside of this program. */
  @ParameterizedTest
  @CsvSource({
    "8, 10, 0.8000, 0.4902, 0.9433",
    "0, 10, 0.0000, 0.0000, 0.2775",
    "10, 10, 1.0000, 0.7225, 1.0000",
    "1, 1, 1.0000, 0.2065, 1.0000",
    "150, 200, 0.7500, 0.6857, 0.8049",
    "450, 1000, 0.4500, 0.4194, 0.4810"
  })
  void theIntervalIsWilsons(long upheld, long judged, String share, String low, String high) {
    Precision precision = new Precision(judged, upheld);

    assertThat(precision.share()).hasToString(share);
    assertThat(precision.low()).hasToString(low);
    assertThat(precision.high()).hasToString(high);
  }

  @Test
  void noCaseHasNoShare() {
    assertThatThrownBy(() -> new Precision(0, 0)).hasMessageContaining("0 of 0");
    assertThatThrownBy(() -> new Precision(1, 2)).hasMessageContaining("2 of 1");
  }
}
