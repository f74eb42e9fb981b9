package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole bench on small nights: both sides run, and the ledger holds what was planted. */
@Tag("scale")
final class IngestBenchScaleTest {
  @TempDir Path work;

  @Test
  void findsWhatWasPlanted() throws Exception {
    List<String> said = new ArrayList<>();
    IngestBench.Options options = new IngestBench.Options(4_000, 2, 1_000, 100, false, 7, true);
    IngestFigures figures =
        new IngestBench(work, LocalDate.parse("2024-06-14"), options, said::add).run();

    assertThat(figures.differences()).isEmpty();
    assertThat(figures.asPlanted()).as(figures.markdown()).isTrue();
    assertThat(figures.files().lines()).isBetween(3_000L, 5_000L);
    assertThat(figures.files().quarantined()).isBetween(30L, 50L);
    assertThat(figures.files().duplicate()).isBetween(30L, 50L);
    assertThat(figures.ours().warmUps()).hasSize(2);
    assertThat(figures.ours().seconds()).isPositive();
    assertThat(figures.ours().parquetBytes()).isPositive();
    assertThat(figures.peer().seconds()).isPositive();
    assertThat(Objects.requireNonNull(figures.half()).lines())
        .isLessThan(figures.files().lines() * 2 / 3);
    assertThat(said).anyMatch(line -> line.startsWith("Ingest of 2024-06-14: "));
  }
}
