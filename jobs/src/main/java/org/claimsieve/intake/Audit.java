package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** What a delivery must keep before anything of it is published. */
final class Audit {
  private final List<String> dates;
  private final IntakeOptions options;

  Audit(Collection<LocalDate> dates, IntakeOptions options) {
    this.dates = dates.stream().sorted().map(LocalDate::toString).toList();
    this.options = options;
  }

  /**
   * Refuses a delivery that does not balance, differs from what its sender declared, or of which
   * too large a part can not be used.
   */
  void refuseUnlessSound(DeliveryRun run, List<LedgerEntry> entries, ControlFile control) {
    refuseUnbalanced(entries);
    List<String> faults = new ArrayList<>(control.differences(entries));
    for (Taken table : run.taken()) {
      for (DeliveredFile file : table.table().files()) {
        Amount received = table.received().getOrDefault(file.name(), Amount.NONE);
        Amount refused = run.refusals().of(file);
        if (tooMany(refused.rows(), received)) {
          faults.add(
              "%s: %d of %d rows cannot be taken in, more than %s of the file; first: %s"
                  .formatted(
                      file.name(),
                      refused.rows(),
                      received.rows(),
                      options.refusedShare(),
                      run.refusals().example(file)));
        }
        Taken.Unplaced waiting = table.waiting().getOrDefault(file.name(), Taken.Unplaced.NONE);
        if (tooMany(waiting.rows(), received)) {
          faults.add(
              "%s: %d of %d rows name a settlement that is neither in this delivery nor in the lake, more than %s of the file; first: %s"
                  .formatted(
                      file.name(),
                      waiting.rows(),
                      received.rows(),
                      options.refusedShare(),
                      waiting.example()));
        }
      }
    }
    refuseIf(faults);
  }

  private boolean tooMany(long rows, Amount received) {
    return rows > options.refusedShare() * received.rows();
  }

  /** Refuses a delivery in which not every row and fen is accounted for: that is our fault. */
  static void refuseUnbalanced(List<LedgerEntry> entries) {
    for (LedgerEntry entry : entries) {
      if (!entry.balanced()) {
        throw Problem.of(
            Category.OURS,
            "ledger %s: %s does not balance at stage %s: received %s is not accepted %s + quarantined %s + duplicate %s + superseded %s. Nothing was published; report this"
                .formatted(
                    entry.businessDate(),
                    entry.file(),
                    entry.stage(),
                    entry.received(),
                    entry.accepted(),
                    entry.quarantined(),
                    entry.duplicate(),
                    entry.superseded()));
      }
    }
  }

  /** Refuses a delivery with faults. */
  void refuseIf(List<String> faults) {
    if (!faults.isEmpty()) {
      throw Problem.all(
          Category.INPUT,
          "delivery of %s refused, nothing was published. Have what is named here sent again, or mend the layout, and start again"
              .formatted(String.join(", ", dates)),
          faults);
    }
  }
}
