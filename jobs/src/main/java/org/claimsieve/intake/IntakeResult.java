package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.claimsieve.ledger.LedgerEntry;

/**
 * What a delivery brought.
 *
 * @param entries one per file
 * @param notes what differed from the layout and did no harm
 * @param touched settlement days whose facts must be computed anew
 * @param outdated earlier nights whose lists show what is no longer so
 */
public record IntakeResult(
    List<LedgerEntry> entries,
    List<String> notes,
    List<LocalDate> touched,
    Set<LocalDate> outdated) {

  /** Rows that went to quarantine. */
  public long quarantined() {
    return entries.stream().mapToLong(entry -> entry.quarantined().rows()).sum();
  }
}
