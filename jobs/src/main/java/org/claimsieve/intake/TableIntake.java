package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Staged;
import org.claimsieve.ledger.Amount;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.TableSource;
import org.jspecify.annotations.Nullable;

/**
 * The files of one table on their way into the lake: {@link #append}, then {@link #relocate}, then
 * {@link #judge}. The claim files are read once; what follows looks at a few columns of what was
 * staged, and at whole rows only where keys meet.
 */
final class TableIntake {
  private static final String HASH = "_hash";
  private static final String MINE = "_mine";
  private static final String PLACE = "_place";
  private static final String TIMES = "_times";

  private final Lake lake;
  private final TableSpec spec;
  private final List<DeliveredFile> files;
  private final TableSource source;
  private final Versions versions;
  private final Staged staged;
  private final Optional<String> day;
  private final Set<LocalDate> changed = new TreeSet<>();
  private final Set<LocalDate> outdated = new TreeSet<>();
  private final Map<String, Amount> duplicate = new TreeMap<>();
  private final Map<String, Amount> superseded = new TreeMap<>();
  private final List<Taken.Moved> movements = new ArrayList<>();
  private @Nullable Dataset<Row> judged;
  private boolean earlierTry;
  private @Nullable Dataset<Row> removed;

  TableIntake(
      Lake lake, TableSpec spec, List<DeliveredFile> files, TableSource source, Staged staged) {
    this.lake = lake;
    this.spec = spec;
    this.files = files;
    this.source = source;
    this.versions = new Versions(spec);
    this.staged = staged;
    this.day = Tables.day(spec);
  }

  TableSpec spec() {
    return spec;
  }

  List<DeliveredFile> files() {
    return files;
  }

  TableSource source() {
    return source;
  }

  Staged staged() {
    return staged;
  }

  /** Whether files of these names may have been taken in before. */
  boolean hadEarlierTry() {
    return earlierTry;
  }

  /** Takes out what an earlier try with files of these names brought. */
  void removeEarlierTry() {
    if (!staged.mayHold(Provenance.ARRIVED, dates())) {
      return;
    }
    earlierTry = true;
    if (spec.equals(Settlement.TABLE)) {
      removed =
          lake.scratch(
              spec.name() + "-removed",
              delivered().select(Settlement.SETL_ID, Settlement.MDTRT_ID, Provenance.SETL_DATE));
    }
    staged.remove(delivered(), identity(), mine());
  }

  /**
   * Reads the files and stages their sound rows.
   *
   * @param partitions over how many settlement days they lie, about
   */
  void append(@Nullable Placement placement, int partitions) {
    Dataset<Row> rows =
        placement == null ? source.rows() : source.rows(Placement.link(spec), placement.days(spec));
    staged.append(rows, partitions);
  }

  /** Whether rows of the table lie on the day of a settlement. */
  boolean placed() {
    return day.filter(Provenance.SETL_DATE::equals).isPresent();
  }

  /** Settlement days on which rows lie that came on a date; from metadata. */
  List<LocalDate> ownDays(LocalDate date) {
    return placed() ? staged.partitions(Provenance.ARRIVED, List.of(date)) : List.of();
  }

  /** On how many settlement days rows lie that came on the dates of this delivery. */
  int days() {
    return staged.partitions(Provenance.ARRIVED, dates()).size();
  }

  /** Brings rows to the day of their settlement where that came, went or is an older one. */
  void relocate(Placement placement) {
    Relocation relocation = new Relocation(lake, spec, staged);
    relocation.run(placement);
    changed.addAll(relocation.changed());
    outdated.addAll(relocation.outdated());
  }

  /**
   * Judges delivered rows beside each other and beside earlier rows, and takes out those that do
   * not stand.
   *
   * @param related further days on which earlier versions may lie
   */
  void judge(Collection<LocalDate> related) {
    Set<LocalDate> looked = new TreeSet<>(related);
    if (day.isPresent()) {
      looked.addAll(staged.partitions(Provenance.ARRIVED, dates()));
    }
    Dataset<Row> rows = narrow(delivered(), true);
    if (mayMeet(looked)) {
      rows =
          rows.unionByName(narrow(staged.rows().filter(within(looked)).filter(not(mine())), false));
    }
    Dataset<Row> meeting =
        rows.groupBy(HASH)
            .agg(count(lit(1)).as(TIMES), max(MINE).as(MINE))
            .filter(col(TIMES).gt(1).and(col(MINE)))
            .select(HASH);
    meeting = lake.scratch(spec.name() + "-meeting", meeting);
    if (meeting.isEmpty()) {
      return;
    }
    Dataset<Row> met = rows.join(meeting, new String[] {HASH}, "left_semi");
    judged = lake.scratch(spec.name() + "-judged", versions.judged(met));
    tally(fallen());
    staged.remove(fallen(), identity(), within(looked).or(mine()));
  }

