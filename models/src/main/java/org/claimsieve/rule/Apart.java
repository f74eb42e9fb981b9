package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Keeps the conditions of many rules out of the scan that they are asked of. Spark writes operators
 * that follow each other as one method, and Java leaves a method that long interpreted: forty rules
 * cost eight times one. An operator with an expression that Spark does not write out itself stands
 * alone, and its conditions become small methods.
 */
final class Apart {
  private Apart() {}

  /** Always true. */
  static Column of(Dataset<Row> rows) {
    return exists(array(col(rows.columns()[0])), any -> lit(true));
  }
}
