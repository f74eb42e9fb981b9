package org.claimsieve.command;

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
    List<LedgerEntry> ledger,
    List<QualityEntry> checks) {

  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    owner.ifPresent(
        o ->
            map.put(
                "at_work",
                Map.of("pid", o.pid(), "host", o.host(), "since", o.taken().toString())));
    map.put("nights", nights.stream().map(StatusResult::map).toList());
    map.put("steps", steps.stream().map(StatusResult::map).toList());
    map.put("ledger", ledger.stream().map(StatusResult::map).toList());
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

  private static Map<String, Object> map(LedgerEntry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("stage", entry.stage());
    map.put("table", entry.table());
    map.put("file", entry.file());
    map.put("sha256", entry.sha256());
    map.put("received", entry.received());
    map.put("accepted", entry.accepted());
    map.put("quarantined", entry.quarantined());
    map.put("duplicate", entry.duplicate());
    map.put("superseded", entry.superseded());
    map.put("balanced", entry.balanced());
    return map;
  }
}
