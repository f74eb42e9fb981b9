package org.claimsieve.casework;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimsieve.schema.CaseRow;

/**
 * The order of a team's cases and which of them are on its list: the first ones within its
 * capacity, and a few drawn from the rest by hash, by which the ranking itself is measured.
 */
final class Ranking {
  /** On the list by its rank. */
  static final String RANK = "rank";

  /** On the list by the draw. */
  static final String CONTROL = "control";

  private static final String DRAW = "draw";

  private Ranking() {}

  static Dataset<Row> of(Dataset<Row> cases, CaseOptions options) {
    Column within = col(CaseRow.RANK).leq(options.capacity());
    Column hash = sha2(concat(lit(options.seed() + "|"), col(CaseRow.CASE_ID)).cast("binary"), 256);
    Column draw =
        row_number()
            .over(
                Window.partitionBy(col(CaseRow.TEAM), within).orderBy(hash, col(CaseRow.CASE_ID)));
    Column pick = when(within, lit(RANK)).when(col(DRAW).leq(options.control()), lit(CONTROL));
    return cases
        .withColumn(
            CaseRow.RANK, row_number().over(Window.partitionBy(CaseRow.TEAM).orderBy(order())))
        .withColumn(DRAW, draw)
        .withColumn(CaseRow.PICK, pick)
        .withColumn(
            CaseRow.LISTED, when(col(CaseRow.PICK).isNotNull(), lit("1")).otherwise(lit("0")));
  }

  private static Column[] order() {
    return new Column[] {
      col(CaseRow.EXPECTED_RECOVERY).desc(),
      col(CaseRow.SEV_DEG).asc(),
      coalesce(col(CaseRow.SCORE_PERCENTILE), lit(-1.0)).desc(),
      col(CaseRow.CASE_ID).asc()
    };
  }
}
