package org.claimsieve.planted;

import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A violation that the walls must catch: it runs Java on every row. */
public final class Lambda {
  private Lambda() {}

  static Dataset<Row> rows(Dataset<Row> rows) {
    return rows.filter((FilterFunction<Row>) row -> !row.isNullAt(0));
  }
}
