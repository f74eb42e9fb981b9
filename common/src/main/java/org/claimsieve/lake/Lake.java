package org.claimsieve.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.iceberg.PartitionSpec;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.TableSpec;

/**
 * The Iceberg tables of one warehouse. Readers see the last published state; a writer stages on a
 * branch, audits what it staged, and publishes in one step.
 */
public final class Lake {
  private static final String NAMESPACE = "claims";
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "format-version", "2",
          "write.parquet.compression-codec", "zstd",
          // Numbers that hardly repeat are looked up in vain until a dictionary is full.
          "write.parquet.dict-size-bytes", "262144",
          "write.distribution-mode", "none",
          "write.spark.fanout.enabled", "true",
          // Rows taken out of a day are marked, the day's files stay: a correction costs its own
          // size.
          "write.merge.mode", "merge-on-read",
          "write.merge.distribution-mode", "none",
          "write.metadata.delete-after-commit.enabled", "true",
          "write.metadata.previous-versions-max", "50");

  private final SparkSession spark;
  private final HadoopCatalog catalog;

  /** The lake that the session's catalog points to. */
  public Lake(SparkSession spark) {
    this.spark = spark;
    String warehouse = spark.conf().get("spark.sql.catalog." + Engine.CATALOG + ".warehouse");
    this.catalog = new HadoopCatalog(spark.sparkContext().hadoopConfiguration(), warehouse);
  }

  /** The session on which datasets of this lake live. */
  public SparkSession spark() {
    return spark;
  }

  /** The published rows of a table; none where it was never written. */
  public Dataset<Row> read(TableSpec spec) {
    if (!catalog.tableExists(identifier(spec))) {
      return spark.createDataFrame(List.<Row>of(), spec.structType());
    }
    withColumns(spec, catalog.loadTable(identifier(spec)));
    return columns(spec, spark.table(name(spec)));
  }

  /**
   * Whether published rows may have one of those days in a date column; read from metadata, so that
   * a yes may be wrong where rows were taken out, and a no never is.
   */
  public boolean mayHold(TableSpec spec, String column, Collection<LocalDate> days) {
    if (!catalog.tableExists(identifier(spec))) {
      return false;
    }
    return DataFiles.any(catalog.loadTable(identifier(spec)).newScan(), column, days);
  }

  /** Whether published rows may lack a value in a column, as {@link #mayHold}. */
  public boolean mayHoldNull(TableSpec spec, String column) {
    return catalog.tableExists(identifier(spec))
        && DataFiles.anyNull(catalog.loadTable(identifier(spec)).newScan(), column);
  }

  /** The newest day, not after that one, of which there may be rows; as {@link #mayHold}. */
  public Optional<LocalDate> newest(TableSpec spec, LocalDate until) {
    return catalog.tableExists(identifier(spec))
        ? DataFiles.newest(
            catalog.loadTable(identifier(spec)).newScan(), spec.partitions().get(0), until)
        : Optional.empty();
  }

  /**
   * Columns in which rows of those days, both inclusive, may have a value; none where there are no
   * such rows. As {@link #mayHold}.
   */
  public Set<String> filled(TableSpec spec, LocalDate from, LocalDate to) {
    return catalog.tableExists(identifier(spec))
        ? DataFiles.filled(
            catalog.loadTable(identifier(spec)).newScan(), spec.partitions().get(0), from, to)
        : Set.of();
  }

  /** At most so many rows of those days, both inclusive, by metadata; nothing is read. */
  public long atMost(TableSpec spec, LocalDate from, LocalDate to) {
    return catalog.tableExists(identifier(spec))
        ? DataFiles.rows(
            catalog.loadTable(identifier(spec)).newScan(), spec.partitions().get(0), from, to)
        : 0;
  }

  /** The rows whose first partition column lies in those days, both inclusive. */
  public Dataset<Row> read(TableSpec spec, LocalDate from, LocalDate to) {
    return read(spec).filter(col(spec.partitions().get(0)).between(lit(from), lit(to)));
  }

  /** The table as it was at a snapshot. */
  public Dataset<Row> readAsOf(TableSpec spec, long snapshotId) {
    return columns(spec, spark.read().option("versionAsOf", snapshotId).table(name(spec)));
  }

  private static Dataset<Row> columns(TableSpec spec, Dataset<Row> rows) {
    return rows.select(spec.columns().stream().map(c -> col(c)).toArray(Column[]::new));
  }

  /**
   * Writes rows aside in place of those that {@code replaced} matches; nobody sees them until
   * {@link Staged#publish}.
   */
  public Staged stage(TableSpec spec, Dataset<Row> rows, Replaced replaced) {
    Staged staged = stage(spec);
    staged.overwrite(columns(spec, rows), replaced);
    return staged;
  }

  /** Begins to write aside, from the published state of a table. */
  public Staged stage(TableSpec spec) {
    return Staged.begin(spark, loadOrCreate(spec), name(spec), spec);
  }

  /**
   * Makes a staged snapshot of a table its state, if it is not so already; so a publication that
   * was broken off between tables can be carried on.
   *
   * @param table name without namespace
   */
  public void publish(String table, long snapshot) {
    Staged.publish(catalog.loadTable(TableIdentifier.of(NAMESPACE, table)), snapshot);
  }

  /** Whether the table has any rows, or had some that were taken out. */
  public boolean holds(TableSpec spec) {
    return catalog.tableExists(identifier(spec))
        && DataFiles.any(catalog.loadTable(identifier(spec)).newScan());
  }

  /** Stages and publishes in one go, for results that need no audit of their own. */
  public void replace(TableSpec spec, Dataset<Row> rows, Replaced replaced) {
    stage(spec, rows, replaced).publish();
  }

  /** Replaces one business date of a result table. */
  public void replaceDay(TableSpec spec, LocalDate day, Dataset<Row> rows) {
    replace(spec, rows, Replaced.days(spec.partitions().get(0), List.of(day)));
  }

  /**
   * Writes intermediate rows once so that several steps can read them; the next call under the same
   * name replaces them.
   */
  public Dataset<Row> scratch(String name, Dataset<Row> rows) {
    String path = scratchRoot() + "/" + name;
    rows.write()
        .mode(SaveMode.Overwrite)
        .option("compression", "lz4_raw")
        .option("parquet.enable.dictionary", "false")
        .parquet(path);
    return spark.read().schema(rows.schema()).parquet(path);
  }

  /** Drops all intermediate rows. */
  public void clearScratch() {
    Path root = new Path(scratchRoot());
    try {
      root.getFileSystem(spark.sparkContext().hadoopConfiguration()).delete(root, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A folder for what is dropped with the intermediate rows. */
  public String scratchFolder(String name) {
    return scratchRoot() + "/" + name;
  }

  private String scratchRoot() {
    return spark.conf().get("spark.sql.catalog." + Engine.CATALOG + ".warehouse") + "/.scratch";
  }

  /** Current snapshot by table, for the tables that have one. */
  public Map<String, Long> snapshots() {
    Map<String, Long> found = new TreeMap<>();
    if (!catalog.namespaceExists(Namespace.of(NAMESPACE))) {
      return found;
    }
    for (TableIdentifier id : catalog.listTables(Namespace.of(NAMESPACE))) {
      Optional.ofNullable(catalog.loadTable(id).currentSnapshot())
          .map(Snapshot::snapshotId)
          .ifPresent(snapshot -> found.put(id.name(), snapshot));
    }
    return found;
  }

  /** Whether the table was ever written. */
  public boolean exists(TableSpec spec) {
    return catalog.tableExists(identifier(spec));
  }

  private Table loadOrCreate(TableSpec spec) {
    TableIdentifier id = identifier(spec);
    if (catalog.tableExists(id)) {
      return withColumns(spec, catalog.loadTable(id));
    }
    org.apache.iceberg.Schema schema = SparkSchemaUtil.convert(spec.structType());
    PartitionSpec.Builder partitions = PartitionSpec.builderFor(schema);
    spec.partitions().forEach(partitions::identity);
    return catalog.createTable(id, schema, partitions.build(), new HashMap<>(PROPERTIES));
  }

  /** Adds the columns that a table of an earlier version of the program lacks. */
  private static Table withColumns(TableSpec spec, Table table) {
    List<Field> missing =
        spec.fields().stream()
            .filter(field -> table.schema().findField(field.name()) == null)
            .toList();
    if (!missing.isEmpty()) {
      UpdateSchema update = table.updateSchema();
      missing.forEach(
          field -> update.addColumn(field.name(), SparkSchemaUtil.convert(field.type())));
      update.commit();
    }
    return table;
  }

  /** The full name of a table in the session's catalog, for ad-hoc queries. */
  public static String name(TableSpec spec) {
    return Engine.CATALOG + "." + NAMESPACE + "." + spec.name();
  }

  private static TableIdentifier identifier(TableSpec spec) {
    return TableIdentifier.of(NAMESPACE, spec.name());
  }

  /**
   * Distinct days of a partition column that hold rows matching a condition; read from
   * metadata-pruned data.
   */
  public static List<LocalDate> days(Dataset<Row> rows, String column) {
    List<LocalDate> days = new ArrayList<>();
    Arrays.stream(
            (Row[]) rows.select(col(column)).distinct().filter(col(column).isNotNull()).collect())
        .map(row -> row.getDate(0).toLocalDate())
        .sorted()
        .forEach(days::add);
    return days;
  }
}
