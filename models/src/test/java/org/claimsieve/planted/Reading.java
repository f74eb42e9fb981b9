package org.claimsieve.planted;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** A violation that the walls must catch: it opens a file. */
public final class Reading {
  private Reading() {}

  static Dataset<Row> rows(SparkSession session, Path path) {
    return session.read().parquet(path.toString());
  }
}
