package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsieve.night.StepRun;
import org.junit.jupiter.api.Test;

final class NightFiguresTest {
  private static final long MIB = 1L << 20;

  @Test
  void isATableForTheDocumentation() {
    assertThat(figures(0).markdown())
        .isEqualTo(
            """
            ### A night of 100,000 lines

            2024-07-01; 2 cores, 24 GiB, JDK 17.0.1, Linux amd64; 9,000 settlements, 65,000 lines of history; class-data archive: yes; DuckDB v2.0.0 with 2 threads.

            | step | ClaimSieve, s | Spark jobs | DuckDB, s |
            |---|---:|---:|---:|
            | start | 3.0 | | 0.5 |
            | ingest | 8.0 | 40 | 1.0 |
            | facts | 5.0 | 12 |  |
            | indicators | 2.0 | 9 | 0.5 |
            | list | 2.0 | 0 |  |
            | **process start to end** | **20.0** | 61 | 2.0 |
            | lines per second | 5,000 | | |
            | peak memory, MiB | 1,500 | | 300 |
            | lake, MiB | 12.5 | | |

            Same figures: readmission yes (10 rows), item-usage yes (20 rows). Load, facts and indicators: 10.0 times DuckDB's time.""");
  }

  @Test
  void saysWhereTheFiguresDiffer() {
    assertThat(figures(0).allSame()).isTrue();
    assertThat(figures(3).allSame()).isFalse();
    assertThat(figures(3).markdown()).contains("item-usage no (20 rows, 3 differ)");
    assertThat(figures(3).asMap()).containsEntry("same", false);
  }

  @Test
  void nothingComparedIsNotTheSame() {
    assertThat(new NightFigures.Same(0, 0).yes()).isFalse();
  }

  @Test
  void comparesRowsWithTheirNumber() {
    assertThat(SameFigures.compare(List.of("a", "a", "b"), List.of("a", "b", "a")))
        .isEqualTo(new NightFigures.Same(3, 0));
    assertThat(SameFigures.compare(List.of("a", "a", "b"), List.of("a", "b", "b", "c")))
        .isEqualTo(new NightFigures.Same(3, 3));
  }

  private static NightFigures figures(long differing) {
    Map<String, NightFigures.Same> same = new LinkedHashMap<>();
    same.put("readmission", new NightFigures.Same(10, 0));
    same.put("item-usage", new NightFigures.Same(20, differing));
    return new NightFigures(
        LocalDate.parse("2024-07-01"),
        new Machine(2, 24L << 30, "17.0.1", "Linux amd64"),
        new NightFigures.Files(100_000, 9_000, 65_000),
        true,
        Duration.ofSeconds(20),
        List.of(
            step("ingest", 8, 40),
            step("facts", 5, 12),
            step("indicators", 2, 9),
            step("list", 2, 0)),
        1500 * MIB,
        12 * MIB + MIB / 2,
        new NightFigures.Peer("v2.0.0", 2, 2.0, 1.0, 0.5, 300 * MIB),
        same);
  }

  private static StepRun step(String name, int seconds, long jobs) {
    OffsetDateTime start = OffsetDateTime.parse("2024-07-01T01:00:00Z");
    return new StepRun(name, true, start, Duration.ofSeconds(seconds), jobs);
  }
}
