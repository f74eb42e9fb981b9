package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.AtStake;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.schema.FeeLine;

/**
 * The last so many units of an item, by time of charge: what is accused where some are too many.
 */
final class LastUnits {
  /** What is at stake in a line for the part of it that is too much. */
  static final String AMOUNT = "last_units_amount";

  private static final String ABOVE = "last_units_above";

  private LastUnits() {}

  /**
   * The lines that hold the last units, each with the share of it.
   *
   * @param lines enriched lines, and whatever else
   * @param units how many units, one number within a group
   * @param first column that the lines of a group share
   * @param second the other one
   */
  static Dataset<Row> of(Dataset<Row> lines, Column units, String first, String second) {
    WindowSpec group = Window.partitionBy(first, second);
    Column soFar = sum(col(FeeLine.CNT)).over(EnrichedLine.upToHere(group));
    Column whole = sum(col(FeeLine.CNT)).over(group);
    Column part = least(col(FeeLine.CNT), col(ABOVE)).cast("decimal(16,4)");
    return lines
        .withColumn(ABOVE, soFar.minus(whole).plus(units).cast("decimal(20,4)"))
        .filter(col(ABOVE).gt(0))
        .withColumn(AMOUNT, AtStake.share(AtStake.line(), part, col(FeeLine.CNT)));
  }
}
