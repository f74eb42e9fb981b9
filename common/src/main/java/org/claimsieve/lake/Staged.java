package org.claimsieve.lake;

import static org.apache.spark.sql.functions.col;

import java.util.Objects;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.claimsieve.schema.TableSpec;

/** Rows written to a branch of their table and not yet seen by anybody. */
public final class Staged {
  private static final String BRANCH = "staged";

  private final SparkSession spark;
  private final Table table;
  private final String name;
  private final TableSpec spec;

  private Staged(SparkSession spark, Table table, String name, TableSpec spec) {
    this.spark = spark;
    this.table = table;
    this.name = name;
    this.spec = spec;
  }

  static Staged write(
      SparkSession spark,
      Table table,
      String name,
      TableSpec spec,
      Dataset<Row> rows,
      Replaced replaced) {
    Staged staged = new Staged(spark, table, name, spec);
    staged.freshBranch();
    try {
      rows.writeTo(name + ".branch_" + BRANCH)
          .option("fanout-enabled", String.valueOf(!replaced.sorted()))
          .overwrite(replaced.condition());
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table was just created: " + name, e);
    }
    return staged;
  }

  /** A branch left behind by a run that died is dropped: what it holds was never audited. */
  private void freshBranch() {
    table.refresh();
    if (table.refs().containsKey(BRANCH)) {
      table.manageSnapshots().removeBranch(BRANCH).commit();
    }
    if (table.currentSnapshot() == null) {
      table.manageSnapshots().createBranch(SnapshotRef.MAIN_BRANCH).commit();
      table.refresh();
    }
    table
        .manageSnapshots()
        .createBranch(BRANCH, Objects.requireNonNull(table.currentSnapshot()).snapshotId())
        .commit();
  }

  /** What the table will hold once published. */
  public Dataset<Row> rows() {
    table.refresh();
    long head =
        Objects.requireNonNull(table.refs().get(BRANCH), "published or discarded").snapshotId();
    return spark
        .read()
        .option("versionAsOf", head)
        .table(name)
        .select(spec.columns().stream().map(c -> col(c)).toArray(Column[]::new));
  }

  /** Makes the staged state the table's state, in one step. */
  public void publish() {
    table.refresh();
    table.manageSnapshots().fastForwardBranch(SnapshotRef.MAIN_BRANCH, BRANCH).commit();
    table.manageSnapshots().removeBranch(BRANCH).commit();
  }

  /** Drops what was staged. */
  public void discard() {
    table.refresh();
    table.manageSnapshots().removeBranch(BRANCH).commit();
  }
}
