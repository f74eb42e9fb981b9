package org.claimsieve.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.QualityEntry;
import org.claimsieve.night.NightRun;
import org.claimsieve.night.Owner;
import org.claimsieve.night.StepRun;

/** What {@code status} shows, as it prints it or as JSON. */
record StatusResult(
    Optional<Owner> owner,
    List<NightRun> nights,
    Optional<NightRun> night,
    List<StepRun> steps,
    Ledger ledger,
    Map<LocalDate, List<LocalDate>> outdated,
    List<QualityEntry> checks) {

  /**
   * The ledger of a night.
   *
   * @param faults what does not hold of it
   */
  record Ledger(List<LedgerEntry> entries, List<String> faults) {
    static final Ledger NONE = new Ledger(List.of(), List.of());
  }

  /** One sentence per list that is to be made again. */
  List<String> outdatedLists() {
    return outdated.entrySet().stream()
        .map(
            list ->
                "list of %s: outdated by %s (a correction touched it); run `%s`"
                    .formatted(list.getKey(), join(list.getValue()), again(list.getKey())))
        .toList();
  }

  private static String join(List<LocalDate> nights) {
    return String.join(", ", nights.stream().map(LocalDate::toString).toList());
  }

  private static String again(LocalDate list) {
    return "claimsieve night --date %s --again".formatted(list);
  }

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    owner.ifPresent(
        o ->
            map.put(
                "at_work",
                Map.of("pid", o.pid(), "host", o.host(), "since", o.taken().toString())));
    map.put("nights", nights.stream().map(StatusResult::map).toList());
    map.put("steps", steps.stream().map(StatusResult::map).toList());
    map.put("outdated_lists", outdated.entrySet().stream().map(StatusResult::map).toList());
    map.put("ledger", LedgerTable.json(ledger.entries()));
    map.put("ledger_totals", LedgerTable.totals(ledger.entries()));
    map.put("ledger_faults", ledger.faults());
    map.put("checks", checks.stream().map(QualityTable::json).toList());
    return map;
  }

  private static Map<String, Object> map(NightRun run) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("business_date", run.businessDate().toString());
    map.put("edition", run.edition());
    map.put("status", run.status().name().toLowerCase(Locale.ROOT));
    map.put("fingerprint", run.fingerprint());
    map.put("manifest_sha256", run.manifest());
    map.put("started", run.started().toString());
    map.put("ended", Objects.toString(run.ended(), null));
    return map;
  }

  private static Map<String, Object> map(StepRun step) {
    return Map.of(
        "step",
        step.step(),
        "completed",
        step.completed(),
        "seconds",
        step.duration().toMillis() / 1000.0,
        "spark_jobs",
        step.sparkJobs());
  }

  private static Map<String, Object> map(Map.Entry<LocalDate, List<LocalDate>> list) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", list.getKey().toString());
    map.put("outdated_by", list.getValue().stream().map(LocalDate::toString).toList());
    map.put("run", again(list.getKey()));
    return map;
  }
}
