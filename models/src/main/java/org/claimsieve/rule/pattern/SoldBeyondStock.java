package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.EnrichedLine;
import org.claimsieve.rule.Hit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.Sentence;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.FeeLine;

/**
 * What an institution sold of an item beside what it can have had: counted, and bought since. It
 * begins with the last stock-taking before the first of tonight's lines of the item. A day of
 * stock-taking is read in the institution's favour: what came in on it counts, what went out does
 * not.
 */
final class SoldBeyondStock {
  private static final String DAY = "flow_day";
  private static final String COUNTED = "flow_counted";
  private static final String BOUGHT = "flow_bought";
  private static final String SENT_BACK = "flow_sent_back";
  private static final String SOLD = "flow_sold";
  private static final String TAKEN_BACK = "flow_taken_back";
  private static final String FIRST = "first_line_day";
  private static final String SINCE = "since_day";
  private static final String STOCK = "since_counted";
  private static final String CAME = "since_bought";
  private static final String WENT = "since_sold";
  private static final String EXCESS = "excess";
  private static final String BUYER = "buyer";

  private SoldBeyondStock() {}

  /**
   * Hits on tonight's lines up to the excess, the last ones by time.
   *
   * @param lines which lines are judged; institution, item and day known
   * @param items which items these can be, by {@code hilist_code}; never null for them
   */
  static Dataset<Row> hits(PatternInput input, Column lines, Column items) {
    WindowSpec item = Window.partitionBy(FeeLine.FIXMEDINS_CODE, FeeLine.HILIST_CODE);
    Column line = col(FeeLine.BKKP_SN).isNotNull();
    Column countedBefore = col(COUNTED).isNotNull().and(col(DAY).lt(col(FIRST)));
    Column from = col(DAY).geq(col(SINCE));
    Column after = col(DAY).gt(col(SINCE));
    Dataset<Row> flows = counted(input).unionByName(bought(input), true);
    Dataset<Row> beyond =
        ofBuyers(input, lines)
            .unionByName(flows.unionByName(sold(input), true).filter(items), true)
            .withColumn(FIRST, min(when(line, col(EnrichedLine.SERVICE_DATE))).over(item))
            .withColumn(SINCE, max(when(countedBefore, col(DAY))).over(item))
            .withColumn(STOCK, total(col(DAY).equalTo(col(SINCE)), COUNTED, item))
            .withColumn(CAME, total(from, BOUGHT, item).minus(total(after, SENT_BACK, item)))
            .withColumn(WENT, total(after, SOLD, item).minus(total(from, TAKEN_BACK, item)))
            .withColumn(EXCESS, col(WENT).minus(col(STOCK)).minus(col(CAME)))
            .filter(line.and(col(EXCESS).gt(0)));
    return LastUnits.of(beyond, col(EXCESS), FeeLine.FIXMEDINS_CODE, FeeLine.HILIST_CODE)
        .select(
            Hit.subject(
                concat_ws(
                    "|",
                    col(FeeLine.FIXMEDINS_CODE),
                    col(FeeLine.HILIST_CODE),
                    lit(input.businessDate().toString()))),
            Hit.settlement(col(FeeLine.SETL_ID)),
            Hit.line(col(FeeLine.BKKP_SN)),
            Hit.amount(col(LastUnits.AMOUNT)),
            Hit.evidence(
                Sentence.of(
                    "机构%s“%s”%s盘存%s，此后购进%s、销售%s（均已扣除退货），多销售%s",
                    col(FeeLine.FIXMEDINS_CODE),
                    Sentence.item(),
                    Sentence.day(col(SINCE)),
                    Sentence.number(col(STOCK)),
                    Sentence.number(col(CAME)),
                    Sentence.number(col(WENT)),
                    Sentence.number(col(EXCESS)))));
  }

  /** Tonight's lines of institutions that record what they buy. */
  private static Dataset<Row> ofBuyers(PatternInput input, Column lines) {
    Dataset<Row> buyers =
        input.purchases().select(col(DrugPurchase.FIXMEDINS_CODE).as(BUYER)).distinct();
    return input
        .lines()
        .filter(lines)
        .join(broadcast(buyers), col(FeeLine.FIXMEDINS_CODE).equalTo(col(BUYER)), "left_semi");
  }

  private static Dataset<Row> counted(PatternInput input) {
    return input
        .stock()
        .groupBy(
            col(DrugStock.FIXMEDINS_CODE),
            col(DrugStock.HILIST_CODE),
            col(DrugStock.INVDATE).as(DAY))
        .agg(sum(col(DrugStock.INV_CNT)).as(COUNTED));
  }

  private static Dataset<Row> bought(PatternInput input) {
    Column quantity = col(DrugPurchase.PURC_RETN_CNT);
    return input
        .purchases()
        .groupBy(
            col(DrugPurchase.FIXMEDINS_CODE),
            col(DrugPurchase.HILIST_CODE),
            to_date(col(DrugPurchase.PURC_RETN_STOIN_TIME)).as(DAY))
        .agg(
            sum(when(quantity.gt(0), quantity)).as(BOUGHT),
            sum(when(quantity.lt(0), negate(quantity))).as(SENT_BACK));
  }

  private static Dataset<Row> sold(PatternInput input) {
    Column quantity = col(DrugSale.SEL_RETN_CNT);
    return input
        .sales()
        .groupBy(
            col(DrugSale.FIXMEDINS_CODE),
            col(DrugSale.HILIST_CODE),
            to_date(col(DrugSale.SEL_RETN_TIME)).as(DAY))
        .agg(
            sum(when(quantity.gt(0), quantity)).as(SOLD),
            sum(when(quantity.lt(0), negate(quantity))).as(TAKEN_BACK));
  }

  private static Column total(Column condition, String column, WindowSpec item) {
    Column sum = sum(when(condition, col(column))).over(item);
    return coalesce(sum, lit(0)).cast("decimal(20,4)");
  }
}
