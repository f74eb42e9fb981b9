package org.claimsieve.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.Chain;
import org.claimsieve.ledger.FileLedger;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.LedgerFile;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** How the stages after intake enter what they counted, and stop where the ledger does not hold. */
final class StageBooks {
  private final FileLedger books;

  StageBooks(FileLedger books) {
    this.books = books;
  }

  /**
   * Enters what a stage counted; several counts of a file are added up, and a file that an earlier
   * stage handed on of those tables and that was not found is entered with nothing.
   *
   * @throws Problem of category OURS that names night, file, stage and both figures, when the
   *     ledger does not hold up to this stage; the entries stay, to be looked at
   */
  void enter(LocalDate night, String stage, List<String> tables, List<LedgerEntry> counted) {
    Map<LedgerFile, LedgerEntry> entries = new LinkedHashMap<>();
    counted.forEach(entry -> entries.merge(entry.ledgerFile(), entry, LedgerEntry::plus));
    for (LedgerEntry before : books.of(night)) {
      boolean earlier =
          Chain.STAGES.indexOf(before.stage()) < Chain.STAGES.indexOf(stage)
              && tables.contains(before.table());
      if (earlier) {
        entries.putIfAbsent(before.ledgerFile(), nothing(night, stage, before.ledgerFile()));
      }
    }
    books.replace(night, stage, List.copyOf(entries.values()));
    refuse(night, stage);
  }

  /** Throws where the ledger of the night does not hold up to that stage. */
  void refuse(LocalDate night, String upTo) {
    List<String> faults = new ArrayList<>(books.faults(night, upTo));
    if (!faults.isEmpty()) {
      throw Problem.all(
          Category.OURS,
          "the ledger of night %s does not hold; its list is not published. See `claimsieve status --date %s --ledger`; run the night again with `claimsieve night --date %s --again`, and report this if it stays"
              .formatted(night, night, night),
          faults);
    }
  }

  private static LedgerEntry nothing(LocalDate night, String stage, LedgerFile file) {
    return LedgerEntry.counted(
        night, stage, file, Amount.NONE, Amount.NONE, Amount.NONE, Amount.NONE);
  }
}
