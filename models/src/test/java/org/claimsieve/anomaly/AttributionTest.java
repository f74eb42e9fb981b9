package org.claimsieve.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.claimsieve.anomaly.Attribution.Driver;
import org.junit.jupiter.api.Test;

final class AttributionTest {
  private static final double EXACT = 1e-12;

  @Test
  void aContributionIsTheFallOfTheScoreSignedAsTheDeviation() {
    double[] deviations = {3, -2, 0, 0};
    AnomalyDetector sum = new SumOfDistances(4);

    List<Driver> drivers = Attribution.drivers(sum, deviations, sum.score(deviations));

    assertThat(drivers).extracting(Driver::feature).containsExactly(0, 1);
    assertThat(drivers.get(0).contribution()).isEqualTo(0.03, within(EXACT));
    assertThat(drivers.get(1).contribution()).isEqualTo(-0.02, within(EXACT));
  }

  @Test
  void oneSpreadFromTheMedianIsUsualAndMoreIsNot() {
    double[] deviations = {1, -1, 1.001, -1.001};
    AnomalyDetector sum = new SumOfDistances(4);

    assertThat(Attribution.drivers(sum, deviations, sum.score(deviations)))
        .extracting(Driver::feature)
        .containsExactly(2, 3);
  }

  @Test
  void fiveAtMostAndTiesByTheFeaturesOrder() {
    double[] deviations = {2, -2, 2, 2, 2, 4, 2};
    AnomalyDetector sum = new SumOfDistances(7);

    assertThat(Attribution.drivers(sum, deviations, sum.score(deviations)))
        .extracting(Driver::feature)
        .containsExactly(5, 0, 1, 2, 3);
  }

  @Test
  void whatDoesNotRaiseTheScoreIsNoDriver() {
    double[] deviations = {5, -5};
    AnomalyDetector constant = new Constant(2);

    assertThat(Attribution.drivers(constant, deviations, constant.score(deviations))).isEmpty();
  }

  @Test
  void theVectorIsLeftAsItWas() {
    double[] deviations = {5, -5, 0.5};
    AnomalyDetector sum = new SumOfDistances(3);

    Attribution.drivers(sum, deviations, sum.score(deviations));

    assertThat(deviations).containsExactly(5, -5, 0.5);
  }

  /** A hundredth of the distances from the median. */
  private record SumOfDistances(int width) implements AnomalyDetector {
    @Override
    public double score(double[] vector) {
      return IntStream.range(0, width).mapToDouble(i -> Math.abs(vector[i])).sum() / 100;
    }
  }

  private record Constant(int width) implements AnomalyDetector {
    @Override
    public double score(double[] vector) {
      return 0.5;
    }
  }
}
