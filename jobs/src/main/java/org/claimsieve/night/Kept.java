package org.claimsieve.night;

import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** Rows that are read more than once, kept until the end of what they are for. */
final class Kept implements AutoCloseable {
  private final Deque<Dataset<Row>> all = new ArrayDeque<>();

  /** The same rows, computed at their first use alone. */
  Dataset<Row> keep(Dataset<Row> rows) {
    all.push(rows.persist(StorageLevel.MEMORY_AND_DISK()));
    return rows;
  }

  @Override
  public void close() {
    all.forEach(Dataset::unpersist);
  }
}
