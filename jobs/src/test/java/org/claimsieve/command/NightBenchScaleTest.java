package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.claimsieve.config.Configuration;
import org.claimsieve.night.StepRun;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bench on a small night: both sides run and find the same rows. */
@Tag("scale")
final class NightBenchScaleTest {
  @TempDir Path work;

  @Test
  void findsTheSameAsDuckDb() throws Exception {
    NightFigures figures = new NightBench(work, LocalDate.parse("2024-06-14"), 7).run(2_000, 13);

    assertThat(figures.same().keySet())
        .containsExactly("readmission-7d", "average-cost", "item-usage");
    assertThat(figures.allSame()).as(figures.markdown()).isTrue();
    assertThat(figures.steps())
        .extracting(StepRun::step)
        .isEqualTo(Configuration.defaults().night().stages());
    assertThat(figures.files().lines()).isBetween(1_000L, 4_000L);
    assertThat(figures.total()).isPositive();
    assertThat(figures.peer().load()).isPositive();
    assertThat(figures.peer().indicators()).isPositive();
    assertThat(figures.lakeBytes()).isPositive();
  }
}
