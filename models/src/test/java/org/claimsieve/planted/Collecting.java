package org.claimsieve.planted;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A violation that the walls must catch: it pulls rows into memory. */
public final class Collecting {
  private Collecting() {}

  static List<Row> rows(Dataset<Row> rows) {
    return rows.collectAsList();
  }
}
