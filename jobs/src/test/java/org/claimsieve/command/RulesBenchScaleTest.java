package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bench on few lines: both sides run and break the same lines. */
@Tag("scale")
final class RulesBenchScaleTest {
  @TempDir Path work;

  @Test
  void breaksTheSameLinesAsDuckDb() throws Exception {
    List<String> said = new ArrayList<>();
    RulesFigures figures =
        new RulesBench(work, LocalDate.parse("2024-06-14"), 7, said::add).run(5_000, 2);

    assertThat(figures.same()).as(figures.markdown()).isTrue();
    assertThat(figures.broken().keySet()).containsExactlyElementsOf(DuckDbRules.ids());
    assertThat(figures.night().lines()).isBetween(2_500L, 7_500L);
    assertThat(figures.night().settlements()).isBetween(100L, 2_500L);
    assertThat(figures.night().bytes()).isPositive();
    assertThat(figures.measures())
        .extracting(RulesFigures.Measure::what)
        .containsExactly(RulesMeasure.values());
    assertThat(figures.measures())
        .allSatisfy(
            measure -> {
              assertThat(measure.seconds()).hasSize(2).allMatch(seconds -> seconds > 0);
              assertThat(measure.sparkJobs()).isPositive();
              assertThat(measure.scans()).isPositive();
            });
    assertThat(scans(figures, RulesMeasure.LINES))
        .isEqualTo(scans(figures, RulesMeasure.ONE))
        .isEqualTo(1);
    assertThat(figures.peer().seconds().keySet())
        .containsExactly(RulesMeasure.ONE, RulesMeasure.TEN);
    assertThat(said).anyMatch(line -> line.startsWith("all line rules: "));
  }

  private static long scans(RulesFigures figures, RulesMeasure what) {
    return figures.measures().stream()
        .filter(measure -> measure.what() == what)
        .mapToLong(RulesFigures.Measure::scans)
        .sum();
  }
}
