package org.claimsieve.intake;

import java.time.LocalDate;

/**
 * What became of one file. Received is always the sum of the four ways a row can go.
 *
 * @param businessDate night that took the file in
 * @param table table it feeds
 */
public record FileEntry(
    LocalDate businessDate,
    String table,
    String file,
    String sha256,
    long bytes,
    Tally received,
    Tally accepted,
    Tally quarantined,
    Tally duplicate,
    Tally superseded) {

  /** Whether every row and fen received went somewhere. */
  public boolean balances() {
    return received.equals(accepted.plus(quarantined).plus(duplicate).plus(superseded));
  }

  /** The same file sent once more: all of it is duplicate. */
  FileEntry again(LocalDate date, DeliveredFile file) {
    return new FileEntry(
        date,
        table,
        file.name(),
        sha256,
        bytes,
        received,
        Tally.NONE,
        Tally.NONE,
        received,
        Tally.NONE);
  }
}
