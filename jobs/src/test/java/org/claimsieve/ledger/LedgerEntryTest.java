package org.claimsieve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

final class LedgerEntryTest {
  @Test
  void balancesInRowsAndInFen() {
    assertThat(received(10, 1000).balanced()).isTrue();
    assertThat(received(11, 1000).balanced()).isFalse();
    assertThat(received(10, 1001).balanced()).isFalse();
  }

  private static LedgerEntry received(long rows, long fen) {
    return new LedgerEntry(
        LocalDate.parse("2024-06-30"),
        "ingest",
        "setl_d",
        "setl_d.csv",
        "a",
        1,
        new Amount(rows, fen),
        new Amount(4, 400),
        new Amount(3, 300),
        new Amount(2, 200),
        new Amount(1, 100));
  }
}
