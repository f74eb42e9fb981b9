package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.sort_array;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.schema.ClaimFact;

/**
 * Settlements that share what they should rarely share, folded to one row: a crowd is one question
 * to the institution, so its last settlement stands for it and the others are named.
 */
final class Crowd {
  /** How many there are. */
  static final String SIZE = "crowd_size";

  /** The settlement that stands for the crowd. */
  static final String LAST = "crowd_last";

  private static final String ALL = "crowd_all";
  private static final String NEW = "crowd_any_tonight";

  private Crowd() {}

  /**
   * One row per crowd of that size of which some came tonight.
   *
   * @param members rows with {@code setl_id} and {@code arrived}, no key null
   * @param size an aggregate
   * @param order what the last is the greatest by; nothing may tie
   * @param keys names of the columns that a crowd shares
   */
  static Dataset<Row> of(
      PatternInput input,
      Dataset<Row> members,
      Column size,
      int least,
      Column order,
      Column... keys) {
    return members
        .groupBy(keys)
        .agg(
            size.as(SIZE),
            max_by(col(ClaimFact.SETL_ID), order).as(LAST),
            sort_array(collect_set(col(ClaimFact.SETL_ID))).as(ALL),
            max(input.tonight(col(ClaimFact.ARRIVED))).as(NEW))
        .filter(col(NEW).and(col(SIZE).geq(least)));
  }

  /** The settlements beside the last. */
  static Column others() {
    return array_except(col(ALL), array(col(LAST)));
  }
}
