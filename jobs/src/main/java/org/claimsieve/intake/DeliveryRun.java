package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Staged;
import org.claimsieve.lake.Together;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.Pending;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;
import org.claimsieve.source.PrivacyKey;
import org.claimsieve.source.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * One delivery from its open files to the published tables; closing drops what was not published.
 */
final class DeliveryRun implements AutoCloseable {
  /** Rows of which every task can be given the keys, as a map of their days. */
  private static final long SMALL = 2_000_000;

  private final Lake lake;
  private final IntakeBooks books;
  private final PrivacyKey key;
  private final Layout layout;
  private final Set<LocalDate> dates;
  private final List<Opened> opened = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();
  private final List<Staged> staged = new ArrayList<>();
  private final List<Taken> taken = new ArrayList<>();
  private final List<Relocation> followed = new ArrayList<>();

  /** On how many days the delivered settlements lie; unknown, and so many, where none came. */
  private int settlementDays = Integer.MAX_VALUE;

  private Relatives relatives = Relatives.none();
  private @Nullable Refusals refusals;
  private boolean published;

  private record Opened(TableSpec spec, List<DeliveredFile> files, TableSource source) {
    boolean isSettlements() {
      return spec.equals(Settlement.TABLE);
    }
  }

  DeliveryRun(
      Lake lake, IntakeBooks books, PrivacyKey key, Layout layout, Collection<LocalDate> dates) {
    this.lake = lake;
    this.books = books;
    this.key = key;
    this.layout = layout;
    this.dates = new TreeSet<>(dates);
  }

  /** Carries a delivery to its end whose process ended while it was being published. */
  void recover() {
    books
        .pending()
        .ifPresent(
            pending -> {
              publish(pending);
              books.complete(pending);
            });
  }

  /**
   * Opens the files of a table, if there are any.
   *
   * @param only wanted lines by file; all lines of files that are not named
   * @param faults what makes the files unusable is added
   */
  void open(
      TableSpec spec, List<DeliveredFile> files, Map<String, Set<Long>> only, List<String> faults) {
    if (files.isEmpty()) {
      return;
    }
    List<TableSource.Part> parts =
        files.stream()
            .map(f -> new TableSource.Part(f.path(), f.name(), f.date(), only.get(f.name())))
            .toList();
    TableSource source =
        new TableSource(
            lake.spark(), spec, layout, parts, key, lake.scratchFolder(spec.name() + "-refused"));
    faults.addAll(source.faults());
    notes.addAll(source.drift(books.shapes().last(layout.name(), spec.name())));
    opened.add(new Opened(spec, files, source));
  }

  /** What differs from the layout or from the files before, and does no harm. */
  List<String> notes() {
    return List.copyOf(notes);
  }

  /**
   * Stages everything: the settlements, which give the other tables their days, and then these.
   *
   * @param anew in place of an earlier try with the same files; otherwise beside what they brought
   */
  void stage(boolean anew) {
    @Nullable TableIntake settlements = null;
    List<TableIntake> others = new ArrayList<>();
    for (Opened table : opened) {
      TableIntake intake = begin(table, anew);
      if (table.isSettlements()) {
        settlements = intake;
        take(intake);
      } else {
        others.add(intake);
      }
    }
    Placement placement = placement(settlements);
    try (Together together = new Together(lake)) {
      others.forEach(table -> together.start(() -> take(table, placement)));
    }
    taken.sort(Comparator.comparing(t -> t.table().spec().name()));
    if (settlements != null) {
      followers().forEach(spec -> follow(spec, placement));
    }
    if (!taken.isEmpty()) {
      refusals = Refusals.stage(lake, taken.stream().map(Taken::table).toList());
      staged.add(refusals.staged());
    }
  }

  /** Tables of which nothing came, but whose rows follow their settlements. */
  private List<TableSpec> followers() {
    return Tables.delivered().values().stream()
        .filter(Tables::followsSettlements)
        .filter(spec -> opened.stream().noneMatch(table -> table.spec().equals(spec)))
        .filter(lake::holds)
        .toList();
  }

  private void follow(TableSpec spec, Placement placement) {
    Staged branch = lake.stage(spec);
    Relocation relocation = new Relocation(lake, spec, branch);
    if (relocation.run(placement)) {
      staged.add(branch);
      followed.add(relocation);
    } else {
      branch.discard();
    }
  }

