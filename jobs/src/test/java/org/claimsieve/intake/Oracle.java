package org.claimsieve.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsieve.ledger.Amount;

/**
 * What lake and ledger must hold after deliveries, worked out in plain Java from the files alone.
 * It refuses no delivery.
 */
final class Oracle {
  /** Where the rows of a file went. */
  record Entry(
      String bytes,
      OracleTable table,
      Amount received,
      Amount accepted,
      Amount quarantined,
      Amount duplicate,
      Amount superseded) {
    String text(String file) {
      return "ledger %s received %s accepted %s quarantined %s duplicate %s superseded %s"
          .formatted(file, received, accepted, quarantined, duplicate, superseded);
    }
  }

  private final OracleTyping typing;
  private final Map<OracleTable, Map<String, OracleRow>> standing =
      Map.of(OracleTable.SETTLEMENTS, new TreeMap<>(), OracleTable.LINES, new TreeMap<>());
  private final Map<String, OracleRow> quarantine = new TreeMap<>();
  private final Map<String, Entry> books = new TreeMap<>();

  Oracle(OracleTyping typing) {
    this.typing = typing;
  }

  /**
   * Takes in the folders of one or more nights at once.
   *
   * @param part of the names of the files that this oracle is to see
   */
  void load(SortedMap<LocalDate, Path> folders, String part) {
    Map<String, Entry> before = new TreeMap<>(books);
    Map<String, String> taken = new TreeMap<>();
    List<OracleRow> rows = new ArrayList<>();
    folders.forEach(
        (night, folder) ->
            list(folder, part).forEach(file -> take(night, file, before, taken, rows)));
    Map<OracleRow, Outcome> outcomes = judge(rows);
    taken.forEach((file, bytes) -> books.put(file, entry(file, bytes, rows, outcomes)));
  }

  private static List<Path> list(Path folder, String part) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.getFileName().toString().contains(part)).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void take(
      LocalDate night,
      Path path,
      Map<String, Entry> before,
      Map<String, String> taken,
      List<OracleRow> rows) {
    OracleTable table = OracleTable.of(path.getFileName().toString());
    String name = night + "/" + path.getFileName();
    byte[] bytes = bytes(path);
    String content = new String(bytes, StandardCharsets.ISO_8859_1);
    Entry known = before.get(name);
    if (known != null && known.bytes.equals(content)) {
      return;
    }
    standing.get(table).values().removeIf(row -> row.file().equals(name));
    quarantine.values().removeIf(row -> row.file().equals(name));
    for (Entry entry : before.values()) {
      if (entry.table == table && entry.bytes.equals(content)) {
        Amount all = entry.received;
        books.put(name, new Entry(content, table, all, Amount.NONE, Amount.NONE, all, Amount.NONE));
        return;
      }
    }
    List<OracleCsv.Line> lines = OracleCsv.read(path, bytes);
    List<String> header = lines.get(0).values().stream().map(String::strip).toList();
    for (OracleCsv.Line line : lines.subList(1, lines.size())) {
      rows.add(typing.row(table, night, name, header, line));
    }
    taken.put(name, content);
  }

  private static byte[] bytes(Path path) {
    try {
      return Files.readAllBytes(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private enum Outcome {
    ACCEPTED,
    QUARANTINED,
    DUPLICATE,
    SUPERSEDED
  }

  private Map<OracleRow, Outcome> judge(List<OracleRow> rows) {
    Map<OracleRow, Outcome> outcomes = new java.util.HashMap<>();
    for (OracleRow row : rows) {
      if (!row.sound()) {
        quarantine.put(row.file() + ":" + row.line(), row);
        outcomes.put(row, Outcome.QUARANTINED);
      }
    }
    for (OracleTable table : OracleTable.values()) {
      Map<String, OracleRow> lake = standing.get(table);
      Map<String, List<OracleRow>> byKey =
          rows.stream()
              .filter(row -> row.table() == table && row.sound())
              .collect(Collectors.groupingBy(OracleRow::key));
      byKey.forEach(
          (key, versions) -> {
            if (lake.containsKey(key)) {
              versions.add(lake.get(key));
            }
            lake.put(key, last(versions, outcomes));
          });
    }
    return outcomes;
  }

  /** Goes through the rows of one key in their order and returns the one that stands. */
  private static OracleRow last(List<OracleRow> versions, Map<OracleRow, Outcome> outcomes) {
    versions.sort(OracleRow.BY_TIME);
    OracleRow version = versions.get(0);
    outcomes.put(version, Outcome.ACCEPTED);
    for (OracleRow row : versions.subList(1, versions.size())) {
      if (row.values().equals(version.values())) {
        outcomes.put(row, Outcome.DUPLICATE);
      } else {
        outcomes.put(version, Outcome.SUPERSEDED);
        outcomes.put(row, Outcome.ACCEPTED);
        version = row;
      }
    }
    return version;
  }

  private static Entry entry(
      String file, String bytes, List<OracleRow> rows, Map<OracleRow, Outcome> outcomes) {
    List<OracleRow> own = rows.stream().filter(row -> row.file().equals(file)).toList();
    Function<Outcome, Amount> sum =
        outcome -> sum(own.stream().filter(row -> outcomes.get(row) == outcome).toList());
    return new Entry(
        bytes,
        OracleTable.of(file.substring(file.indexOf('/') + 1)),
        sum(own),
        sum.apply(Outcome.ACCEPTED),
        sum.apply(Outcome.QUARANTINED),
        sum.apply(Outcome.DUPLICATE),
        sum.apply(Outcome.SUPERSEDED));
  }

  private static Amount sum(Collection<OracleRow> rows) {
    return new Amount(rows.size(), rows.stream().mapToLong(OracleRow::fen).sum());
  }

  /** Everything that must be found, one sentence each, as {@link LakeRows} tells what is found. */
  List<String> told() {
    List<String> told = new ArrayList<>();
    Map<String, OracleRow> settlements = standing.get(OracleTable.SETTLEMENTS);
    settlements.values().forEach(row -> told.add(row.standing(day(row))));
    for (OracleRow line : standing.get(OracleTable.LINES).values()) {
      String settlement = line.values().get("setl_id");
      OracleRow named = settlement == null ? null : settlements.get(settlement);
      told.add(line.standing(named == null ? null : day(named)));
    }
    quarantine.values().forEach(row -> told.add(row.refused()));
    books.forEach((file, entry) -> told.add(entry.text(file)));
    return told.stream().sorted().toList();
  }

  private static String day(OracleRow settlement) {
    return settlement.values().get("setl_time").substring(0, 10);
  }
}
