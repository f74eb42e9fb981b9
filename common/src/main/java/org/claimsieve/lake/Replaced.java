package org.claimsieve.lake;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Collection;
import org.apache.spark.sql.Column;

/**
 * The part of a table that new rows stand in for.
 *
 * @param condition over the table's partition columns
 * @param partitions how many partitions that is, about
 */
public record Replaced(Column condition, int partitions) {
  /** More files than this open at once cost more memory than sorting the rows costs time. */
  private static final int OPEN_AT_ONCE = 40;

  /** Those days of a partition column. */
  public static Replaced days(String column, Collection<LocalDate> days) {
    return new Replaced(col(column).isin(days.toArray()), days.size());
  }

  /** The same and the rows whose day is not known. */
  public Replaced orUnknown(String column) {
    return new Replaced(condition.or(col(column).isNull()), partitions + 1);
  }

  /** Whether each task writes one file after the other, its rows sorted by partition before. */
  boolean sorted() {
    return sorted(partitions);
  }

  static boolean sorted(int partitions) {
    return partitions > OPEN_AT_ONCE;
  }
}
