package org.claimsieve.ledger;

import java.time.LocalDate;

/**
 * What one stage did with one file of one table.
 *
 * @param sha256 hash of the file's bytes as they came, in hex; empty after intake
 * @param bytes size of the file as it came; 0 after intake
 */
public record LedgerEntry(
    LocalDate businessDate,
    String stage,
    String table,
    String file,
    String sha256,
    long bytes,
    Amount received,
    Amount accepted,
    Amount quarantined,
    Amount duplicate,
    Amount superseded) {

  /** What a stage after intake counted; nothing is a duplicate there. */
  public static LedgerEntry counted(
      LocalDate businessDate,
      String stage,
      LedgerFile file,
      Amount received,
      Amount accepted,
      Amount quarantined,
      Amount superseded) {
    return new LedgerEntry(
        businessDate,
        stage,
        file.table(),
        file.file(),
        "",
        0,
        received,
        accepted,
        quarantined,
        Amount.NONE,
        superseded);
  }

  /** Both together, for two counts of the same file. */
  public LedgerEntry plus(LedgerEntry other) {
    return new LedgerEntry(
        businessDate,
        stage,
        table,
        file,
        sha256,
        bytes,
        received.plus(other.received),
        accepted.plus(other.accepted),
        quarantined.plus(other.quarantined),
        duplicate.plus(other.duplicate),
        superseded.plus(other.superseded));
  }

  /** The file that this is of. */
  public LedgerFile ledgerFile() {
    return new LedgerFile(table, file);
  }

  /** Whether nothing was lost: received = accepted + quarantined + duplicate + superseded. */
  public boolean balanced() {
    return received.equals(accounted());
  }

  /** Where rows and fen went, all together. */
  public Amount accounted() {
    return accepted.plus(quarantined).plus(duplicate).plus(superseded);
  }
}
