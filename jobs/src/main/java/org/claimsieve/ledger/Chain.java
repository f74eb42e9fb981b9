package org.claimsieve.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The proof that nothing is lost between the files and the list. Every stage accounts for all that
 * it received; and it received of a file what the stage before accepted of it, less what the intake
 * of any night has since taken out of the table. Stages count what they receive on their own input,
 * so that the two figures are independent.
 */
public final class Chain {
  /** Stages that keep the ledger, in their order. */
  public static final List<String> STAGES = List.of("ingest", "facts", "rules", "list");

  private final LocalDate night;
  private final Map<String, List<LedgerEntry>> byStage = new LinkedHashMap<>();
  private final Map<String, Map<String, Amount>> taken;

  /**
   * The chain of a night.
   *
   * @param entries of that night, of whatever stages have run
   * @param taken result of {@link Movements#takenFrom} for the night
   */
  public Chain(LocalDate night, List<LedgerEntry> entries, Map<String, Map<String, Amount>> taken) {
    this.night = night;
    this.taken = Map.copyOf(taken);
    STAGES.forEach(stage -> byStage.put(stage, new ArrayList<>()));
    entries.forEach(
        entry -> byStage.computeIfAbsent(entry.stage(), stage -> new ArrayList<>()).add(entry));
  }

  /** What does not hold up to that stage, each fault naming night, file, stage and both figures. */
  public List<String> faults(String upTo) {
    List<String> faults = new ArrayList<>();
    Map<String, List<LedgerEntry>> before = new LinkedHashMap<>();
    for (String stage : STAGES.subList(0, STAGES.indexOf(upTo) + 1)) {
      List<LedgerEntry> here = byStage.getOrDefault(stage, List.of());
      here.stream().filter(entry -> !entry.balanced()).map(this::unbalanced).forEach(faults::add);
      Map<String, List<LedgerEntry>> tables = byTable(here);
      tables.forEach(
          (table, entries) -> {
            List<LedgerEntry> previous = before.get(table);
            if (previous != null) {
              compare(previous, entries, faults);
            }
          });
      before.putAll(tables);
    }
    return faults;
  }

  private static Map<String, List<LedgerEntry>> byTable(List<LedgerEntry> entries) {
    Map<String, List<LedgerEntry>> tables = new LinkedHashMap<>();
    entries.forEach(
        entry -> tables.computeIfAbsent(entry.table(), table -> new ArrayList<>()).add(entry));
    return tables;
  }

  private void compare(List<LedgerEntry> before, List<LedgerEntry> here, List<String> faults) {
    String previous = before.get(0).stage();
    boolean fromIntake = previous.equals(STAGES.get(0));
    Map<LedgerFile, Amount> handed = new LinkedHashMap<>();
    for (LedgerEntry entry : before) {
      Amount gone = fromIntake ? gone(entry) : Amount.NONE;
      handed.put(entry.ledgerFile(), entry.accepted().minus(gone));
    }
    for (LedgerEntry entry : here) {
      if (entry.ledgerFile().all()) {
        Amount sum = handed.values().stream().reduce(Amount.NONE, Amount::plus);
        handed.clear();
        check(entry, previous, sum, faults);
      } else if (!fromIntake || entry.ledgerFile().broughtBy(night)) {
        Amount accepted = handed.remove(entry.ledgerFile());
        check(entry, previous, accepted == null ? Amount.NONE : accepted, faults);
      }
    }
    String stage = here.get(0).stage();
    handed.forEach(
        (file, accepted) -> {
          if (!accepted.equals(Amount.NONE)) {
            faults.add(broken(file, stage, Amount.NONE, previous, accepted));
          }
        });
  }

  private Amount gone(LedgerEntry entry) {
    return taken.getOrDefault(entry.table(), Map.of()).getOrDefault(entry.file(), Amount.NONE);
  }

  private void check(LedgerEntry entry, String previous, Amount accepted, List<String> faults) {
    if (!entry.received().equals(accepted)) {
      faults.add(broken(entry.ledgerFile(), entry.stage(), entry.received(), previous, accepted));
    }
  }

  private String unbalanced(LedgerEntry entry) {
    return "night %s, %s, stage %s does not balance: received %s rows / fen, accounted for %s (accepted %s, quarantined %s, duplicate %s, superseded %s)"
        .formatted(
            night,
            entry.ledgerFile(),
            entry.stage(),
            entry.received(),
            entry.accounted(),
            entry.accepted(),
            entry.quarantined(),
            entry.duplicate(),
            entry.superseded());
  }

  private String broken(
      LedgerFile file, String stage, Amount received, String previous, Amount accepted) {
    return "night %s, %s, stage %s: received %s rows / fen, but stage %s handed on %s"
        .formatted(night, file, stage, received, previous, accepted);
  }
}
