package org.claimsieve.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EvaluationTest {
  private static final double EXACT = 1e-12;

  @Test
  void measuresAreThoseComputedByHand() {
    // Ranking + - + -: of four pairs three are in order; precision 1/1 and 2/3 at the hits.
    Evaluation evaluation = of(new double[] {0.9, 0.8, 0.7, 0.1}, true, false, true, false);

    assertThat(evaluation.auroc()).isEqualTo(0.75, within(EXACT));
    assertThat(evaluation.averagePrecision()).isEqualTo(5.0 / 6, within(EXACT));
    assertThat(evaluation.precisionAt(1)).isEqualTo(1, within(EXACT));
    assertThat(evaluation.precisionAt(2)).isEqualTo(0.5, within(EXACT));
    assertThat(evaluation.precisionAt(3)).isEqualTo(2.0 / 3, within(EXACT));
  }

  @Test
  void equalScoresAreOneStepWhateverTheOrderOfRows() {
    // 0.9: one hit, one miss; 0.5: one hit, two misses.
    double[] scores = {0.9, 0.9, 0.5, 0.5, 0.5};
    Evaluation one = of(scores, true, false, true, false, false);
    Evaluation other = of(scores, false, true, false, false, true);

    for (Evaluation evaluation : new Evaluation[] {one, other}) {
      // Pairs: (2 wins + 1 half) + (2 halves) of 6.
      assertThat(evaluation.auroc()).isEqualTo(3.5 / 6, within(EXACT));
      assertThat(evaluation.averagePrecision()).isEqualTo((0.5 + 0.4) / 2, within(EXACT));
      assertThat(evaluation.precisionAt(1)).isEqualTo(0.5, within(EXACT));
      assertThat(evaluation.precisionAt(3)).isEqualTo((1 + 1.0 / 3) / 3, within(EXACT));
    }
  }

  @Test
  void aConstantScoreIsWorthACoin() {
    Evaluation evaluation = of(new double[] {1, 1, 1, 1}, true, false, false, false);

    assertThat(evaluation.auroc()).isEqualTo(0.5, within(EXACT));
    assertThat(evaluation.averagePrecision()).isEqualTo(0.25, within(EXACT));
  }

  @Test
  void withoutAnyLabelledSubjectThereIsNothingToMeasure() {
    Evaluation evaluation = of(new double[] {1, 2}, false, false);

    assertThat(evaluation.auroc()).isNaN();
    assertThat(evaluation.averagePrecision()).isNaN();
    assertThat(evaluation.precisionAt(2)).isZero();
  }

  @Test
  void wrongInputIsNamed() {
    assertThatThrownBy(() -> of(new double[] {1}, true, false)).hasMessage("1 scores, 2 labels");
    assertThatThrownBy(() -> of(new double[] {1, Double.NaN}, true, false))
        .hasMessage("score 1 is NaN");
    assertThatThrownBy(() -> of(new double[] {1}, true).precisionAt(2))
        .hasMessage("k is 2, allowed are 1 to 1");
  }

  /** Two normals one deviation apart: the area is known, Phi(1 / sqrt 2) = 0.7602. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8})
  void theIntervalIsRepeatableAndHoldsItsEstimateAndTheTruth(long seed) {
    Random random = new Random(seed);
    double[] scores = new double[600];
    boolean[] labels = new boolean[600];
    for (int i = 0; i < scores.length; i++) {
      labels[i] = i % 4 == 0;
      scores[i] = random.nextGaussian() + (labels[i] ? 1 : 0);
    }
    Evaluation evaluation = Evaluation.of(scores, labels);

    Interval interval = evaluation.interval(Evaluation::auroc, 400, seed);

    assertThat(interval).isEqualTo(evaluation.interval(Evaluation::auroc, 400, seed));
    assertThat(interval.estimate()).isBetween(interval.low(), interval.high());
    assertThat(0.7602).isBetween(interval.low() - 0.01, interval.high() + 0.01);
    assertThat(interval.high() - interval.low()).isBetween(0.05, 0.13);
  }

  private static Evaluation of(double[] scores, boolean... labels) {
    return Evaluation.of(scores, labels);
  }
}
