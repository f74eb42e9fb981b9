package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;

/**
 * The rows that lie in quarantine, in the files in which they came.
 *
 * @param files by table, those with quarantined rows
 * @param linesByTable wanted lines by file, by table
 * @param known what the ledger says of the files
 * @param faults files that are gone or have other bytes, one sentence each
 */
record Replay(
    Map<TableSpec, List<DeliveredFile>> files,
    Map<String, Map<String, Set<Long>>> linesByTable,
    List<LedgerEntry> known,
    List<String> faults) {

  static Replay of(
      Lake lake, SortedMap<LocalDate, Path> folders, Layout layout, List<LedgerEntry> known) {
    Map<String, Map<String, Set<Long>>> lines = lines(lake, folders);
    Map<TableSpec, List<DeliveredFile>> files = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    Map<String, DeliveredFile> present = new HashMap<>();
    folders.forEach(
        (date, folder) ->
            Inbox.look(date, folder, layout)
                .files()
                .forEach(
                    (table, found) ->
                        found.forEach(file -> present.put(key(table, file.name()), file))));
    for (TableSpec table : Tables.delivered().values()) {
      for (String name : lines.getOrDefault(table.name(), Map.of()).keySet()) {
        Optional<LedgerEntry> entry = entry(known, table, name);
        DeliveredFile file = present.get(key(table, name));
        if (file == null) {
          faults.add(
              "%s: is not there any more; the quarantined rows are read anew from the delivered file. Put it back"
                  .formatted(name));
        } else if (entry.filter(e -> e.sha256().equals(file.sha256())).isEmpty()) {
          faults.add(
              "%s: its bytes are not those that were taken in. Put the delivered file back, or take the new one in with `claimsieve ingest`"
                  .formatted(name));
        } else {
          files.computeIfAbsent(table, key -> new ArrayList<>()).add(file);
        }
      }
    }
    return new Replay(files, lines, known, faults);
  }

  private static Map<String, Map<String, Set<Long>>> lines(
      Lake lake, SortedMap<LocalDate, Path> folders) {
    Map<String, Map<String, Set<Long>>> lines = new TreeMap<>();
    for (Row row :
        lake.read(Quarantined.TABLE)
            .filter(col(Provenance.ARRIVED).isin(folders.keySet().toArray()))
            .select(Quarantined.SOURCE_TABLE, Provenance.SOURCE_FILE, Provenance.SOURCE_LINE)
            .collectAsList()) {
      lines
          .computeIfAbsent(row.getString(0), key -> new TreeMap<>())
          .computeIfAbsent(row.getString(1), key -> new TreeSet<>())
          .add(row.getLong(2));
    }
    return lines;
  }

  /** Wanted lines by file. */
  Map<String, Set<Long>> lines(TableSpec table) {
    return linesByTable.getOrDefault(table.name(), Map.of());
  }

  /**
   * What the ledger will say: received is what it was, but for amounts that can be read only now;
   * accepted is what it was and what the table gained; the rest is counted where it is.
   */
  List<LedgerEntry> entries(DeliveryRun run) {
    Map<String, Amount> before = new HashMap<>();
    Map<String, Amount> read = new HashMap<>();
    for (Taken table : run.taken()) {
      TableSpec spec = table.table().spec();
      table.table().published().forEach((file, was) -> before.put(key(spec, file), was));
      table.received().forEach((file, found) -> read.put(key(spec, file), found));
    }
    List<LedgerEntry> entries = new ArrayList<>();
    for (LedgerEntry counted : run.entries()) {
      LedgerEntry old = entry(known, counted.table(), counted.file()).orElseThrow();
      String key = key(counted.table(), counted.file());
      Amount found = read.getOrDefault(key, Amount.NONE);
      requireAll(counted, found.rows());
      entries.add(
          new LedgerEntry(
              old.businessDate(),
              old.stage(),
              old.table(),
              old.file(),
              old.sha256(),
              old.bytes(),
              old.received().minus(old.quarantined()).plus(found),
              old.accepted().plus(counted.accepted()).minus(before.getOrDefault(key, Amount.NONE)),
              counted.quarantined(),
              old.duplicate().plus(counted.duplicate()),
              old.superseded().plus(counted.superseded())));
    }
    return entries;
  }

  private void requireAll(LedgerEntry counted, long found) {
    long wanted =
        linesByTable
            .getOrDefault(counted.table(), Map.of())
            .getOrDefault(counted.file(), Set.of())
            .size();
    if (wanted != found) {
      throw Problem.of(
          Category.OURS,
          "%s: %d rows lie in quarantine, %d were found again in the file; nothing was published. Report this"
              .formatted(counted.file(), wanted, found));
    }
  }

  private static Optional<LedgerEntry> entry(
      List<LedgerEntry> known, TableSpec table, String file) {
    return entry(known, table.name(), file);
  }

  private static Optional<LedgerEntry> entry(List<LedgerEntry> known, String table, String file) {
    return known.stream()
        .filter(entry -> entry.table().equals(table) && entry.file().equals(file))
        .findFirst();
  }

  private static String key(TableSpec table, String file) {
    return key(table.name(), file);
  }

  private static String key(String table, String file) {
    return table + "\n" + file;
  }
}
