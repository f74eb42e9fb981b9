package org.claimsieve.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.try_sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;

/** Settlements with what the checks need of other tables beside them. */
public final class QualityRows {
  /** Fee lines of the settlement; null where there is none. */
  static final String LINES = "lines";

  /** Their sum in fen; null where there is none, or one without an amount. */
  static final String LINES_FEN = "lines_fen";

  private static final String LINE_SETL_ID = "line_setl_id";

  private QualityRows() {}

  /**
   * Settlements with count and sum of their lines.
   *
   * @param settlements the night's rows of {@code setl_d}
   * @param lines rows of {@code fee_list_d} among which all lines of these settlements are, lines
   *     taken back and their counterparts included
   */
  public static Dataset<Row> settlements(Dataset<Row> settlements, Dataset<Row> lines) {
    Dataset<Row> sums =
        lines
            .filter(col(FeeLine.SETL_ID).isNotNull())
            .groupBy(col(FeeLine.SETL_ID).as(LINE_SETL_ID))
            .agg(
                count(lit(1)).as(LINES),
                when(
                        count(lit(1)).equalTo(count(col(FeeLine.DET_ITEM_FEE_SUMAMT))),
                        try_sum(Fen.of(col(FeeLine.DET_ITEM_FEE_SUMAMT))))
                    .as(LINES_FEN));
    return settlements
        .join(sums, col(Settlement.SETL_ID).equalTo(col(LINE_SETL_ID)), "left")
        .drop(LINE_SETL_ID);
  }
}
