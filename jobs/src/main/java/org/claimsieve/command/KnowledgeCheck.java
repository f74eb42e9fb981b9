package org.claimsieve.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimsieve.config.Home;
import org.claimsieve.curation.KnowledgeAudit;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.KnowledgeTables;
import org.claimsieve.curation.KnownRules;
import org.claimsieve.curation.Remark;
import org.claimsieve.curation.RowFaults;
import org.claimsieve.curation.SeenCodes;
import org.claimsieve.lake.Lake;
import org.claimsieve.night.NightOffice;
import org.claimsieve.problem.Category;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is wrong with the knowledge base, and what its keepers should know of it. */
@Command(
    name = "check",
    description =
        "Looks every row of the knowledge base through: faults, rules it does not belong to, clashes, gaps, ended and coming limits, odd codes, rules without rows. Ends with 2 where rows are unusable.",
    footer = {
      "  claimsieve knowledge check                     as of today",
      "  claimsieve knowledge check --date 2024-06-30   as of a day",
      "  claimsieve knowledge check --seen              codes beside those of the claims"
    })
final class KnowledgeCheck implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description = "Day on which limits hold or not. Default: today.")
  private @Nullable LocalDate date;

  @Option(names = "--seen", description = "Also name codes that no claim in the lake has.")
  private boolean seen;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    Home home = homeOption.existing();
    try (NightOffice office = new NightOffice(home)) {
      LocalDate day = date == null ? LocalDate.now(office.configuration().timeZone()) : date;
      KnowledgeTables tables = new KnowledgeFolder(home.knowledge()).read();
      KnownRules rules = new KnownRules(RuleCatalog.discover(RuleOptions.none()), List.of());
      Lake lake = office.workspace().lake();
      Optional<Set<String>> codes = seen ? SeenCodes.of(lake) : Optional.empty();
      List<Remark> remarks =
          KnowledgeAudit.of(
              tables, rules, RowFaults.of(lake.spark(), tables), day, codes.orElse(null));
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      if (json.wanted()) {
        JsonOption.print(out, asMap(day, tables, remarks));
      } else {
        remarks.forEach(remark -> out.println(remark.words()));
        if (seen && codes.isEmpty()) {
          out.println("The lake has no fee line yet: codes were not compared with claims.");
        }
        out.println(
            "%d rows on %s: %s, %s"
                .formatted(
                    tables.rows().size(),
                    day,
                    summary("faults", remarks, true),
                    summary("notices", remarks, false)));
      }
      return faults(remarks, true) > 0 ? Category.CONFIGURATION.exitCode() : 0;
    }
  }

  private static long faults(List<Remark> remarks, boolean fault) {
    return remarks.stream().filter(remark -> remark.sort().fault() == fault).count();
  }

  private static String summary(String name, List<Remark> remarks, boolean fault) {
    List<String> parts = new ArrayList<>();
    counts(remarks)
        .forEach(
            (sort, count) -> {
              if (sort.fault() == fault) {
                parts.add(sort.label() + " " + count);
              }
            });
    String all = faults(remarks, fault) + " " + name;
    return parts.isEmpty() ? all : all + " (" + String.join(", ", parts) + ")";
  }

  private static Map<Remark.Sort, Long> counts(List<Remark> remarks) {
    return remarks.stream()
        .collect(Collectors.groupingBy(Remark::sort, TreeMap::new, Collectors.counting()));
  }

  private static Map<String, Object> asMap(
      LocalDate day, KnowledgeTables tables, List<Remark> remarks) {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts(remarks).forEach((sort, count) -> counts.put(sort.label(), count));
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("date", day.toString());
    map.put("rows", tables.rows().size());
    map.put("faults", faults(remarks, true));
    map.put("notices", faults(remarks, false));
    map.put("counts", counts);
    map.put("remarks", remarks.stream().map(Remark::asMap).toList());
    return map;
  }
}
