package org.claimsieve.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;

/**
 * Which of several rows with one key stands. Later wins: by the sender's own time of change where
 * the table has one, then by file name and line. A row equal to the one that stands is a duplicate,
 * another is superseded.
 */
final class Versions {
  static final String OUTCOME = "_outcome";
  static final String ACCEPTED = "accepted";
  static final String DUPLICATE = "duplicate";
  static final String SUPERSEDED = "superseded";
  static final String QUARANTINED = "quarantined";

  private static final String CONTENT = "_content";
  private static final String OLD = "_old_";

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

  /** Keys that stand more than once among the rows. */
  Dataset<Row> repeated(Dataset<Row> rows) {
    return rows.groupBy(keyColumns()).agg(count(lit(1)).as("_times")).filter(col("_times").gt(1));
  }

  /** Keys that stand on both sides. */
  Dataset<Row> shared(Dataset<Row> rows, Dataset<Row> existing) {
    return existing
        .select(keyColumns())
        .join(rows.select(keyColumns()), key.toArray(String[]::new), "left_semi");
  }

  /** Adds {@link #OUTCOME} by comparing the rows of one delivery with each other. */
  Dataset<Row> within(Dataset<Row> rows, Dataset<Row> repeated) {
    Dataset<Row> marked = rows.join(broadcast(repeated), key.toArray(String[]::new), "left");
    Dataset<Row> single =
        marked.filter(col("_times").isNull()).withColumn(OUTCOME, lit(ACCEPTED)).drop("_times");
    WindowSpec latestFirst = Window.partitionBy(keyColumns()).orderBy(latestFirst());
    Column standing =
        first(content(""))
            .over(latestFirst.rowsBetween(Window.unboundedPreceding(), Window.currentRow()));
    Column place = row_number().over(latestFirst);
    Dataset<Row> several =
        marked
            .filter(col("_times").isNotNull())
            .withColumn("_place", place)
            .withColumn(CONTENT, standing)
            .withColumn(
                OUTCOME,
                when(col("_place").equalTo(1), lit(ACCEPTED))
                    .when(content("").eqNullSafe(col(CONTENT)), lit(DUPLICATE))
                    .otherwise(lit(SUPERSEDED)))
            .drop("_times", "_place", CONTENT);
    return single.unionByName(several);
  }

  /** Judges accepted rows again beside what the lake already holds under the same keys. */
  Dataset<Row> beside(Dataset<Row> judged, Dataset<Row> existing) {
    List<Column> renamed = new ArrayList<>();
    for (String name : spec.columns()) {
      renamed.add(col(name).as(OLD + name));
    }
    Dataset<Row> old = existing.select(renamed.toArray(Column[]::new));
    Column sameKey = lit(true);
    for (String name : key) {
      sameKey = sameKey.and(judged.col(name).equalTo(old.col(OLD + name)));
    }
    Column known = col(OLD + key.get(0)).isNotNull();
    Column newer =
        changed()
            .map(column -> coalesce(col(OLD + column).gt(col(column)), lit(false)))
            .orElse(lit(false));
    Column outcome =
        when(col(OUTCOME).notEqual(ACCEPTED).or(known.equalTo(false)), col(OUTCOME))
            .when(content("").eqNullSafe(content(OLD)), lit(DUPLICATE))
            .when(newer, lit(SUPERSEDED))
            .otherwise(lit(ACCEPTED));
    List<Column> out = new ArrayList<>();
    for (String name : judged.columns()) {
      if (!name.equals(OUTCOME)) {
        out.add(col(name));
      }
    }
    out.add(outcome.as(OUTCOME));
    return judged.join(old, sameKey, "left").select(out.toArray(Column[]::new));
  }

  private Column[] latestFirst() {
    List<Column> order = new ArrayList<>();
    changed().ifPresent(column -> order.add(col(column).desc_nulls_last()));
    order.add(col(Provenance.SOURCE_FILE).desc());
    order.add(col(Provenance.SOURCE_LINE).desc());
    return order.toArray(Column[]::new);
  }

  private Optional<String> changed() {
    return spec.field(Settlement.UPDT_TIME).map(Field::name);
  }

  private Column content(String prefix) {
    return struct(
        spec.columns().stream()
            .filter(name -> !Provenance.isProvenance(name))
            .map(name -> col(prefix + name))
            .toArray(Column[]::new));
  }

  private Column[] keyColumns() {
    return key.stream().map(name -> col(name)).toArray(Column[]::new);
  }
}
