package org.claimsieve.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;

/**
 * Which of several rows with one key stands. Rows are taken in the order of the sender's own time
 * of change where the table has one (a row without one counts as changed when its business date
 * ended), then of business date, file name and line. In that order a row that says the same as the
 * one before it is a duplicate of it, any other is a version of its own; the last version stands,
 * and the versions before it are superseded.
 */
final class Versions {
  static final String OUTCOME = "_outcome";
  static final String ACCEPTED = "accepted";
  static final String DUPLICATE = "duplicate";
  static final String SUPERSEDED = "superseded";

  /** Day of the version that stands. */
  static final String STANDING_DAY = "_standing_day";

  private static final String FRESH = "_fresh";
  private static final String NUMBER = "_number";
  private static final String LAST = "_last";

  private final TableSpec spec;
  private final List<String> key;

  Versions(TableSpec spec) {
    this.spec = spec;
    this.key = new ArrayList<>(spec.key());
    if (Tables.isRegister(spec)) {
      key.add(Provenance.ARRIVED); // each delivery of a register is a snapshot of its own
    }
  }

  /** Columns under which a row has one version. */
  List<String> key() {
    return key;
  }

  /**
   * Hash of the key: rows with one key have one hash; the few with one hash are told apart later.
   */
  Column hash() {
    return xxhash64(columns(key));
  }

  /** The columns that {@link #judged} wants, and those by which a row's place is known. */
  List<String> columns() {
    Set<String> columns = new LinkedHashSet<>(key);
    columns.addAll(
        List.of(
            Provenance.ARRIVED,
            Provenance.SOURCE_FILE,
            Provenance.SOURCE_LINE,
            Provenance.CONTENT));
    spec.amount().ifPresent(columns::add);
    if (hasTimeOfChange()) {
      columns.add(Settlement.UPDT_TIME);
    }
    Tables.day(spec).ifPresent(columns::add);
    if (spec.equals(Settlement.TABLE)) {
      columns.add(Settlement.MDTRT_ID); // by which visits follow a settlement to another day
    }
    return List.copyOf(columns);
  }

  /** Adds {@link #OUTCOME} and {@link #STANDING_DAY} to rows that hold every version of a key. */
  Dataset<Row> judged(Dataset<Row> rows) {
    WindowSpec inOrder = Window.partitionBy(columns(key)).orderBy(order());
    WindowSpec upToHere = inOrder.rowsBetween(Window.unboundedPreceding(), Window.currentRow());
    WindowSpec all = Window.partitionBy(columns(key));
    Column same = coalesce(col(Provenance.CONTENT).equalTo(before()), lit(false));
    Column stands = col(FRESH).equalTo(1).and(col(NUMBER).equalTo(col(LAST)));
    Column day =
        Tables.day(spec).map(name -> col(name)).orElseGet(() -> lit(null).cast(DataTypes.DateType));
    return rows.withColumn(FRESH, when(same, lit(0)).otherwise(lit(1)))
        .withColumn(NUMBER, sum(col(FRESH)).over(upToHere))
        .withColumn(LAST, sum(col(FRESH)).over(all))
        .withColumn(
            OUTCOME,
            when(stands, lit(ACCEPTED))
                .when(col(FRESH).equalTo(1), lit(SUPERSEDED))
                .otherwise(lit(DUPLICATE)))
        .withColumn(STANDING_DAY, max(when(col(OUTCOME).equalTo(ACCEPTED), day)).over(all))
        .drop(FRESH, NUMBER, LAST);
  }

  private Column before() {
    return lag(Provenance.CONTENT, 1).over(Window.partitionBy(columns(key)).orderBy(order()));
  }

  private Column[] order() {
    List<Column> order = new ArrayList<>();
    if (hasTimeOfChange()) {
      Column endOfNight = date_add(col(Provenance.ARRIVED), 1).cast(DataTypes.TimestampType);
      order.add(coalesce(col(Settlement.UPDT_TIME), endOfNight));
    }
    order.add(col(Provenance.ARRIVED));
    order.add(col(Provenance.SOURCE_FILE));
    order.add(col(Provenance.SOURCE_LINE));
    return order.toArray(Column[]::new);
  }

  private boolean hasTimeOfChange() {
    return spec.field(Settlement.UPDT_TIME).isPresent();
  }

  private static Column[] columns(List<String> names) {
    return names.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
