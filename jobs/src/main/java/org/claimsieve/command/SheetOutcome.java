package org.claimsieve.command;

import java.io.PrintWriter;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.curation.ImportFile;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.KnowledgeVersions;
import org.claimsieve.curation.KnowledgeVersions.Change;
import org.claimsieve.curation.KnownRules;
import org.claimsieve.curation.SheetImport;
import org.claimsieve.curation.Succession;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.night.NightOffice;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;

/** What an import of a bureau's own sheet did. */
record SheetOutcome(
    KnowledgeFolder folder, SheetImport.Result result, Optional<Change> change, boolean dryRun) {

  /** Takes a sheet in, or only looks at it. */
  static SheetOutcome of(
      NightOffice office,
      KnowledgeFolder folder,
      ImportFile source,
      LimitKind kind,
      boolean dryRun) {
    KnownRules rules = new KnownRules(RuleCatalog.discover(RuleOptions.none()), List.of());
    SparkSession spark = office.workspace().lake().spark();
    OffsetDateTime now = OffsetDateTime.now(office.configuration().timeZone());
    Supplier<SheetOutcome> work =
        () -> {
          SheetImport.Result result = SheetImport.of(source, kind, folder.read(), rules, spark);
          if (dryRun) {
            return new SheetOutcome(folder, result, Optional.empty(), true);
          }
          Optional<Change> change =
              new KnowledgeVersions(folder).write(result.revision(), ChangeText.done(source), now);
          return new SheetOutcome(folder, result, change, false);
        };
    return dryRun ? work.get() : office.exclusively(work);
  }

  void print(PrintWriter out, boolean json) {
    if (json) {
      JsonOption.print(out, asMap());
      return;
    }
    out.println(
        "%d rows of %s.csv (%s)"
            .formatted(result.rows().size(), result.kind().stem(), result.kind().title()));
    if (!result.ignored().isEmpty()) {
      out.println("Columns that it does not have, left out: " + result.ignored());
    }
    for (Succession.Overlap overlap : result.overlaps()) {
      out.println("Holds on the same days, so that neither counts: " + words(overlap));
    }
    if (!result.overlaps().isEmpty()) {
      out.println("End the one with valid_to, or import the points again: a row of yours wins.");
    }
    out.println(ChangeText.line(folder, change, dryRun));
  }

  private Map<String, Object> asMap() {
    List<String> overlaps = result.overlaps().stream().map(SheetOutcome::words).toList();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("dry_run", dryRun);
    map.put("kind", result.kind().stem());
    map.put("rows", result.rows().size());
    map.put("ignored_columns", result.ignored());
    map.put("overlaps", overlaps);
    map.put("change", ChangeText.ofAny(change));
    return map;
  }

  private static String words(Succession.Overlap overlap) {
    return "%s %s %s".formatted(overlap.second().rule(), overlap.second().code(), overlap.words());
  }
}
