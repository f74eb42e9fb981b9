package org.claimsieve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ChainTest {
  private static final LocalDate NIGHT = LocalDate.parse("2024-06-30");
  private static final String SETTLEMENTS = "2024-06-30/setl_d.csv";
  private static final String LINES = "2024-06-30/fee_list_d.csv";

  private final List<LedgerEntry> entries = new ArrayList<>();

  private ChainTest accepted(String stage, String table, String file, long rows, long fen) {
    Amount all = new Amount(rows, fen);
    return entry(stage, table, file, all, all);
  }

  private ChainTest entry(
      String stage, String table, String file, Amount received, Amount accepted) {
    entries.add(
        LedgerEntry.counted(
            NIGHT,
            stage,
            new LedgerFile(table, file),
            received,
            accepted,
            Amount.NONE,
            Amount.NONE));
    return this;
  }

  private List<String> faults() {
    return faults(Map.of());
  }

  private List<String> faults(Map<String, Map<String, Amount>> taken) {
    return new Chain(NIGHT, entries, taken).faults("list");
  }

  @Test
  void holdsWhereEveryStageHandsOnWhatItReceived() {
    accepted("ingest", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("ingest", "mdtrt_d", "2024-06-30/mdtrt_d.csv", 10, 0)
        .accepted("facts", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("rules", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("list", "setl_d", LedgerFile.ALL, 10, 1000);

    assertThat(faults()).isEmpty();
  }

  @Test
  void namesTheFileAndTheStageThatMissesARow() {
    accepted("ingest", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("facts", "setl_d", SETTLEMENTS, 9, 1000);

    assertThat(faults())
        .containsExactly(
            "night 2024-06-30, setl_d 2024-06-30/setl_d.csv, stage facts: received 9 / 1000 rows / fen, but stage ingest handed on 10 / 1000");
  }

  @Test
  void namesTheFileAndTheStageThatMissesAFen() {
    accepted("facts", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("rules", "setl_d", SETTLEMENTS, 10, 999);

    assertThat(faults())
        .singleElement()
        .asString()
        .contains(SETTLEMENTS, "stage rules", "10 / 999", "10 / 1000");
  }

  @Test
  void namesTheFileAndTheStageThatDoesNotBalance() {
    entry("facts", "setl_d", SETTLEMENTS, new Amount(10, 1000), new Amount(10, 999));

    assertThat(faults())
        .singleElement()
        .asString()
        .contains("night 2024-06-30", SETTLEMENTS, "stage facts", "10 / 1000", "10 / 999");
  }

  @Test
  void findsAFileThatTheNextStageDoesNotKnow() {
    accepted("facts", "fee_list_d", LINES, 3, 30)
        .accepted("facts", "fee_list_d", "2024-06-30/fee_list_d-2.csv", 2, 20)
        .accepted("rules", "fee_list_d", LINES, 3, 30);

    assertThat(faults())
        .singleElement()
        .asString()
        .contains("fee_list_d-2.csv", "stage rules", "received 0 / 0", "2 / 20");
  }

  @Test
  void whatLaterNightsTookIsNoLongerReceived() {
    accepted("ingest", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("facts", "setl_d", SETTLEMENTS, 8, 700);

    assertThat(faults(Map.of("setl_d", Map.of(SETTLEMENTS, new Amount(2, 300))))).isEmpty();
    assertThat(faults(Map.of("setl_d", Map.of(SETTLEMENTS, new Amount(2, 301))))).hasSize(1);
    assertThat(faults(Map.of("fee_list_d", Map.of(SETTLEMENTS, new Amount(2, 300))))).hasSize(1);
  }

  @Test
  void filesOfOtherNightsBeginWithTheFacts() {
    String older = "2024-06-28/fee_list_d.csv";
    accepted("ingest", "fee_list_d", LINES, 3, 30)
        .accepted("facts", "fee_list_d", LINES, 3, 30)
        .accepted("facts", "fee_list_d", older, 1, 5)
        .accepted("rules", "fee_list_d", LINES, 3, 30);
    assertThat(faults()).singleElement().asString().contains(older, "stage rules");

    accepted("rules", "fee_list_d", older, 1, 5);
    assertThat(faults()).isEmpty();
  }

  @Test
  void theListReceivesAllFilesTogether() {
    accepted("rules", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("rules", "setl_d", "2024-06-30/setl_d-2.csv", 1, 100)
        .accepted("list", "setl_d", LedgerFile.ALL, 11, 1099);

    assertThat(faults()).singleElement().asString().contains("(all)", "11 / 1099", "11 / 1100");
  }

  @Test
  void looksNoFurtherThanItIsAsked() {
    accepted("ingest", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("facts", "setl_d", SETTLEMENTS, 10, 1000)
        .accepted("rules", "setl_d", SETTLEMENTS, 9, 1000);

    assertThat(new Chain(NIGHT, entries, Map.of()).faults("facts")).isEmpty();
    assertThat(new Chain(NIGHT, entries, Map.of()).faults("rules")).hasSize(1);
  }
}
