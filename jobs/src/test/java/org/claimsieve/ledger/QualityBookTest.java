package org.claimsieve.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class QualityBookTest {
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");

  @TempDir Path home;

  @ParameterizedTest
  @EnumSource
  void givesBackTheLastThatWasWrittenSettlementsFirst(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      QualityBook book = new QualityBook(database);
      QualityEntry line = entry("line-amount", "fee_list_d", 3, new BigDecimal("12.30"));
      QualityEntry sex = entry("person-sex", "setl_d", 0, null);
      QualityEntry age = entry("person-age", "setl_d", 1, null);
      book.replace(DAY, List.of(entry("code-item", "fee_list_d", 1, null)));
      book.replace(DAY, List.of(line, sex, age));

      assertThat(book.of(DAY)).containsExactly(age, sex, line);
      assertThat(book.of(DAY.plusDays(1))).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsTheOldEntriesWhereTheNewOnesAreRefused(TestDatabases kind) {
    try (WorkflowDatabase database = kind.open(home)) {
      QualityBook book = new QualityBook(database);
      QualityEntry kept = entry("person-sex", "setl_d", 1, null);
      book.replace(DAY, List.of(kept));

      assertThatThrownBy(() -> book.replace(DAY, List.of(kept, kept)))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(() -> book.replace(DAY.plusDays(1), List.of(kept)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("person-sex");
      assertThat(book.of(DAY)).containsExactly(kept);
    }
  }

  @Test
  void aShareIsOfTheCheckedRows() {
    assertThat(entry("person-sex", "setl_d", 3, null).share()).isEqualTo("0.300000");
    assertThat(new QualityEntry(DAY, "date-age", "setl_d", 0, 0, "", null).share()).isNull();
  }

  private static QualityEntry entry(
      String check, String table, long differing, @Nullable BigDecimal amount) {
    return new QualityEntry(
        DAY, check, table, 10, differing, differing == 0 ? "" : "a; b; c", amount);
  }
}
