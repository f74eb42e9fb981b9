package org.claimsieve.ledger;

import java.time.LocalDate;

/**
 * What one stage did with one file of one table.
 *
 * @param sha256 hash of the file's bytes as they came, in hex
 * @param bytes size of the file as it came
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

  /** Whether nothing was lost: received = accepted + quarantined + duplicate + superseded. */
  public boolean balanced() {
    return received.equals(accounted());
  }

  /** Where rows and fen went, all together. */
  public Amount accounted() {
    return accepted.plus(quarantined).plus(duplicate).plus(superseded);
  }
}
