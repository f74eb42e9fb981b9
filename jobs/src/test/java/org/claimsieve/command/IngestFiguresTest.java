package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class IngestFiguresTest {
  private static final long MIB = 1L << 20;

  @Test
  void isATableForTheDocumentation() {
    assertThat(figures(1_000_000).markdown())
        .startsWith(
            """
            ### An ingest of 1,000,000 lines

            2024-07-01; 2 cores, 24 GiB, JDK 17.0.1, Linux amd64; 70,000 settlements, 4 parts; 400 MiB plain CSV; heap 3,072 MiB; class-data archive: yes; DuckDB v2.0.0 with 2 threads.

            | | ClaimSieve | DuckDB |
            |---|---:|---:|
            | first night of the process, cold, 300,000 lines, s (lines/s) | 20.0 (15,000) | |
            | night 2, 300,000 lines, s (lines/s) | 3.0 (100,000) | |
            | **the night, s** | **4.0** | **2.5** |
            | lines per second | 250,000 | 400,000 |
            | processor, s | 7.5 | 4.8 |
            | peak memory, MiB | 3,500 | 900 |
            | peak memory with 500,000 lines in 2.2 s, MiB | 3,450 | |
            | Parquet, MiB | 40.5 | 35.0 |

            1.6 times DuckDB's time. DuckDB does not do: quarantine""")
        .endsWith("The ledger holds what was planted: 500 fee lines in quarantine, 499 duplicate.");
  }

  @Test
  void saysWhatIsNotAsPlanted() {
    IngestFigures fewer = figures(999_999);
    assertThat(fewer.asPlanted()).isFalse();
    assertThat(fewer.markdown())
        .endsWith("NOT AS PLANTED: DuckDB wrote 999,999 of 1,000,000 fee lines.");

    IngestFigures other =
        figures(1_000_000, "a.csv: accepted 1 / 2 rows / fen, planted were 3 / 4");
    assertThat(other.asPlanted()).isFalse();
    assertThat(other.markdown()).endsWith("NOT AS PLANTED: " + other.differences().get(0) + ".");
    assertThat(other.asMap()).containsEntry("as_planted", false);
    assertThat(figures(1_000_000).asMap()).containsEntry("as_planted", true);
  }

  private static IngestFigures figures(long peerLines, String... differences) {
    return new IngestFigures(
        LocalDate.parse("2024-07-01"),
        new Machine(2, 24L << 30, "17.0.1", "Linux amd64"),
        true,
        new IngestFigures.Files(1_000_000, 500, 499, 70_000, 4, 400 * MIB, false),
        new IngestFigures.Ours(
            3072 * MIB,
            List.of(new IngestFigures.WarmUp(300_000, 20), new IngestFigures.WarmUp(300_000, 3)),
            4.0,
            7.5,
            40 * MIB + MIB / 2,
            3500 * MIB),
        new IngestFigures.Peer("v2.0.0", 2, 2.5, 4.8, peerLines, 35 * MIB, 900 * MIB),
        List.of(differences),
        new IngestFigures.Half(500_000, 2.2, 3450 * MIB));
  }
}
