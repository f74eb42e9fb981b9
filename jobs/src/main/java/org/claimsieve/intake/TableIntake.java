package org.claimsieve.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Replaced;
import org.claimsieve.lake.Staged;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.TableSource;

/** The files of one table on their way into the lake. */
final class TableIntake {
  private final Lake lake;
  private final TableSpec spec;
  private final List<DeliveredFile> files;
  private final TableSource source;
  private final Versions versions;

  TableIntake(Lake lake, TableSpec spec, List<DeliveredFile> files, TableSource source) {
    this.lake = lake;
    this.spec = spec;
    this.files = files;
    this.source = source;
    this.versions = new Versions(spec);
  }

  TableSpec spec() {
    return spec;
  }

  List<String> notes() {
    return source.notes();
  }

  /** Reads, judges and stages the files; nothing is seen by anybody yet. */
  Taken take(SettlementDays days) {
    Dataset<Row> typed = lake.scratch(spec.name(), source.rows());
    Dataset<Row> good = typed.filter(not(col(TableSource.REFUSED))).drop(TableSource.REFUSED);
    Dataset<Row> dated = days.assign(spec, good);
    Dataset<Row> orphans = dated.filter(orphan());
    Dataset<Row> sound = dated.filter(not(orphan()));

    Dataset<Row> repeated = versions.repeated(sound);
    boolean several = !repeated.isEmpty();
    Dataset<Row> judged =
        !several
            ? sound.withColumn(Versions.OUTCOME, lit(Versions.ACCEPTED))
            : versions.within(sound, repeated);
    Existing existing = existing(sound);
    boolean known = existing.any() && !versions.shared(sound, existing.rows()).isEmpty();
    if (known) {
      judged = lake.scratch(spec.name() + "-judged", versions.beside(judged, existing.rows()));
    }
    Dataset<Row> accepted =
        judged.filter(col(Versions.OUTCOME).equalTo(Versions.ACCEPTED)).drop(Versions.OUTCOME);
    Dataset<Row> content = accepted;
    if (existing.any()) {
      Dataset<Row> kept =
          known
              ? existing.rows().join(accepted, columns(versions.key()), "left_anti")
              : existing.rows();
      content = accepted.unionByName(kept);
    }
    Staged staged = lake.stage(spec, content, existing.replaced());

    Map<Boolean, Map<String, Amount>> read = tallies(typed, col(TableSource.REFUSED));
    Map<String, Amount> refused = read.getOrDefault(true, Map.of());
    Map<String, Amount> orphaned = hasOrphans() ? tallies(orphans) : Map.of();
    Map<Boolean, Map<String, Amount>> fallen = Map.of();
    if (several || known) {
      fallen =
          tallies(
              judged.filter(col(Versions.OUTCOME).notEqual(Versions.ACCEPTED)),
              col(Versions.OUTCOME).equalTo(Versions.DUPLICATE));
    }
    return new Taken(
        this,
        staged,
        entries(
            together(read.getOrDefault(false, Map.of()), refused),
            tallies(own(staged.rows())),
            together(refused, orphaned),
            fallen.getOrDefault(true, Map.of()),
            fallen.getOrDefault(false, Map.of())),
        refused.isEmpty() && orphaned.isEmpty() ? null : quarantine(orphans));
  }

  /**
   * Rows that the lake holds on the days this delivery touches, leaving out an earlier try of this
   * very delivery.
   */
  private Existing existing(Dataset<Row> sound) {
    Replaced replaced;
    if (Tables.isRegister(spec)) {
      replaced = Replaced.days(Provenance.ARRIVED, dates());
    } else {
      replaced = Replaced.days(Provenance.SETL_DATE, Lake.days(sound, Provenance.SETL_DATE));
      if (spec.equals(FeeLine.TABLE)) {
        replaced = replaced.orUnknown(Provenance.SETL_DATE);
      }
    }
    if (!lake.exists(spec)) {
      return new Existing(replaced, sound.limit(0), false);
    }
    Dataset<Row> rows = lake.read(spec).filter(replaced.condition()).filter(not(mine()));
    return new Existing(replaced, rows, !rows.isEmpty());
  }

