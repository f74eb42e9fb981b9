package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.claimsieve.lake.Staged;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.Movement;
import org.claimsieve.ledger.Pending;

/** What the books will say once a delivery is published. */
final class PendingBooks {
  private PendingBooks() {}

  static Pending of(
      DeliveryRun run, Set<LocalDate> dates, Collection<Staged> staged, List<LedgerEntry> entries) {
    Map<String, Long> snapshots = new TreeMap<>();
    staged.forEach(table -> snapshots.put(table.table(), table.snapshot()));
    Map<String, List<LedgerEntry>> byDate = new TreeMap<>();
    Map<String, List<LocalDate>> days = new TreeMap<>();
    Map<String, List<LocalDate>> outdated = new TreeMap<>();
    for (LocalDate date : dates) {
      byDate.put(
          date.toString(),
          entries.stream().filter(entry -> entry.businessDate().equals(date)).toList());
      days.put(date.toString(), List.copyOf(days(run, date)));
      outdated.put(date.toString(), List.copyOf(outdated(run, date)));
    }
    return new Pending(Intake.STAGE, snapshots, byDate, movements(run, dates), days, outdated);
  }

  /** Days on which the date's own rows lie, and those which its delivery changes besides. */
  private static Set<LocalDate> days(DeliveryRun run, LocalDate date) {
    Set<LocalDate> days = run.changed();
    run.taken().forEach(table -> days.addAll(table.ownDays(date)));
    return days;
  }

  private static Set<LocalDate> outdated(DeliveryRun run, LocalDate date) {
    Set<LocalDate> nights = run.outdated();
    nights.remove(date);
    return nights;
  }

  /** With a delivery of several dates, the last of them takes the rows out. */
  private static List<Movement> movements(DeliveryRun run, Set<LocalDate> dates) {
    LocalDate night = new TreeSet<>(dates).last();
    List<Movement> movements = new ArrayList<>();
    for (Taken table : run.taken()) {
      for (Taken.Moved moved : table.movements()) {
        movements.add(
            new Movement(
                night, moved.arrived(), table.table().spec().name(), moved.file(), moved.amount()));
      }
    }
    return movements;
  }
}
