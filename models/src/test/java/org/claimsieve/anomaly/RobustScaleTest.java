package org.claimsieve.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RobustScaleTest {
  private static final double EXACT = 1e-12;

  @Test
  void middleAndSpreadAreThoseComputedByHand() {
    // Sorted 1 2 3 4 100: median 3, distances 2 1 0 1 97, their median 1.
    RobustScale scale = RobustScale.of(new double[] {100, 3, 1, 4, 2}, Scale.PLAIN, 0.1);

    assertThat(scale.median()).isEqualTo(3);
    assertThat(scale.spread()).isEqualTo(1.4826, within(EXACT));
    assertThat(scale.peers()).isEqualTo(5);
    assertThat(scale.deviation(1, Scale.PLAIN)).isEqualTo(-2 / 1.4826, within(EXACT));
  }

  @Test
  void anEvenNumberTakesTheMeanOfTheMiddleTwo() {
    assertThat(RobustScale.of(new double[] {4, 1, 2, 3}, Scale.PLAIN, 0.1).median()).isEqualTo(2.5);
  }

  @Test
  void logarithmsAreMeasuredFromTheLogarithmOfTheMedian() {
    RobustScale scale = RobustScale.of(new double[] {0, 9, 99}, Scale.LOG, 0.1);

    assertThat(scale.median()).isEqualTo(9);
    assertThat(scale.centre()).isEqualTo(Math.log(10), within(EXACT));
    assertThat(scale.deviation(99, Scale.LOG)).isEqualTo(1 / 1.4826, within(EXACT));
  }

  @Test
  void theFloorKeepsATrifleSmall() {
    RobustScale scale = RobustScale.of(new double[] {0, 0, 0, 0, 0.5}, Scale.PLAIN, 0.05);

    assertThat(scale.spread()).isEqualTo(0.05);
    assertThat(scale.deviation(0.1, Scale.PLAIN)).isEqualTo(2, within(EXACT));
  }

  @Test
  void eightSpreadsAreTheMost() {
    RobustScale scale = RobustScale.of(new double[] {0, 0, 0}, Scale.PLAIN, 1);

    assertThat(scale.deviation(8.5, Scale.PLAIN)).isEqualTo(8);
    assertThat(scale.deviation(-1e9, Scale.PLAIN)).isEqualTo(-8);
    assertThat(scale.deviation(7.9, Scale.PLAIN)).isEqualTo(7.9);
  }

  @Test
  void theUnknownIsPassedOverAndStandsAtTheMedian() {
    RobustScale scale = RobustScale.of(new double[] {Double.NaN, 5, 7, 6}, Scale.PLAIN, 0.1);

    assertThat(scale.median()).isEqualTo(6);
    assertThat(scale.peers()).isEqualTo(3);
    assertThat(scale.deviation(Double.NaN, Scale.PLAIN)).isZero();
  }
}
