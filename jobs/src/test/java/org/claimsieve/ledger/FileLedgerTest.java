package org.claimsieve.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class FileLedgerTest {
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void givesBackWhatWasEntered(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      FileLedger ledger = new FileLedger(database);
      LedgerEntry fees = entry("fee_list_d-1.csv", "b", 9_007_199_254_740_993L);
      LedgerEntry settlements = entry("setl_d.csv", "a", 1);
      ledger.replace(DAY, "ingest", List.of(settlements, fees));

      assertThat(ledger.of(DAY)).containsExactly(fees, settlements);
      assertThat(ledger.of(DAY.plusDays(1))).isEmpty();
      assertThat(ledger.withHash("a")).containsExactly(settlements);
    }
  }

  @ParameterizedTest
  @EnumSource
  void replacesWhatAnEarlierAttemptEntered(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      FileLedger ledger = new FileLedger(database);
      ledger.replace(DAY, "ingest", List.of(entry("one.csv", "a", 1), entry("two.csv", "b", 2)));
      ledger.replace(DAY, "ingest", List.of(entry("two.csv", "b", 2)));

      assertThat(ledger.of(DAY)).containsExactly(entry("two.csv", "b", 2));
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheOldEntriesWhereTheNewOnesAreRefused(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      FileLedger ledger = new FileLedger(database);
      ledger.replace(DAY, "ingest", List.of(entry("one.csv", "a", 1)));

      List<LedgerEntry> twice = List.of(entry("two.csv", "b", 2), entry("two.csv", "b", 2));
      assertThatThrownBy(() -> ledger.replace(DAY, "ingest", twice))
          .isInstanceOf(RuntimeException.class);
      assertThat(ledger.of(DAY)).containsExactly(entry("one.csv", "a", 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void givesTheStagesInTheirOrder(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      FileLedger ledger = new FileLedger(database);
      for (String stage : List.of("ingest", "facts", "rules", "list")) {
        ledger.replace(DAY, stage, List.of(counted(stage, 1)));
      }

      assertThat(ledger.of(DAY))
          .extracting(LedgerEntry::stage)
          .containsExactly("ingest", "facts", "rules", "list");
      assertThat(ledger.of(DAY, "rules")).containsExactly(counted("rules", 1));
    }
  }

  @ParameterizedTest
  @EnumSource
  void dropsWhatLaterStagesCountedOnOtherFigures(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      FileLedger ledger = new FileLedger(database);
      for (String stage : List.of("ingest", "facts", "rules", "list")) {
        ledger.replace(DAY, stage, List.of(counted(stage, 1)));
      }

      ledger.replace(DAY, "facts", List.of(counted("facts", 1)));
      assertThat(ledger.of(DAY)).hasSize(4);

      ledger.replace(DAY, "facts", List.of(counted("facts", 2)));
      assertThat(ledger.of(DAY)).containsExactly(counted("ingest", 1), counted("facts", 2));
    }
  }

  @Test
  void opensASecondTimeWithWhatItHeld() {
    try (WorkflowDatabase database = TestDatabases.H2.open(home)) {
      new FileLedger(database).replace(DAY, "ingest", List.of(entry("one.csv", "a", 1)));
    }
    try (WorkflowDatabase database = TestDatabases.H2.open(home)) {
      assertThat(new FileLedger(database).of(DAY)).hasSize(1);
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesAnEntryOfAnotherStage(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      List<LedgerEntry> entries = List.of(entry("one.csv", "a", 1));
      assertThatThrownBy(() -> new FileLedger(database).replace(DAY, "cases", entries))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("one.csv");
    }
  }

  private static LedgerEntry counted(String stage, long fen) {
    Amount amount = new Amount(1, fen);
    return LedgerEntry.counted(
        DAY,
        stage,
        new LedgerFile("setl_d", "setl_d.csv"),
        amount,
        amount,
        Amount.NONE,
        Amount.NONE);
  }

  private static LedgerEntry entry(String file, String hash, long fen) {
    return new LedgerEntry(
        DAY,
        "ingest",
        "setl_d",
        file,
        hash,
        123,
        new Amount(10, fen),
        new Amount(6, fen),
        new Amount(1, 0),
        new Amount(2, 0),
        new Amount(1, 0));
  }
}
