package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;

/**
 * Fee lines after what was taken back. A negative line that names another leaves, and the line it
 * names loses its quantity and amounts; where nothing is left, that line leaves too. A negative
 * line that names none stays, so that sums are net; it is no charge.
 */
public final class NetLines {
  private static final List<String> MONEY =
      List.of(
          FeeLine.DET_ITEM_FEE_SUMAMT,
          FeeLine.INSCP_AMT,
          FeeLine.FULAMT_OWNPAY_AMT,
          FeeLine.OVERLMT_SELFPAY,
          FeeLine.PRESELFPAY_AMT);

  /** Column of {@link #judged}: whether the line is one of {@link #of}. */
  public static final String KEPT = "kept";

  /** Column of {@link #judged}: amount of the line as it came. */
  public static final String BEFORE = "amount_before";

  private static final String BACK = "_taken_back";

  private NetLines() {}

  /** Net lines, where the rows hold their own negative lines. */
  public static Dataset<Row> of(Dataset<Row> lines) {
    return of(lines, takenBack(lines));
  }

  /**
   * Net lines with the columns of {@code fee_list_d}.
   *
   * @param takenBack result of {@link #takenBack} over the lines and whatever came later; small, so
   *     that a caller may broadcast it
   */
  public static Dataset<Row> of(Dataset<Row> lines, Dataset<Row> takenBack) {
    Dataset<Row> joined =
        lines
            .filter(not(takesBack()))
            .join(
                takenBack,
                col(FeeLine.BKKP_SN).equalTo(col(back(FeeLine.INIT_FEEDETL_SN))),
                "left_outer");
    return joined
        .filter(not(gone()))
        .select(FeeLine.TABLE.columns().stream().map(NetLines::net).toArray(Column[]::new));
  }

  /**
   * Every line with the columns of {@code fee_list_d}, net as {@link #of} has them, with {@link
   * #KEPT} and {@link #BEFORE}; for counting what netting did to the rows of a file.
   */
  public static Dataset<Row> judged(Dataset<Row> lines, Dataset<Row> takenBack) {
    Column kept = not(takesBack()).and(not(gone()));
    return lines
        .join(
            takenBack,
            col(FeeLine.BKKP_SN).equalTo(col(back(FeeLine.INIT_FEEDETL_SN))),
            "left_outer")
        .select(
            Stream.concat(
                    FeeLine.TABLE.columns().stream().map(NetLines::net),
                    Stream.of(kept.as(KEPT), col(FeeLine.DET_ITEM_FEE_SUMAMT).as(BEFORE)))
                .toArray(Column[]::new));
  }

  /** One row per line that was taken back: its number and what was taken, as negative amounts. */
  public static Dataset<Row> takenBack(Dataset<Row> lines) {
    Column[] money =
        MONEY.stream()
            .map(column -> Fen.toYuan(sum(Fen.of(col(column)))).as(back(column)))
            .toArray(Column[]::new);
    return lines
        .filter(takesBack())
        .groupBy(col(FeeLine.INIT_FEEDETL_SN).as(back(FeeLine.INIT_FEEDETL_SN)))
        .agg(sum(col(FeeLine.CNT)).cast(Kind.QUANTITY.type()).as(back(FeeLine.CNT)), money);
  }

  /** Whether a line is a charge: neither its quantity nor its amount is below zero. */
  public static Column charged() {
    return not(negative());
  }

  private static Column takesBack() {
    return negative().and(col(FeeLine.INIT_FEEDETL_SN).isNotNull());
  }

  private static Column negative() {
    return coalesce(col(FeeLine.CNT).lt(0).or(col(FeeLine.DET_ITEM_FEE_SUMAMT).lt(0)), lit(false));
  }

  private static Column gone() {
    Column before = col(FeeLine.DET_ITEM_FEE_SUMAMT);
    Column nothingLeft =
        rest(FeeLine.CNT).leq(0).or(before.gt(0).and(rest(FeeLine.DET_ITEM_FEE_SUMAMT).leq(0)));
    return col(back(FeeLine.INIT_FEEDETL_SN)).isNotNull().and(coalesce(nothingLeft, lit(false)));
  }

  private static Column net(String column) {
    boolean netted = Stream.concat(MONEY.stream(), Stream.of(FeeLine.CNT)).anyMatch(column::equals);
    return netted ? rest(column).as(column) : col(column);
  }

  private static Column rest(String column) {
    Kind kind = column.equals(FeeLine.CNT) ? Kind.QUANTITY : Kind.MONEY;
    Column taken = col(back(column));
    return when(taken.isNull(), col(column)).otherwise(col(column).plus(taken)).cast(kind.type());
  }

  private static String back(String column) {
    return column + BACK;
  }
}
