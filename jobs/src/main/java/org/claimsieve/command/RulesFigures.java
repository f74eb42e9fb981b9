package org.claimsieve.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What one bench of the rules measured.
 *
 * @param measured day of the bench
 * @param archived whether the process started from a class-data archive
 * @param measures in the order of {@link RulesMeasure}
 * @param peakBytes most memory that our process held resident
 * @param broken lines that break each of the ten rules
 */
record RulesFigures(
    LocalDate measured,
    Machine machine,
    boolean archived,
    Night night,
    List<Measure> measures,
    long peakBytes,
    Peer peer,
    Map<String, Broken> broken) {

  /** How often the time of one line rule all of them may take, and may take later. */
  private static final double AIM = 2.5;

  private static final double NEXT_AIM = 1.5;
  private static final double MIB = 1L << 20;

  /**
   * What was judged.
   *
   * @param copies of the small night that was taken in
   * @param bytes of the lines as Parquet
   * @param heapBytes most heap that our process may have
   */
  record Night(long lines, long settlements, long copies, long bytes, long heapBytes) {}

  /**
   * One set of rules.
   *
   * @param rules that were planned; of coverage, those that it names
   * @param findings of all of them; nothing for coverage
   * @param sparkJobs of one run
   * @param scans of the lines in the plan
   * @param fallbacks of one run to interpreting, because generated code was too large
   * @param seconds of each run
   */
  record Measure(
      RulesMeasure what,
      long rules,
      long findings,
      long sparkJobs,
      long scans,
      long fallbacks,
      List<Double> seconds) {
    double median() {
      return RulesFigures.median(seconds);
    }
  }

  /**
   * DuckDB's side.
   *
   * @param seconds of each run of what both sides measure
   */
  record Peer(
      String version, int threads, Map<RulesMeasure, List<Double>> seconds, long peakBytes) {}

  /** Lines that break a rule, as either side counts them. */
  record Broken(long ours, long peer) {
    boolean same() {
      return ours == peer;
    }
  }

  /** Whether both sides find as many broken lines, and any. */
  boolean same() {
    return broken.values().stream().allMatch(Broken::same)
        && broken.values().stream().anyMatch(lines -> lines.ours() > 0);
  }

  /** All line rules by one. */
  double growth() {
    return growth(measure(RulesMeasure.LINES));
  }

  /** A table for a terminal, then {@link #markdown}. */
  void print(PrintWriter out) {
    TextTable table =
        new TextTable("", "rules", "findings", "jobs", "scans", "s", "x one", "DuckDB s", "ratio");
    for (Measure measure : measures) {
      List<Double> others = others(measure);
      table.add(
          measure.what().title(),
          measure.rules(),
          findings(measure),
          measure.sparkJobs(),
          measure.scans(),
          text("%.1f", measure.median()),
          text("%.1f", growth(measure)),
          others.isEmpty() ? "" : text("%.1f", median(others)),
          ratio(measure));
    }
    table.print(out);
    out.println();
    out.println(markdown());
  }

  /** A section of {@code docs/benchmarks.md}. */
  String markdown() {
    List<String> out = new ArrayList<>();
    out.add(text("### Rules on %,d lines", night.lines()));
    out.add("");
    out.add(
        text(
            "%s; %s; %,d settlements, a small night copied %,d times; %,.0f MiB of Parquet; heap %,.0f MiB; class-data archive: %s; DuckDB %s with %d threads. Medians, and each run in brackets.",
            measured,
            machine,
            night.settlements(),
            night.copies(),
            night.bytes() / MIB,
            night.heapBytes() / MIB,
            archived ? "yes" : "no",
            peer.version(),
            peer.threads()));
    out.add("");
    out.add(
        "| | rules | findings | Spark jobs | scans of the lines | ClaimSieve, s | times one | DuckDB, s | ratio |");
    out.add("|---|---:|---:|---:|---:|---:|---:|---:|---:|");
    for (Measure measure : measures) {
      out.add(
          text(
              "| %s | %d | %s | %d | %d | %s | %.1f | %s | %s |",
              measure.what().title(),
              measure.rules(),
              findings(measure),
              measure.sparkJobs(),
              measure.scans(),
              spread(measure.seconds()),
              growth(measure),
              spread(others(measure)),
              ratio(measure)));
    }
    out.add(
        text(
            "| peak memory, MiB | | | | | %,.0f | | %,.0f | |",
            peakBytes / MIB, peer.peakBytes() / MIB));
    out.add("");
    out.add(
        text(
            "All line rules take %.1f times the time of one; the aim is %.1f (%s), then %.1f (%s). %s %s",
            growth(),
            AIM,
            reached(AIM),
            NEXT_AIM,
            reached(NEXT_AIM),
            fallbackText(),
            brokenText()));
    return String.join("\n", out);
  }

  /** For {@code --json}. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("measured", measured.toString());
    map.put("machine", machine.toString());
    map.put("class_data_archive", archived);
    map.put("lines", night.lines());
    map.put("settlements", night.settlements());
    map.put("copies", night.copies());
    map.put("parquet_bytes", night.bytes());
    map.put("heap_bytes", night.heapBytes());
    Map<String, Object> sets = new LinkedHashMap<>();
    measures.forEach(measure -> sets.put(measure.what().id(), asMap(measure)));
    map.put("measures", sets);
    map.put("all_line_rules_by_one", growth());
    map.put("aim", AIM);
    map.put("peak_bytes", peakBytes);
    map.put(
        "duckdb",
        Map.of(
            "version", peer.version(),
            "threads", peer.threads(),
            "peak_bytes", peer.peakBytes()));
    Map<String, Object> lines = new LinkedHashMap<>();
    broken.forEach(
        (rule, found) -> lines.put(rule, Map.of("ours", found.ours(), "duckdb", found.peer())));
    map.put("broken_lines", lines);
    map.put("same", same());
    return map;
  }

  private Map<String, Object> asMap(Measure measure) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rules", measure.rules());
    if (measure.what() != RulesMeasure.COVERAGE) {
      map.put("findings", measure.findings());
    }
    map.put("spark_jobs", measure.sparkJobs());
    map.put("line_scans", measure.scans());
    map.put("fallbacks", measure.fallbacks());
    map.put("seconds", measure.seconds());
    map.put("median_seconds", measure.median());
    map.put("times_one", growth(measure));
    if (!others(measure).isEmpty()) {
      map.put("duckdb_seconds", others(measure));
      map.put("ratio", measure.median() / median(others(measure)));
    }
    return map;
  }

  /** The middle of the runs; of an even number, halfway between the two in the middle. */
  static double median(List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  private Measure measure(RulesMeasure what) {
    return measures.stream().filter(measure -> measure.what() == what).findFirst().orElseThrow();
  }

  private double growth(Measure measure) {
    return measure.median() / measure(RulesMeasure.ONE).median();
  }

  private List<Double> others(Measure measure) {
    return peer.seconds().getOrDefault(measure.what(), List.of());
  }

  private String ratio(Measure measure) {
    List<Double> others = others(measure);
    return others.isEmpty() ? "" : text("%.1f", measure.median() / median(others));
  }

  private String reached(double aim) {
    return growth() <= aim ? "reached" : "missed";
  }

  private String fallbackText() {
    String where =
        measures.stream()
            .filter(measure -> measure.fallbacks() > 0)
            .map(measure -> text("%s (%d)", measure.what().title(), measure.fallbacks()))
            .collect(Collectors.joining(", "));
    return where.isEmpty()
        ? "No generated code grew beyond 64 KB."
        : text("Generated code grew beyond 64 KB and was interpreted, in one run of: %s.", where);
  }

  private String brokenText() {
    if (same()) {
      long lines = broken.values().stream().mapToLong(Broken::ours).sum();
      return text("Broken lines of the %d rules: the same (%,d).", broken.size(), lines);
    }
    String differing =
        broken.entrySet().stream()
            .filter(rule -> !rule.getValue().same())
            .map(rule -> different(rule.getKey(), rule.getValue()))
            .collect(Collectors.joining(", "));
    return differing.isEmpty()
        ? "NO BROKEN LINES: nothing was compared."
        : "BROKEN LINES DIFFER: " + differing + ".";
  }

  private static String different(String rule, Broken lines) {
    return text("%s %,d, DuckDB %,d", rule, lines.ours(), lines.peer());
  }

  private static String findings(Measure measure) {
    return measure.what() == RulesMeasure.COVERAGE ? "" : text("%,d", measure.findings());
  }

  /** The median, and all runs in their order. */
  private static String spread(List<Double> seconds) {
    if (seconds.size() < 2) {
      return seconds.isEmpty() ? "" : text("%.1f", seconds.get(0));
    }
    String runs = seconds.stream().map(run -> text("%.1f", run)).collect(Collectors.joining(", "));
    return text("%.1f (%s)", median(seconds), runs);
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