  private Dataset<Row> narrow(Dataset<Row> rows, boolean mine) {
    List<Column> columns = new ArrayList<>();
    versions.columns().forEach(name -> columns.add(col(name)));
    columns.add(versions.hash().as(HASH));
    columns.add(lit(mine).as(MINE));
    return rows.select(columns.toArray(Column[]::new));
  }

  private boolean mayMeet(Set<LocalDate> looked) {
    return day.filter(name -> lake.mayHold(spec, name, looked) || lake.mayHoldNull(spec, name))
        .isPresent();
  }

  private Column within(Set<LocalDate> looked) {
    return day.map(name -> col(name).isin(looked.toArray()).or(col(name).isNull()))
        .orElseGet(this::mine);
  }

  private Dataset<Row> fallen() {
    Dataset<Row> rows = Objects.requireNonNull(judged);
    return rows.filter(col(Versions.OUTCOME).notEqual(Versions.ACCEPTED));
  }

  private void tally(Dataset<Row> fallen) {
    Column place = day.map(name -> col(name)).orElseGet(() -> lit(null).cast("date"));
    for (Row row :
        fallen
            .groupBy(
                col(MINE),
                col(Provenance.ARRIVED),
                col(Provenance.SOURCE_FILE),
                col(Versions.OUTCOME),
                place.as(PLACE))
            .agg(count(lit(1)), FileCounts.fen(spec))
            .collectAsList()) {
      Amount amount = new Amount(row.getLong(5), row.getLong(6));
      String file = row.getString(2);
      String outcome = row.getString(3);
      if (row.getBoolean(0)) {
        (outcome.equals(Versions.DUPLICATE) ? duplicate : superseded)
            .merge(file, amount, Amount::plus);
      } else {
        LocalDate arrived = row.getDate(1).toLocalDate();
        movements.add(new Taken.Moved(arrived, file, outcome, amount));
        outdated.add(arrived);
        if (placed() && !row.isNullAt(4)) {
          changed.add(row.getDate(4).toLocalDate());
        }
      }
    }
  }

  /**
   * Settlements of which a row stands no longer that lay on another day than the version that
   * stands now, and all of an earlier try, because they may not have come again.
   */
  Optional<Placement.Displaced> displaced() {
    List<Dataset<Row>> left = new ArrayList<>();
    if (judged != null) {
      Column sameDay = col(Provenance.SETL_DATE).eqNullSafe(col(Versions.STANDING_DAY));
      left.add(
          fallen()
              .filter(not(col(MINE)).and(not(sameDay)))
              .select(Settlement.SETL_ID, Settlement.MDTRT_ID, Provenance.SETL_DATE));
    }
    if (removed != null) {
      left.add(removed);
    }
    return left.stream()
        .reduce(Dataset::unionByName)
        .map(
            rows ->
                new Placement.Displaced(rows, new TreeSet<>(Lake.days(rows, Provenance.SETL_DATE))))
        .filter(displaced -> !displaced.days().isEmpty());
  }

  /** Counts what is staged; nothing is seen by anybody yet. */
  Taken taken() {
    Map<String, Amount> received = new TreeMap<>();
    source
        .tallies()
        .forEach((file, tally) -> received.put(file, new Amount(tally.rows(), tally.fen())));
    FileCounts standing = FileCounts.of(spec, delivered());
    outdated.removeAll(dates());
    return new Taken(
        this,
        staged,
        received,
        standing.amounts(),
        duplicate,
        superseded,
        standing.waiting(),
        movements,
        changed,
        outdated);
  }

  /** Rows and fen that the published table holds of the files, by file. */
  Map<String, Amount> published() {
    return FileCounts.of(spec, lake.read(spec).filter(mine())).amounts();
  }

  /** What is staged of the files. */
  Dataset<Row> delivered() {
    return staged.rows().filter(mine());
  }

  /** What is staged of all other files. */
  Dataset<Row> earlier() {
    return staged.rows().filter(not(mine()));
  }

  private List<String> identity() {
    List<String> identity = new ArrayList<>(Relocation.SOURCE);
    day.ifPresent(identity::add);
    return identity;
  }

  private Column mine() {
    return col(Provenance.ARRIVED)
        .isin(dates().toArray())
        .and(col(Provenance.SOURCE_FILE).isin(files.stream().map(DeliveredFile::name).toArray()));
  }

  private List<LocalDate> dates() {
    return files.stream().map(DeliveredFile::date).distinct().toList();
  }
}
