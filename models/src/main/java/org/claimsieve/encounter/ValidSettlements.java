package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Settlement;

/**
 * Settlements that stand: valid, and neither a refund nor taken back by one. Counts use these; sums
 * of money may use {@link #net}, where a refund's negative row cancels the row that it takes back.
 */
public final class ValidSettlements {
  /** Column of {@link #judged}: whether the settlement stands. */
  public static final String STANDS = "stands";

  private static final String YES = "1";
  private static final String REFUNDED = "refunded_setl_id";

  private ValidSettlements() {}

  /** Settlements that stand, where the rows hold their own refunds. */
  public static Dataset<Row> of(Dataset<Row> settlements) {
    return of(settlements, settlements);
  }

  /**
   * Settlements that stand.
   *
   * @param settlements rows of {@code setl_d}, for instance of one day
   * @param refunds rows of {@code setl_d} among which their refunds are, for instance of that day
   *     and later
   */
  public static Dataset<Row> of(Dataset<Row> settlements, Dataset<Row> refunds) {
    return settlements
        .filter(valid().and(refund().unary_$bang()))
        .join(refunded(refunds), col(Settlement.SETL_ID).equalTo(col(REFUNDED)), "left_anti");
  }

  /**
   * Every settlement with {@link #STANDS}, which is never null; for counting what became of the
   * rows of a file.
   */
  public static Dataset<Row> judged(Dataset<Row> settlements, Dataset<Row> refunds) {
    Column stands =
        coalesce(valid(), lit(false)).and(refund().unary_$bang()).and(col(REFUNDED).isNull());
    return settlements
        .join(
            refunded(refunds).distinct(),
            col(Settlement.SETL_ID).equalTo(col(REFUNDED)),
            "left_outer")
        .withColumn(STANDS, stands)
        .drop(REFUNDED);
  }

  private static Dataset<Row> refunded(Dataset<Row> refunds) {
    return refunds
        .filter(valid().and(refund()).and(col(Settlement.INIT_SETL_ID).isNotNull()))
        .select(col(Settlement.INIT_SETL_ID).as(REFUNDED));
  }

  /** Every valid row, refunds with their negative amounts included: for sums of money only. */
  public static Dataset<Row> net(Dataset<Row> settlements) {
    return settlements.filter(valid());
  }

  private static Column valid() {
    return col(Settlement.VALI_FLAG).equalTo(YES);
  }

  private static Column refund() {
    return coalesce(col(Settlement.REFD_SETL_FLAG).equalTo(YES), lit(false));
  }
}
