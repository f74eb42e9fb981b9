package org.claimsieve.command;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimsieve.night.StepRun;

/**
 * What one bench of a night measured.
 *
 * @param measured day of the bench
 * @param files lines and settlements that the night brought, and lines that were there before
 * @param archived whether the process started from a class-data archive
 * @param untilList from process start until the lists were in place
 * @param lakeBytes size of the lake after the night
 * @param same comparison of the results by name
 */
record NightFigures(
    LocalDate measured,
    Machine machine,
    Files files,
    boolean archived,
    Duration untilList,
    List<StepRun> steps,
    long peakBytes,
    long lakeBytes,
    Peer peer,
    Map<String, Same> same) {

  private static final double MIB = 1L << 20;

  /** What was screened. */
  record Files(long lines, long settlements, long history) {}

  /** DuckDB's side, likewise from process start to the results in its file. */
  record Peer(
      String version, int threads, double total, double load, double indicators, long peak) {
    double start() {
      return Math.max(0, total - load - indicators);
    }
  }

  /** How many rows were compared, and how many of them differ or stand on one side only. */
  record Same(long rows, long differing) {
    boolean yes() {
      return rows > 0 && differing == 0;
    }
  }

  /** Whether both sides found the same, in every row. */
  boolean allSame() {
    return !same.isEmpty() && same.values().stream().allMatch(Same::yes);
  }

  double total() {
    return seconds(untilList);
  }

  /** Ours by DuckDB's, for what both do: load the files and compute the indicators. */
  double ratioOfSameWork() {
    double ours = seconds("ingest") + seconds("facts") + seconds("indicators");
    return ours / (peer.load() + peer.indicators());
  }

  /** A section of {@code docs/benchmarks.md}. */
  String markdown() {
    List<String> out = new ArrayList<>();
    out.add(text("### A night of %,d lines", files.lines()));
    out.add("");
    out.add(
        text(
            "%s; %s; %,d settlements, %,d lines of history; class-data archive: %s; DuckDB %s with %d threads.",
            measured,
            machine,
            files.settlements(),
            files.history(),
            yes(archived),
            peer.version(),
            peer.threads()));
    out.add("");
    out.add("| step | ClaimSieve, s | Spark jobs | DuckDB, s |");
    out.add("|---|---:|---:|---:|");
    out.add(text("| start | %.1f | | %.1f |", start(), peer.start()));
    for (StepRun step : steps) {
      out.add(
          text(
              "| %s | %.1f | %d | %s |",
              step.step(), seconds(step.duration()), step.sparkJobs(), beside(step.step())));
    }
    out.add(
        text("| **process start to end** | **%.1f** | %d | %.1f |", total(), jobs(), peer.total()));
    out.add(text("| lines per second | %,.0f | | |", files.lines() / total()));
    out.add(text("| peak memory, MiB | %,.0f | | %,.0f |", peakBytes / MIB, peer.peak() / MIB));
    out.add(text("| lake, MiB | %,.1f | | |", lakeBytes / MIB));
    out.add("");
    out.add(
        text(
            "Same figures: %s. Load, facts and indicators: %.1f times DuckDB's time.",
            sameText(), ratioOfSameWork()));
    return String.join("\n", out);
  }

  /** For {@code --json}. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("measured", measured.toString());
    map.put("machine", machine.toString());
    map.put("lines", files.lines());
    map.put("settlements", files.settlements());
    map.put("history_lines", files.history());
    map.put("class_data_archive", archived);
    map.put("seconds", total());
    map.put("start_seconds", start());
    Map<String, Object> byStep = new LinkedHashMap<>();
    steps.forEach(
        step ->
            byStep.put(
                step.step(),
                Map.of("seconds", seconds(step.duration()), "spark_jobs", step.sparkJobs())));
    map.put("steps", byStep);
    map.put("lines_per_second", files.lines() / total());
    map.put("peak_bytes", peakBytes);
    map.put("lake_bytes", lakeBytes);
    map.put(
        "duckdb",
        Map.of(
            "version", peer.version(),
            "threads", peer.threads(),
            "seconds", peer.total(),
            "load_seconds", peer.load(),
            "indicator_seconds", peer.indicators(),
            "peak_bytes", peer.peak()));
    map.put("same", allSame());
    map.put("ratio_of_same_work", ratioOfSameWork());
    return map;
  }

  private String sameText() {
    List<String> parts = new ArrayList<>();
    same.forEach(
        (name, result) ->
            parts.add(
                text(
                    "%s %s (%,d rows%s)",
                    name,
                    yes(result.yes()),
                    result.rows(),
                    result.differing() == 0 ? "" : text(", %,d differ", result.differing()))));
    return String.join(", ", parts);
  }

  private String beside(String step) {
    return switch (step) {
      case "ingest" -> text("%.1f", peer.load());
      case "indicators" -> text("%.1f", peer.indicators());
      default -> "";
    };
  }

  private double start() {
    return Math.max(0, total() - steps.stream().mapToDouble(s -> seconds(s.duration())).sum());
  }

  private long jobs() {
    return steps.stream().mapToLong(StepRun::sparkJobs).sum();
  }

  private double seconds(String step) {
    return steps.stream()
        .filter(run -> run.step().equals(step))
        .mapToDouble(run -> seconds(run.duration()))
        .sum();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
