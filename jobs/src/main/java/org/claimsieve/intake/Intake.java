package org.claimsieve.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;
import org.claimsieve.source.PrivacyKey;

/**
 * Takes the files of a business date into the lake. Files that the ledger already knows are left
 * alone; everything else is typed, judged, staged, counted against the ledger's identity and the
 * sender's control totals, and only then published.
 */
public final class Intake {
  /** Stage of the ledger that intake keeps. */
  public static final String STAGE = "ingest";

  private final Lake lake;
  private final IntakeBooks books;
  private final PrivacyKey key;
  private final IntakeOptions options;

  /** Takes files into that lake and keeps those books. */
  public Intake(Lake lake, IntakeBooks books, PrivacyKey key, IntakeOptions options) {
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
    return load(Map.of(date, folder), layout, IntakeWatch.NONE);
  }

  /**
   * Loads the folders of several dates in one go; all of them are published, or none.
   *
   * @param watch is told what differs before anything is read, and when everything is staged
   */
  public IntakeResult load(Map<LocalDate, Path> folders, Layout layout, IntakeWatch watch) {
    SortedMap<LocalDate, Path> dates = new TreeMap<>(folders);
    List<String> faults = new ArrayList<>();
    Map<TableSpec, List<DeliveredFile>> arrived = new LinkedHashMap<>();
    Tables.delivered().values().forEach(table -> arrived.put(table, new ArrayList<>()));
    ControlFile control = look(dates, layout, arrived, faults);
    Audit audit = new Audit(dates.keySet(), options);
    try (DeliveryRun run = new DeliveryRun(lake, books, key, layout, dates.keySet())) {
      run.recover();
      List<LedgerEntry> known = known(dates.keySet());
      List<LedgerEntry> entries = new ArrayList<>();
      arrived.forEach(
          (spec, files) -> run.open(spec, fresh(files, known, entries), Map.of(), faults));
      run.notes().forEach(watch::differs);
      audit.refuseIf(faults);
      run.stage(true);
      entries.addAll(run.entries());
      audit.refuseUnlessSound(run, entries, control);
      watch.staged();
      run.publish(merged(known, entries));
      return result(dates.keySet(), run.notes());
    }
  }

  /**
   * Takes in what lies in quarantine of those dates, read anew from the files that were delivered,
   * after the layout was mended. What is still refused stays in quarantine, with the reasons of
   * now.
   *
   * @param folders where the delivered files lie, by date
   * @throws Problem of category INPUT when a file is gone or is not what was taken in
   */
  public IntakeResult replay(Map<LocalDate, Path> folders, Layout layout) {
    SortedMap<LocalDate, Path> dates = new TreeMap<>(folders);
    Audit audit = new Audit(dates.keySet(), options);
    try (DeliveryRun run = new DeliveryRun(lake, books, key, layout, dates.keySet())) {
      run.recover();
      List<LedgerEntry> known = known(dates.keySet());
      Replay replay = Replay.of(lake, dates, layout, known);
      List<String> faults = new ArrayList<>(replay.faults());
      replay.files().forEach((table, files) -> run.open(table, files, replay.lines(table), faults));
      audit.refuseIf(faults);
      run.stage(false);
      List<LedgerEntry> entries = replay.entries(run);
      Audit.refuseUnbalanced(entries);
      run.publish(merged(known, entries));
      dates.keySet().forEach(date -> books.touched().addOutdated(date, List.of(date)));
      return result(dates.keySet(), run.notes());
    }
  }

  private static ControlFile look(
      SortedMap<LocalDate, Path> dates,
      Layout layout,
      Map<TableSpec, List<DeliveredFile>> arrived,
      List<String> faults) {
    Map<String, ControlFile.Declared> declared = new TreeMap<>();
    dates.forEach(
        (date, folder) -> {
          Inbox inbox = Inbox.look(date, folder, layout);
          faults.addAll(inbox.faults());
          inbox
              .files()
              .forEach(
                  (table, files) ->
                      arrived.computeIfAbsent(table, key -> new ArrayList<>()).addAll(files));
          ControlFile control = ControlFile.read(date, folder);
          faults.addAll(
              control.missing(inbox.files().values().stream().flatMap(List::stream).toList()));
          declared.putAll(control.byFile());
        });
    return new ControlFile(declared);
  }

  private List<LedgerEntry> known(Collection<LocalDate> dates) {
    return dates.stream()
        .flatMap(date -> books.files().of(date).stream())
        .filter(entry -> entry.stage().equals(STAGE))
        .toList();
  }

  /** What the books say after the delivery. */
  private IntakeResult result(Collection<LocalDate> dates, List<String> notes) {
    return new IntakeResult(
        known(dates).stream()
            .sorted(
                Comparator.comparing(LedgerEntry::businessDate)
                    .thenComparing(LedgerEntry::table)
                    .thenComparing(LedgerEntry::file))
            .toList(),
        notes,
        dates.stream()
            .flatMap(date -> books.touched().days(date).stream())
            .distinct()
            .sorted()
            .toList(),
        books.touched().outdatedBy(dates));
  }

  /** Old entries and new ones, the new in place of the old. */
  private static List<LedgerEntry> merged(List<LedgerEntry> known, List<LedgerEntry> entries) {
    List<LedgerEntry> all = new ArrayList<>(entries);
    known.stream()
        .filter(old -> entries.stream().noneMatch(entry -> sameFile(entry, old)))
        .forEach(all::add);
    return all;
  }

  private static boolean sameFile(LedgerEntry a, LedgerEntry b) {
    return a.businessDate().equals(b.businessDate())
        && a.file().equals(b.file())
        && a.table().equals(b.table());
  }

  /** Files that the ledger does not know; those that came before under another name it does. */
  private List<DeliveredFile> fresh(
      List<DeliveredFile> files, List<LedgerEntry> known, List<LedgerEntry> resent) {
    List<DeliveredFile> fresh = new ArrayList<>();
    for (DeliveredFile file : files) {
      Optional<LedgerEntry> earlierTry =
          known.stream().filter(entry -> isOf(entry, file)).findFirst();
      if (earlierTry.isPresent()) {
        if (!sameBytes(earlierTry.get(), file)) {
          fresh.add(file); // its rows take the place of those of the earlier try
        }
        continue;
      }
      books.files().withHash(file.sha256()).stream()
          .filter(entry -> entry.table().equals(file.table().name()) && file.bytes() > 0)
          .findFirst()
          .ifPresentOrElse(entry -> resent.add(sentAgain(file, entry)), () -> fresh.add(file));
    }
    return fresh;
  }

  static boolean isOf(LedgerEntry entry, DeliveredFile file) {
    return entry.file().equals(file.name()) && entry.table().equals(file.table().name());
  }

  private static boolean sameBytes(LedgerEntry entry, DeliveredFile file) {
    return entry.sha256().equals(file.sha256());
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
}