  private TableIntake begin(Opened table, boolean anew) {
    Staged branch = lake.stage(table.spec());
    staged.add(branch);
    TableIntake intake = new TableIntake(lake, table.spec(), table.files(), table.source(), branch);
    if (anew) {
      intake.removeEarlierTry();
    }
    return intake;
  }

  private void take(TableIntake settlements) {
    boolean known = lake.holds(Settlement.TABLE);
    settlements.append(null, Integer.MAX_VALUE);
    if (known) {
      relatives = Relatives.of(settlements.delivered(), settlements.earlier(), small(settlements));
    }
    settlements.judge(relatives.sameIdDays());
    settlementDays = settlements.days();
    taken.add(settlements.taken());
  }

  private static boolean small(TableIntake table) {
    return table.source().tallies().values().stream().mapToLong(t -> t.rows()).sum() <= SMALL;
  }

  private Placement placement(@Nullable TableIntake settlements) {
    if (settlements == null) {
      return Placement.of(dates, lake.read(Settlement.TABLE));
    }
    Placement.Displaced displaced =
        settlements.displaced().orElseGet(() -> Placement.Displaced.none(settlements.delivered()));
    return new Placement(dates, settlements.staged().rows(), displaced);
  }

  private void take(TableIntake table, Placement placement) {
    Set<LocalDate> related = new TreeSet<>(relatives.days());
    related.addAll(placement.displaced().days());
    int partitions = Math.max(settlementDays, related.size());
    if (table.placed()) {
      table.append(placement, partitions);
      table.relocate(placement);
      table.judge(related);
    } else {
      table.append(null, Tables.isRecord(table.spec()) ? Integer.MAX_VALUE : dates.size());
      table.judge(SameKeys.days(lake, table, small(table)));
    }
    Taken result = table.taken();
    synchronized (taken) {
      taken.add(result);
    }
  }

  /** What the ledger will say of the files; each figure is counted where it is. */
  List<LedgerEntry> entries() {
    List<LedgerEntry> entries = new ArrayList<>();
    for (Taken table : taken) {
      for (DeliveredFile file : table.table().files()) {
        entries.add(
            new LedgerEntry(
                file.date(),
                Intake.STAGE,
                file.table().name(),
                file.name(),
                file.sha256(),
                file.bytes(),
                table.received().getOrDefault(file.name(), Amount.NONE),
                table.accepted().getOrDefault(file.name(), Amount.NONE),
                refusals().of(file),
                table.duplicate().getOrDefault(file.name(), Amount.NONE),
                table.superseded().getOrDefault(file.name(), Amount.NONE)));
      }
    }
    return entries;
  }

  List<Taken> taken() {
    return Collections.unmodifiableList(taken);
  }

  /** Settlement days on which the delivery changes rows that did not come with it. */
  Set<LocalDate> changed() {
    if (taken.stream().allMatch(Taken::changesNothing)) {
      return new TreeSet<>();
    }
    Set<LocalDate> days = new TreeSet<>(relatives.refundedDays());
    taken.forEach(table -> days.addAll(table.changed()));
    followed.forEach(relocation -> days.addAll(relocation.changed()));
    return days;
  }

  /** Nights whose lists show what is no longer so. */
  Set<LocalDate> outdated() {
    if (taken.stream().allMatch(Taken::changesNothing)) {
      return new TreeSet<>();
    }
    Set<LocalDate> nights = new TreeSet<>(relatives.refundedNights());
    taken.forEach(table -> nights.addAll(table.outdated()));
    followed.forEach(relocation -> nights.addAll(relocation.outdated()));
    return nights;
  }

  Refusals refusals() {
    return Objects.requireNonNull(refusals, "nothing was staged");
  }

  /** Publishes the tables, one after the other, and the books with the last. */
  void publish(List<LedgerEntry> entries) {
    Pending pending = pending(entries);
    books.begin(pending);
    published = true;
    publish(pending);
    books.complete(pending);
    LocalDate night = Collections.max(dates);
    for (Opened table : opened) {
      books.shapes().keep(layout.name(), table.spec().name(), night, table.source().fileShape());
    }
  }

  /** What is about to be published. */
  Pending pending(List<LedgerEntry> entries) {
    return PendingBooks.of(this, dates, staged, entries);
  }

  private void publish(Pending pending) {
    pending.snapshots().forEach(lake::publish);
  }

  @Override
  public void close() {
    if (!published) {
      staged.forEach(Staged::discard);
    }
    opened.forEach(table -> table.source().close());
    lake.clearScratch();
  }
}