  private record Existing(Replaced replaced, Dataset<Row> rows, boolean any) {}

  private Column mine() {
    return col(Provenance.ARRIVED)
        .isin(dates().toArray())
        .and(col(Provenance.SOURCE_FILE).isin(files.stream().map(DeliveredFile::name).toArray()));
  }

  private List<LocalDate> dates() {
    return files.stream().map(DeliveredFile::date).distinct().toList();
  }

  private Dataset<Row> own(Dataset<Row> rows) {
    return rows.filter(mine());
  }

  private Column orphan() {
    return hasOrphans()
        ? col(FeeLine.SETL_ID).isNotNull().and(col(Provenance.SETL_DATE).isNull())
        : lit(false);
  }

  private Dataset<Row> quarantine(Dataset<Row> orphans) {
    Column detail =
        hasOrphans()
            ? concat_ws(
                "",
                lit("setl_id: '"),
                col(FeeLine.SETL_ID),
                lit("'; a settlement of this delivery or of the lake is required"))
            : lit("");
    return source.quarantine(
        orphans.select(
            col(Provenance.SOURCE_FILE),
            col(Provenance.SOURCE_LINE),
            lit("orphan-line").as(Quarantined.REASON),
            detail.as(Quarantined.DETAIL)));
  }

  private boolean hasOrphans() {
    return spec.equals(FeeLine.TABLE);
  }

  private Map<String, Amount> tallies(Dataset<Row> rows) {
    return tallies(rows, lit(true)).getOrDefault(true, Map.of());
  }

  /** Rows and fen by file, apart for those with the mark and those without. */
  private Map<Boolean, Map<String, Amount>> tallies(Dataset<Row> rows, Column mark) {
    Column fen =
        spec.amount()
            .map(amount -> coalesce(sum(col(amount).multiply(100).cast("bigint")), lit(0L)))
            .orElse(lit(0L));
    Map<Boolean, Map<String, Amount>> byMark = new TreeMap<>();
    for (Row row :
        rows.groupBy(mark.as("mark"), col(Provenance.SOURCE_FILE))
            .agg(count(lit(1)).as("rows"), fen.as("fen"))
            .collectAsList()) {
      byMark
          .computeIfAbsent(row.getBoolean(0), key -> new TreeMap<>())
          .put(row.getString(1), new Amount(row.getLong(2), row.getLong(3)));
    }
    return byMark;
  }

  private static Map<String, Amount> together(Map<String, Amount> a, Map<String, Amount> b) {
    Map<String, Amount> both = new TreeMap<>(a);
    b.forEach((file, tally) -> both.merge(file, tally, Amount::plus));
    return both;
  }

  private List<LedgerEntry> entries(
      Map<String, Amount> received,
      Map<String, Amount> accepted,
      Map<String, Amount> quarantined,
      Map<String, Amount> duplicate,
      Map<String, Amount> superseded) {
    List<LedgerEntry> entries = new ArrayList<>();
    for (DeliveredFile file : files) {
      entries.add(
          new LedgerEntry(
              file.date(),
              Intake.STAGE,
              spec.name(),
              file.name(),
              file.sha256(),
              file.bytes(),
              received.getOrDefault(file.name(), Amount.NONE),
              accepted.getOrDefault(file.name(), Amount.NONE),
              quarantined.getOrDefault(file.name(), Amount.NONE),
              duplicate.getOrDefault(file.name(), Amount.NONE),
              superseded.getOrDefault(file.name(), Amount.NONE)));
    }
    return entries;
  }

  private static String[] columns(List<String> names) {
    return names.toArray(String[]::new);
  }
}
