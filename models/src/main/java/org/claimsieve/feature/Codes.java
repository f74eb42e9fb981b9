package org.claimsieve.feature;

import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;

import org.apache.spark.sql.Column;

/** Several codes in one text. */
final class Codes {
  private Codes() {}

  /** An array of codes sorted, once each, joined by semicolons; null where there is none. */
  static Column joined(Column codes) {
    Column sorted = array_sort(array_distinct(array_compact(codes)));
    return nullif(array_join(sorted, ";"), lit(""));
  }
}
