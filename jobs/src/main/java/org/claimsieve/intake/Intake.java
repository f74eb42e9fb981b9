package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Replaced;
import org.claimsieve.lake.Together;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.FileLedger;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;
import org.claimsieve.source.PrivacyKey;
import org.claimsieve.source.TableSource;

/**
 * Takes the files of a business date into the lake. Files that the ledger already knows are left
 * alone; everything else is typed, judged, staged, counted against the ledger's identity and the
 * sender's control totals, and only then published.
 */
public final class Intake {
  /** Stage of the ledger that intake keeps. */
  public static final String STAGE = "ingest";

  private final Lake lake;
  private final FileLedger books;
  private final PrivacyKey key;
  private final IntakeOptions options;

  /** Takes files into that lake and keeps those books. */
  public Intake(Lake lake, FileLedger books, PrivacyKey key, IntakeOptions options) {
    this.lake = lake;
    this.books = books;
    this.key = key;
    this.options = options;
  }

  /**
   * Loads the folder of one date.
   *
   * @throws Problem of category INPUT with every fault, when nothing was published
   */
  public IntakeResult load(LocalDate date, Layout layout, Path folder) {
    return load(Map.of(date, folder), layout, () -> {});
  }

  /**
   * Loads the folders of several dates in one go; all of them are published, or none.
   *
   * @param staged called when everything is staged and nothing is published
   */
  public IntakeResult load(Map<LocalDate, Path> folders, Layout layout, Runnable staged) {
    SortedMap<LocalDate, Path> dates = new TreeMap<>(folders);
    List<String> faults = new ArrayList<>();
    Map<TableSpec, List<DeliveredFile>> arrived = new LinkedHashMap<>();
    Map<String, ControlFile.Declared> declared = new TreeMap<>();
    Tables.delivered().values().forEach(table -> arrived.put(table, new ArrayList<>()));
    dates.forEach(
        (date, folder) -> {
          Inbox inbox = Inbox.look(date, folder, layout);
          faults.addAll(inbox.faults());
          inbox.files().forEach((table, files) -> present(arrived, table).addAll(files));
          ControlFile control = ControlFile.read(date, folder);
          faults.addAll(
              control.missing(inbox.files().values().stream().flatMap(List::stream).toList()));
          declared.putAll(control.byFile());
        });

    List<LedgerEntry> known = new ArrayList<>();
    dates.keySet().forEach(date -> known.addAll(entries(date)));
    List<LedgerEntry> resent = new ArrayList<>();
    List<TableIntake> tables = new ArrayList<>();
    arrived.forEach(
        (spec, files) -> {
          List<DeliveredFile> fresh = fresh(files, known, resent);
          if (!fresh.isEmpty()) {
            tables.add(open(layout, spec, fresh, faults));
          }
        });
    if (!faults.isEmpty()) {
      throw refused(dates.keySet(), faults);
    }
    List<LedgerEntry> entries = new ArrayList<>(resent);
    entries.addAll(publish(dates.keySet(), tables, new ControlFile(declared), staged));
    List<LedgerEntry> all = keep(dates.keySet(), known, entries);
    List<String> notes = tables.stream().flatMap(table -> table.notes().stream()).toList();
    return new IntakeResult(all, notes, TouchedDays.of(lake, dates.keySet()));
  }

  private static List<DeliveredFile> present(
      Map<TableSpec, List<DeliveredFile>> arrived, TableSpec table) {
    return arrived.computeIfAbsent(table, key -> new ArrayList<>());
  }

  private List<LedgerEntry> entries(LocalDate date) {
    return books.of(date).stream().filter(entry -> entry.stage().equals(STAGE)).toList();
  }

  /** Old entries and new ones, the new in place of the old, by date, table and file. */
  private List<LedgerEntry> keep(
      Set<LocalDate> dates, List<LedgerEntry> known, List<LedgerEntry> entries) {
    List<LedgerEntry> all = new ArrayList<>(entries);
    known.stream()
        .filter(old -> entries.stream().noneMatch(entry -> sameFile(entry, old)))
        .forEach(all::add);
    all.sort(
        Comparator.comparing(LedgerEntry::businessDate)
            .thenComparing(LedgerEntry::table)
            .thenComparing(LedgerEntry::file));
    for (LocalDate date : dates) {
      books.replace(
          date, STAGE, all.stream().filter(entry -> entry.businessDate().equals(date)).toList());
    }
    return all;
  }

  private List<DeliveredFile> fresh(
      List<DeliveredFile> files, List<LedgerEntry> known, List<LedgerEntry> resent) {
    List<DeliveredFile> fresh = new ArrayList<>();
    for (DeliveredFile file : files) {
      boolean taken =
          known.stream()
              .anyMatch(
                  entry ->
                      entry.file().equals(file.name())
                          && entry.table().equals(file.table().name())
                          && entry.sha256().equals(file.sha256()));
      if (taken) {
        continue;
      }
      books.withHash(file.sha256()).stream()
          .filter(entry -> entry.table().equals(file.table().name()) && file.bytes() > 0)
          .findFirst()
          .ifPresentOrElse(entry -> resent.add(sentAgain(file, entry)), () -> fresh.add(file));
    }
    return fresh;
  }

  /** Bytes that were taken in before, under another name or date: all of it is duplicate. */
  private static LedgerEntry sentAgain(DeliveredFile file, LedgerEntry before) {
    return new LedgerEntry(
        file.date(),
        STAGE,
        before.table(),
        file.name(),
        file.sha256(),
        file.bytes(),
        before.received(),
        Amount.NONE,
        Amount.NONE,
        before.received(),
        Amount.NONE);
  }

