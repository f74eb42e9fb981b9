package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsieve.lake.Staged;
import org.claimsieve.ledger.Amount;

/**
 * One table staged and counted, waiting for the audit. Rows and fen are by file.
 *
 * @param received as the reader counted them
 * @param accepted as they are counted in what is staged
 * @param waiting of these, lines that name a settlement which nobody knows yet
 * @param movements what this delivery takes out of what other files had brought
 * @param changed settlement days on which rows of other files change
 * @param outdated nights whose lists show what is no longer so
 */
record Taken(
    TableIntake table,
    Staged staged,
    Map<String, Amount> received,
    Map<String, Amount> accepted,
    Map<String, Amount> duplicate,
    Map<String, Amount> superseded,
    Map<String, Unplaced> waiting,
    List<Moved> movements,
    Set<LocalDate> changed,
    Set<LocalDate> outdated) {

  /** Settlement days on which rows of a date's files lie; none where none of them stands. */
  List<LocalDate> ownDays(LocalDate date) {
    boolean stands =
        table.files().stream().filter(file -> file.date().equals(date)).anyMatch(this::stands);
    return stands ? table.ownDays(date) : List.of();
  }

  /** All that came was there before, and nothing of an earlier try is gone. */
  boolean changesNothing() {
    return movements.isEmpty()
        && !table.hadEarlierTry()
        && table.files().stream().noneMatch(this::stands);
  }

  private boolean stands(DeliveredFile file) {
    return accepted.getOrDefault(file.name(), Amount.NONE).rows() > 0;
  }

  /**
   * Lines of a file whose settlement nobody knows.
   *
   * @param example where the first of them stands and what it names
   */
  record Unplaced(long rows, String example) {
    static final Unplaced NONE = new Unplaced(0, "");
  }

  /** Rows that an earlier file had brought and that stand no longer. */
  record Moved(LocalDate arrived, String file, String outcome, Amount amount) {}
}
