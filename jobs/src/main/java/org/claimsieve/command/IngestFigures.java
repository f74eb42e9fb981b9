package org.claimsieve.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one bench of an ingest measured.
 *
 * @param measured day of the bench
 * @param archived whether the process started from a class-data archive
 * @param differences between the ledger and what was planted, one sentence each
 * @param half the same with half of the lines; null where it was not asked for
 */
record IngestFigures(
    LocalDate measured,
    Machine machine,
    boolean archived,
    Files files,
    Ours ours,
    Peer peer,
    List<String> differences,
    @Nullable Half half) {

  private static final double MIB = 1L << 20;

  /** What ours does in its time and DuckDB does not. */
  private static final String NOT_DONE =
      "quarantine with reasons, ledger and audit, duplicates and earlier versions, the settlement's day on its lines, masked names and hashed certificates, source file and line, publishing in one step";

  /**
   * What was taken in.
   *
   * @param lines fee lines, the damaged and those sent twice among them
   * @param quarantined fee lines that were damaged
   * @param duplicate fee lines that were sent twice
   * @param parts files of each table
   * @param bytes of all files
   */
  record Files(
      long lines,
      long quarantined,
      long duplicate,
      long settlements,
      int parts,
      long bytes,
      boolean gzip) {}

  /** A night that the process took in before. */
  record WarmUp(long lines, double seconds) {}

  /**
   * Our side.
   *
   * @param heapBytes most heap that the process may have
   * @param warmUps nights before, the first of them from a cold start
   * @param seconds from the call of ingest until it returned
   * @param processor seconds of all threads in that time
   * @param parquetBytes what the night added to the lake
   * @param peakBytes most memory that the process held resident
   */
  record Ours(
      long heapBytes,
      List<WarmUp> warmUps,
      double seconds,
      double processor,
      long parquetBytes,
      long peakBytes) {}

  /**
   * DuckDB's side.
   *
   * @param seconds of the statements that write the Parquet files
   * @param processor seconds of all threads in that time
   * @param lines fee lines that it wrote
   */
  record Peer(
      String version,
      int threads,
      double seconds,
      double processor,
      long lines,
      long parquetBytes,
      long peakBytes) {}

  /** A process of its own that took half of the lines in. */
  record Half(long lines, double seconds, long peakBytes) {}

  /** Whether the ledger holds what was planted, and DuckDB read as many lines. */
  boolean asPlanted() {
    return differences.isEmpty() && peer.lines() == files.lines();
  }

  /** Ours by DuckDB's. */
  double ratio() {
    return ours.seconds() / peer.seconds();
  }

  /** A section of {@code docs/benchmarks.md}. */
  String markdown() {
    List<String> out = new ArrayList<>();
    out.add(text("### An ingest of %,d lines", files.lines()));
    out.add("");
    out.add(
        text(
            "%s; %s; %,d settlements, %s; %,.0f MiB %s; heap %,.0f MiB; class-data archive: %s; DuckDB %s with %d threads.",
            measured,
            machine,
            files.settlements(),
            files.parts() == 1 ? "1 part" : files.parts() + " parts",
            files.bytes() / MIB,
            files.gzip() ? "gzip" : "plain CSV",
            ours.heapBytes() / MIB,
            archived ? "yes" : "no",
            peer.version(),
            peer.threads()));
    out.add("");
    out.add("| | ClaimSieve | DuckDB |");
    out.add("|---|---:|---:|");
    for (int i = 0; i < ours.warmUps().size(); i++) {
      WarmUp night = ours.warmUps().get(i);
      out.add(
          text(
              "| %s, %,d lines, s (lines/s) | %.1f (%,.0f) | |",
              i == 0 ? "first night of the process, cold" : "night " + (i + 1),
              night.lines(),
              night.seconds(),
              night.lines() / night.seconds()));
    }
    out.add(text("| **the night, s** | **%.1f** | **%.1f** |", ours.seconds(), peer.seconds()));
    out.add(
        text(
            "| lines per second | %,.0f | %,.0f |",
            files.lines() / ours.seconds(), files.lines() / peer.seconds()));
    out.add(text("| processor, s | %.1f | %.1f |", ours.processor(), peer.processor()));
    out.add(
        text(
            "| peak memory, MiB | %,.0f | %,.0f |",
            ours.peakBytes() / MIB, peer.peakBytes() / MIB));
    if (half != null) {
      out.add(
          text(
              "| peak memory with %,d lines in %.1f s, MiB | %,.0f | |",
              half.lines(), half.seconds(), half.peakBytes() / MIB));
    }
    out.add(
        text(
            "| Parquet, MiB | %,.1f | %,.1f |",
            ours.parquetBytes() / MIB, peer.parquetBytes() / MIB));
    out.add("");
    out.add(
        text("%.1f times DuckDB's time. DuckDB does not do: %s. %s", ratio(), NOT_DONE, verdict()));
    return String.join("\n", out);
  }

  /** For {@code --json}. */
  Map<String, Object> asMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("measured", measured.toString());
    map.put("machine", machine.toString());
    map.put("class_data_archive", archived);
    map.put("lines", files.lines());
    map.put("quarantined", files.quarantined());
    map.put("duplicate", files.duplicate());
    map.put("settlements", files.settlements());
    map.put("parts", files.parts());
    map.put("bytes", files.bytes());
    map.put("gzip", files.gzip());
    map.put("heap_bytes", ours.heapBytes());
    map.put(
        "warm_ups",
        ours.warmUps().stream()
            .map(night -> Map.of("lines", night.lines(), "seconds", night.seconds()))
            .toList());
    map.put("seconds", ours.seconds());
    map.put("processor_seconds", ours.processor());
    map.put("lines_per_second", files.lines() / ours.seconds());
    map.put("peak_bytes", ours.peakBytes());
    map.put("parquet_bytes", ours.parquetBytes());
    map.put(
        "duckdb",
        Map.of(
            "version", peer.version(),
            "threads", peer.threads(),
            "seconds", peer.seconds(),
            "processor_seconds", peer.processor(),
            "lines", peer.lines(),
            "lines_per_second", peer.lines() / peer.seconds(),
            "peak_bytes", peer.peakBytes(),
            "parquet_bytes", peer.parquetBytes(),
            "not_done", NOT_DONE));
    map.put("ratio", ratio());
    if (half != null) {
      map.put(
          "half",
          Map.of(
              "lines", half.lines(),
              "seconds", half.seconds(),
              "peak_bytes", half.peakBytes()));
    }
    map.put("as_planted", asPlanted());
    map.put("differences", differences);
    return map;
  }

  private String verdict() {
    List<String> faults = new ArrayList<>(differences);
    if (peer.lines() != files.lines()) {
      faults.add(text("DuckDB wrote %,d of %,d fee lines", peer.lines(), files.lines()));
    }
    return faults.isEmpty()
        ? text(
            "The ledger holds what was planted: %,d fee lines in quarantine, %,d duplicate.",
            files.quarantined(), files.duplicate())
        : "NOT AS PLANTED: " + String.join("; ", faults) + ".";
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
