package org.claimsieve.night;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Held;

/** Rows that a piece of work reads more than once, held until it ends. */
final class Kept implements AutoCloseable {
  private final Deque<Held> all = new ConcurrentLinkedDeque<>();

  /** The same rows, computed at their first use alone. */
  Dataset<Row> keep(Dataset<Row> rows) {
    Held held = Held.of(rows);
    all.push(held);
    return held.rows();
  }

  /** The same rows, computed now. */
  Dataset<Row> now(Dataset<Row> rows) {
    Held held = Held.of(rows);
    all.push(held);
    return held.now().rows();
  }

  /** The same few rows, computed now. */
  Dataset<Row> few(Dataset<Row> rows) {
    Held held = Held.few(rows);
    all.push(held);
    return held.rows();
  }

  @Override
  public void close() {
    all.forEach(Held::close);
  }
}
