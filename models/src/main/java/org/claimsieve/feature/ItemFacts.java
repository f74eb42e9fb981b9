package org.claimsieve.feature;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.encounter.Fen;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.ItemFact;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;

/**
 * What each person used of each item at an institution on a day of settlement. Lines of stays that
 * are still open, of refunded settlements and without an item code stay out. A settlement uses an
 * item where it holds a charge of it.
 */
public final class ItemFacts {
  private static final String LINE_SETL_ID = "line_setl_id";
  private static final String CHARGES = "charges";

  private ItemFacts() {}

  /**
   * Facts with the columns of {@link ItemFact#TABLE}.
   *
   * @param validSettlements result of {@link org.claimsieve.encounter.ValidSettlements}, or claim
   *     facts
   * @param netLines result of {@link NetLines}; may be empty
   */
  public static Dataset<Row> of(Dataset<Row> validSettlements, Dataset<Row> netLines) {
    Dataset<Row> settled =
        validSettlements.select(
            col(Settlement.SETL_ID),
            col(Provenance.SETL_DATE),
            col(Settlement.FIXMEDINS_CODE),
            col(Settlement.PSN_NO));
    Dataset<Row> facts =
        bySettlement(netLines)
            .join(settled, col(LINE_SETL_ID).equalTo(col(Settlement.SETL_ID)))
            .groupBy(
                col(Provenance.SETL_DATE),
                col(ItemFact.FIXMEDINS_CODE),
                col(ItemFact.HILIST_CODE),
                col(ItemFact.PSN_NO))
            .agg(
                max(col(ItemFact.HILIST_NAME)).as(ItemFact.HILIST_NAME),
                max(col(ItemFact.LIST_TYPE)).as(ItemFact.LIST_TYPE),
                count(when(col(CHARGES).gt(0), lit(1))).as(ItemFact.SETTLEMENTS),
                sum(col(ItemFact.CNT)).as(ItemFact.CNT),
                Fen.toYuan(sum(col(ItemFact.AMOUNT))).as(ItemFact.AMOUNT),
                Fen.toYuan(sum(col(ItemFact.INSCP_AMT))).as(ItemFact.INSCP_AMT));
    return TableShape.of(ItemFact.TABLE, facts);
  }

  private static Dataset<Row> bySettlement(Dataset<Row> netLines) {
    Column usable = col(FeeLine.SETL_ID).isNotNull().and(col(FeeLine.HILIST_CODE).isNotNull());
    return netLines
        .filter(usable)
        .groupBy(col(FeeLine.SETL_ID).as(LINE_SETL_ID), col(FeeLine.HILIST_CODE))
        .agg(
            max(col(FeeLine.HILIST_NAME)).as(ItemFact.HILIST_NAME),
            max(col(FeeLine.LIST_TYPE)).as(ItemFact.LIST_TYPE),
            count(when(NetLines.charged(), lit(1))).as(CHARGES),
            sum(col(FeeLine.CNT)).as(ItemFact.CNT),
            sum(Fen.of(col(FeeLine.DET_ITEM_FEE_SUMAMT))).as(ItemFact.AMOUNT),
            sum(Fen.of(col(FeeLine.INSCP_AMT))).as(ItemFact.INSCP_AMT));
  }
}