  private static boolean sameFile(LedgerEntry a, LedgerEntry b) {
    return a.businessDate().equals(b.businessDate())
        && a.file().equals(b.file())
        && a.table().equals(b.table());
  }

  private TableIntake open(
      Layout layout, TableSpec spec, List<DeliveredFile> files, List<String> faults) {
    List<TableSource.Part> parts =
        files.stream()
            .map(file -> new TableSource.Part(file.path(), file.name(), file.date()))
            .toList();
    TableSource source = new TableSource(lake.spark(), spec, layout, parts, key);
    faults.addAll(source.faults());
    return new TableIntake(lake, spec, files, source);
  }

  private List<LedgerEntry> publish(
      Set<LocalDate> dates, List<TableIntake> tables, ControlFile control, Runnable ready) {
    List<Taken> taken = Collections.synchronizedList(new ArrayList<>());
    boolean published = false;
    try {
      stage(dates, tables, taken);
      List<LedgerEntry> entries = taken.stream().flatMap(t -> t.entries().stream()).toList();
      audit(dates, taken, entries, control);
      ready.run();
      keepQuarantine(dates, taken, entries);
      taken.forEach(t -> t.staged().publish());
      published = true;
      return entries;
    } finally {
      if (!published) {
        taken.forEach(t -> t.staged().discard());
      }
      lake.clearScratch();
    }
  }

  /** The settlements, which give the other tables their days, and then these at once. */
  private void stage(Set<LocalDate> dates, List<TableIntake> tables, List<Taken> taken) {
    for (TableIntake table : tables) {
      if (table.spec().equals(Settlement.TABLE)) {
        taken.add(table.take(new SettlementDays(dates, lake.read(Settlement.TABLE))));
      }
    }
    SettlementDays days = new SettlementDays(dates, settlements(taken));
    try (Together together = new Together(lake)) {
      for (TableIntake table : tables) {
        if (!table.spec().equals(Settlement.TABLE)) {
          together.start(() -> taken.add(table.take(days)));
        }
      }
    }
    taken.sort(Comparator.comparingInt(t -> tables.indexOf(t.table())));
  }

  private Dataset<Row> settlements(List<Taken> taken) {
    return taken.stream()
        .filter(t -> t.table().spec().equals(Settlement.TABLE))
        .findFirst()
        .map(t -> t.staged().rows())
        .orElseGet(() -> lake.read(Settlement.TABLE));
  }

  private void audit(
      Set<LocalDate> dates, List<Taken> taken, List<LedgerEntry> entries, ControlFile control) {
    for (LedgerEntry entry : entries) {
      if (!entry.balanced()) {
        throw Problem.of(
            Category.OURS,
            "ledger %s: %s does not balance at intake: received %s is not accepted %s + quarantined %s + duplicate %s + superseded %s. Nothing was published; report this"
                .formatted(
                    entry.businessDate(),
                    entry.file(),
                    entry.received(),
                    entry.accepted(),
                    entry.quarantined(),
                    entry.duplicate(),
                    entry.superseded()));
      }
    }
    List<String> faults = new ArrayList<>(control.differences(entries));
    for (LedgerEntry entry : entries) {
      if (entry.quarantined().rows() > options.refusedShare() * entry.received().rows()) {
        faults.add(
            "%s: %d of %d rows cannot be taken in, more than %s of the file; first: %s"
                .formatted(
                    entry.file(),
                    entry.quarantined().rows(),
                    entry.received().rows(),
                    options.refusedShare(),
                    example(taken, entry)));
      }
    }
    if (!faults.isEmpty()) {
      throw refused(dates, faults);
    }
  }

  private static String example(List<Taken> taken, LedgerEntry entry) {
    return taken.stream()
        .filter(t -> t.table().spec().name().equals(entry.table()) && t.quarantine() != null)
        .flatMap(
            t ->
                Objects.requireNonNull(t.quarantine())
                    .filter(col(Provenance.SOURCE_FILE).equalTo(entry.file()))
                    .orderBy(col(Provenance.SOURCE_LINE))
                    .limit(1)
                    .collectAsList()
                    .stream())
        .map(
            row ->
                "line %d, %s"
                    .formatted(
                        row.<Long>getAs(Provenance.SOURCE_LINE),
                        row.<String>getAs(Quarantined.DETAIL)))
        .findFirst()
        .orElse("see the log");
  }

  private static Problem refused(Set<LocalDate> dates, List<String> faults) {
    return Problem.all(
        Category.INPUT,
        "delivery of %s refused, nothing was published. Have what is named here sent again, or mend the layout, and start again"
            .formatted(String.join(", ", dates.stream().map(LocalDate::toString).toList())),
        faults);
  }

  private void keepQuarantine(Set<LocalDate> dates, List<Taken> taken, List<LedgerEntry> entries) {
    Object[] files = entries.stream().map(LedgerEntry::file).distinct().toArray();
    Replaced arrived = Replaced.days(Provenance.ARRIVED, dates);
    Dataset<Row> all =
        lake.read(Quarantined.TABLE)
            .filter(arrived.condition())
            .filter(not(col(Provenance.SOURCE_FILE).isin(files)));
    boolean any = false;
    for (Taken t : taken) {
      if (t.quarantine() != null) {
        all = all.unionByName(t.quarantine());
        any = true;
      }
    }
    if (any || lake.exists(Quarantined.TABLE)) {
      lake.replace(Quarantined.TABLE, all, arrived);
    }
  }
}
