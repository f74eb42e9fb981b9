package org.claimsieve.lake;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.TableSpec;

/** A branch of a table, written to and not yet seen by anybody. */
public final class Staged {
  private static final String BRANCH = "staged";
  private static final String DOOMED = "doomed_";

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

  static Staged begin(SparkSession spark, Table table, String name, TableSpec spec) {
    Staged staged = new Staged(spark, table, name, spec);
    staged.freshBranch();
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

  /** Puts rows in place of those that {@code replaced} matches. */
  void overwrite(Dataset<Row> rows, Replaced replaced) {
    try {
      rows.writeTo(branch())
          .option("fanout-enabled", String.valueOf(!replaced.sorted()))
          .overwrite(replaced.condition());
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table was just created: " + name, e);
    }
  }

  /**
   * Adds rows.
   *
   * @param partitions over how many partitions they lie, about: above some tens the rows are sorted
   */
  public void append(Dataset<Row> rows, int partitions) {
    Column[] columns = spec.columns().stream().map(c -> col(c)).toArray(Column[]::new);
    try {
      rows.select(columns)
          .writeTo(branch())
          .option("fanout-enabled", String.valueOf(!Replaced.sorted(partitions)))
          .append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException("the table was just created: " + name, e);
    }
  }

  /**
   * Takes rows out.
   *
   * @param doomed values of the identity, one row for each row to be taken out; empty is allowed
   * @param identity columns that together name a row of the table
   * @param within condition over the table's own columns that holds for all of them, so that only
   *     part of the table is looked at
   */
  public void remove(Dataset<Row> doomed, List<String> identity, Column within) {
    Dataset<Row> named =
        doomed.select(identity.stream().map(c -> col(c).as(DOOMED + c)).toArray(Column[]::new));
    Column same = within;
    for (String column : identity) {
      same = same.and(col(column).eqNullSafe(col(DOOMED + column)));
    }
    named.mergeInto(branch(), same).whenMatched().delete().merge();
  }

  private String branch() {
    return name + ".branch_" + BRANCH;
  }

  /** What the table will hold once published. */
  public Dataset<Row> rows() {
    return spark
        .read()
        .option("versionAsOf", head())
        .table(name)
        .select(spec.columns().stream().map(c -> col(c)).toArray(Column[]::new));
  }

  private long head() {
    table.refresh();
    return Objects.requireNonNull(table.refs().get(BRANCH), "published or discarded").snapshotId();
  }

  /** As {@link Lake#mayHold}, of what is staged. */
  public boolean mayHold(String column, Collection<LocalDate> days) {
    return DataFiles.any(table.newScan().useSnapshot(head()), column, days);
  }

  /** Whether what is staged may hold rows without a value in a column. */
  public boolean mayHoldNull(String column) {
    return DataFiles.anyNull(table.newScan().useSnapshot(head()), column);
  }

  /** Partitions of the files that may hold rows with one of those days in a date column. */
  public List<LocalDate> partitions(String column, Collection<LocalDate> days) {
    return DataFiles.partitions(table.newScan().useSnapshot(head()), column, days);
  }

  /** Name of the table, without namespace. */
  public String table() {
    return spec.name();
  }

  /** What is staged, by its number. */
  public long snapshot() {
    return head();
  }

  /** Makes the staged state the table's state, in one step. */
  public void publish() {
    publish(table, head());
  }

  static void publish(Table table, long snapshot) {
    table.refresh();
    SnapshotRef branch = table.refs().get(BRANCH);
    boolean done =
        table.currentSnapshot() != null && table.currentSnapshot().snapshotId() == snapshot;
    if (!done) {
      if (branch == null || branch.snapshotId() != snapshot) {
        throw Problem.of(
            Category.OURS,
            "table %s: the state %d that was to be published is gone. Report this, with the log"
                .formatted(table.name(), snapshot));
      }
      table.manageSnapshots().fastForwardBranch(SnapshotRef.MAIN_BRANCH, BRANCH).commit();
    }
    if (branch != null) {
      table.manageSnapshots().removeBranch(BRANCH).commit();
    }
  }

  /** Drops what was staged, if it is not published. */
  public void discard() {
    table.refresh();
    if (table.refs().containsKey(BRANCH)) {
      table.manageSnapshots().removeBranch(BRANCH).commit();
    }
  }
}
