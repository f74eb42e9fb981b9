package org.claimsieve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TouchedBookTest {
  private static final LocalDate LIST = LocalDate.parse("2024-06-28");
  private static final LocalDate NIGHT = LocalDate.parse("2024-06-30");

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void givesTheDaysOfANightInOrderAndReplacesThem(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      TouchedBook book = new TouchedBook(database);
      book.replaceDays(NIGHT, List.of(NIGHT, LIST));
      assertThat(book.days(NIGHT)).containsExactly(LIST, NIGHT);

      book.replaceDays(NIGHT, List.of(NIGHT));
      assertThat(book.days(NIGHT)).containsExactly(NIGHT);
      assertThat(book.days(LIST)).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aListIsToBeMadeAgainUntilAnEditionBegunSinceHasCompleted(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      TouchedBook book = new TouchedBook(database);
      night(database, 1, "COMPLETED", "m", Duration.ofHours(-2));
      assertThat(book.toMakeAgain()).isEmpty();

      book.addOutdated(NIGHT, List.of(LIST));
      assertThat(book.toMakeAgain()).isEqualTo(Map.of(LIST, List.of(NIGHT)));

      night(database, 2, "FAILED", null, Duration.ofHours(1));
      assertThat(book.toMakeAgain()).hasSize(1);

      night(database, 3, "COMPLETED", "m", Duration.ofHours(-1));
      assertThat(book.toMakeAgain()).hasSize(1);

      night(database, 4, "COMPLETED", "m", Duration.ofHours(1));
      assertThat(book.toMakeAgain()).isEmpty();
      assertThat(book.outdatedBy(List.of(NIGHT))).containsExactly(LIST);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whereNoListWasMadeNoneIsToBeMadeAgain(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      night(database, 1, "COMPLETED", null, Duration.ofHours(-2));
      TouchedBook book = new TouchedBook(database);
      book.addOutdated(NIGHT, List.of(LIST, NIGHT));

      assertThat(book.toMakeAgain()).isEmpty();
    }
  }

  private static void night(
      WorkflowDatabase database, int edition, String status, String manifest, Duration begun) {
    database
        .sql()
        .sql(
            """
            insert into night_run (business_date, edition, fingerprint, status, manifest_sha256, started)
            values (?, ?, 'f', ?, ?, ?)
            """)
        .param(LIST)
        .param(edition)
        .param(status)
        .param(manifest)
        .param(OffsetDateTime.now(ZoneOffset.UTC).plus(begun))
        .update();
  }
}
