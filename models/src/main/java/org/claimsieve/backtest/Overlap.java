package org.claimsieve.backtest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;

/**
 * What live rules have accused of the lines that a back-test accuses. A line is accused already
 * where a live finding names it, or its settlement as a whole.
 */
public final class Overlap {
  /** Amount on lines that other rules accuse already, in fen. */
  public static final String OF_OTHERS = "of_others";

  /** Amount on further lines that the rule itself accuses already as it is live, in fen. */
  public static final String OF_ITSELF = "of_itself";

  private static final String WHOLE = "";
  private static final String RULE = "live_rule";
  private static final String NAME = "live_name";
  private static final String SETTLEMENT = "live_setl_id";
  private static final String LINE = "live_bkkp_sn";
  private static final String SHARED_RULE = "shared_rule";
  private static final String BY_OTHERS = "by_others";

  private Overlap() {}

  /** Lines that live rules accuse of the settlements with an accused line, each once per rule. */
  static Dataset<Row> live(BacktestInput input, Dataset<Row> accused) {
    Dataset<Row> hit = accused.select(FindingLine.SETL_ID).distinct();
    Dataset<Row> named =
        input
            .live()
            .select(
                col(Finding.BUSINESS_DATE),
                col(Finding.JR_ID),
                col(Finding.RULE_ID).as(RULE),
                col(Finding.RULE_NAME).as(NAME));
    String[] finding = {FindingLine.BUSINESS_DATE, FindingLine.JR_ID};
    return input
        .liveLines()
        .filter(col(FindingLine.VOLA_ITEM_TYPE).equalTo(Backtest.ACCUSED))
        .join(broadcast(hit), new String[] {FindingLine.SETL_ID}, "left_semi")
        .join(named, finding, "inner")
        .groupBy(
            col(RULE), col(FindingLine.SETL_ID).as(SETTLEMENT), col(FindingLine.BKKP_SN).as(LINE))
        .agg(max(NAME).as(NAME));
  }

  /** One row per live rule: its settlements among them, and the amount on the lines it accuses. */
  static Dataset<Row> rules(Dataset<Row> live, Dataset<Row> accused) {
    Dataset<Row> both =
        live.groupBy(RULE)
            .agg(
                max(NAME).as(Finding.RULE_NAME),
                count_distinct(col(SETTLEMENT)).as(Backtest.SETTLEMENTS_HIT));
    Dataset<Row> shared =
        met(live, accused)
            .groupBy(col(RULE), col(FindingLine.SETL_ID), col(FindingLine.BKKP_SN))
            .agg(max(Backtest.FEN).as(Backtest.FEN))
            .groupBy(col(RULE).as(SHARED_RULE))
            .agg(sum(Backtest.FEN).as(Backtest.FEN));
    return both.join(shared, col(RULE).equalTo(col(SHARED_RULE)), "left")
        .select(
            col(RULE).as(Finding.RULE_ID),
            col(Finding.RULE_NAME),
            col(Backtest.SETTLEMENTS_HIT),
            coalesce(col(Backtest.FEN), lit(0L)).as(Backtest.FEN))
        .orderBy(col(Backtest.SETTLEMENTS_HIT).desc(), col(Finding.RULE_ID).asc());
  }

  /** One row: each accused line counts once, first for the other rules. */
  static Dataset<Row> already(String rule, Dataset<Row> live, Dataset<Row> accused) {
    Column byOthers = col(BY_OTHERS);
    return met(live, accused)
        .groupBy(FindingLine.SETL_ID, FindingLine.BKKP_SN)
        .agg(max(Backtest.FEN).as(Backtest.FEN), max(col(RULE).notEqual(lit(rule))).as(BY_OTHERS))
        .agg(ofThose(byOthers).as(OF_OTHERS), ofThose(not(byOthers)).as(OF_ITSELF));
  }

  private static Column ofThose(Column lines) {
    return coalesce(sum(when(lines, col(Backtest.FEN))), lit(0L));
  }

  /** Each accused line beside each live accusation that it meets. */
  private static Dataset<Row> met(Dataset<Row> live, Dataset<Row> accused) {
    Column sameLine = col(LINE).equalTo(col(FindingLine.BKKP_SN)).or(col(LINE).equalTo(WHOLE));
    return accused.join(live, col(FindingLine.SETL_ID).equalTo(col(SETTLEMENT)).and(sameLine));
  }
}
