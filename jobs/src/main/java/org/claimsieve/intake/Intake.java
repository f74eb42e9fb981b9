package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.FileLedger;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
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
   * Loads a folder.
   *
   * @throws Problem of category INPUT with every fault, when nothing was published
   */
  public IntakeResult load(LocalDate date, Layout layout, Path folder) {
    return load(date, layout, folder, () -> {});
  }

  /**
   * The same.
   *
   * @param staged called when everything is staged and nothing is published
   */
  public IntakeResult load(LocalDate date, Layout layout, Path folder, Runnable staged) {
    Inbox inbox = Inbox.look(folder, layout);
    ControlFile control = ControlFile.read(folder);
    List<String> faults = new ArrayList<>(inbox.faults());
    faults.addAll(control.missing(inbox.files().values().stream().flatMap(List::stream).toList()));

    List<LedgerEntry> known =
        books.of(date).stream().filter(entry -> entry.stage().equals(STAGE)).toList();
    List<LedgerEntry> resent = new ArrayList<>();
    List<TableIntake> tables = new ArrayList<>();
    inbox
        .files()
        .forEach(
            (spec, files) -> {
              List<DeliveredFile> fresh = fresh(date, files, known, resent);
              if (!fresh.isEmpty()) {
                tables.add(open(date, layout, spec, fresh, faults));
              }
            });
    if (!faults.isEmpty()) {
      throw refused(date, faults);
    }
    List<LedgerEntry> entries = new ArrayList<>(resent);
    entries.addAll(publish(date, tables, control, staged));
    entries.addAll(
        0,
        known.stream().filter(old -> entries.stream().noneMatch(e -> sameFile(e, old))).toList());
    entries.sort(Comparator.comparing(LedgerEntry::table).thenComparing(LedgerEntry::file));
    books.replace(date, STAGE, entries);
    List<String> notes = tables.stream().flatMap(table -> table.notes().stream()).toList();
    return new IntakeResult(entries, notes, TouchedDays.of(lake, date));
  }

  private List<DeliveredFile> fresh(
      LocalDate date,
      List<DeliveredFile> files,
      List<LedgerEntry> known,
      List<LedgerEntry> resent) {
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
          .ifPresentOrElse(
              entry -> resent.add(sentAgain(date, file, entry)), () -> fresh.add(file));
    }
    return fresh;
  }

  /** Bytes that were taken in before, under another name or date: all of it is duplicate. */
  private static LedgerEntry sentAgain(LocalDate date, DeliveredFile file, LedgerEntry before) {
    return new LedgerEntry(
        date,
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
    return a.file().equals(b.file()) && a.table().equals(b.table());
  }

  private TableIntake open(
      LocalDate date,
      Layout layout,
      TableSpec spec,
      List<DeliveredFile> files,
      List<String> faults) {
    List<TableSource.Part> parts =
        files.stream().map(file -> new TableSource.Part(file.path(), file.name())).toList();
    TableSource source = new TableSource(lake.spark(), spec, layout, parts, key, date);
    faults.addAll(source.faults());
    return new TableIntake(lake, date, spec, files, source);
  }

  private List<LedgerEntry> publish(
      LocalDate date, List<TableIntake> tables, ControlFile control, Runnable ready) {
    List<Taken> taken = new ArrayList<>();
    boolean published = false;
    try {
      for (TableIntake table : tables) {
        taken.add(table.take(new SettlementDays(date, settlements(taken))));
      }
      List<LedgerEntry> entries = taken.stream().flatMap(t -> t.entries().stream()).toList();
      audit(date, taken, entries, control);
      ready.run();
      keepQuarantine(date, taken, entries);
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

  private Dataset<Row> settlements(List<Taken> taken) {
    return taken.stream()
        .filter(t -> t.table().spec().equals(Settlement.TABLE))
        .findFirst()
        .map(t -> t.staged().rows())
        .orElseGet(() -> lake.read(Settlement.TABLE));
  }

  private void audit(
      LocalDate date, List<Taken> taken, List<LedgerEntry> entries, ControlFile control) {
    for (LedgerEntry entry : entries) {
      if (!entry.balanced()) {
        throw Problem.of(
            Category.OURS,
            "ledger %s: %s does not balance at intake: received %s is not accepted %s + quarantined %s + duplicate %s + superseded %s. Nothing was published; report this"
                .formatted(
                    date,
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
      throw refused(date, faults);
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

  private static Problem refused(LocalDate date, List<String> faults) {
    return Problem.all(
        Category.INPUT, "delivery of %s refused, nothing was published".formatted(date), faults);
  }

  private void keepQuarantine(LocalDate date, List<Taken> taken, List<LedgerEntry> entries) {
    Object[] files = entries.stream().map(LedgerEntry::file).distinct().toArray();
    Dataset<Row> all =
        lake.read(Quarantined.TABLE, date, date)
            .filter(not(col(Provenance.SOURCE_FILE).isin(files)));
    boolean any = !all.isEmpty();
    for (Taken t : taken) {
      if (t.quarantine() != null) {
        all = all.unionByName(t.quarantine());
        any = true;
      }
    }
    if (any || lake.exists(Quarantined.TABLE)) {
      lake.replaceDay(Quarantined.TABLE, date, all);
    }
  }
}
