package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.to_date;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.knowledge.Limit;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/** Drugs bought outside hospital stays: the lines of a drug on one settlement are one purchase. */
final class Purchases {
  /** Day of the purchase: that of its first line. */
  static final String DAY = "purchase_day";

  /** The purchase is the nth of its group, by the moment of its first line. */
  static final String NTH = "purchase_nth";

  private static final String LINES = "purchase_lines";
  private static final String NEW = "purchase_any_tonight";
  private static final String BEGAN = "purchase_began";

  private Purchases() {}

  /** Lines outside hospital stays whose person, item and day are known. */
  static Column made() {
    return Screened.outpatient().and(PersonItem.known());
  }

  /** Days that a line lasts by the rule's limit on its drug; null where it has none. */
  static Column supply(RuleInfo info) {
    return col(FeeLine.CNT).multiply(info.limit(Limit.UNIT_DAYS));
  }

  /**
   * The lines with the place of their purchase. Groups of fewer lines are left out, and groups of
   * which nothing came tonight.
   *
   * @param lines lines of which {@link #made} holds
   * @param least lines without which a group says nothing
   * @param group person and drug, and what else a group shares; none of them null
   */
  static Dataset<Row> inOrder(PatternInput input, Dataset<Row> lines, int least, Column... group) {
    Column[] purchase = Arrays.copyOf(group, group.length + 1);
    purchase[group.length] = col(FeeLine.SETL_ID);
    WindowSpec ofGroup = Window.partitionBy(group);
    // Lines of one settlement share its place: a tie is what is meant.
    WindowSpec byPurchase = ofGroup.orderBy(BEGAN, FeeLine.SETL_ID);
    return lines
        .withColumn(LINES, count(lit(1)).over(ofGroup))
        .withColumn(NEW, max(input.tonight(col(ClaimFact.ARRIVED))).over(ofGroup))
        .filter(col(NEW).and(col(LINES).geq(least)))
        .withColumn(BEGAN, min(col(FeeLine.FEE_OCUR_TIME)).over(Window.partitionBy(purchase)))
        .withColumn(DAY, to_date(col(BEGAN)))
        .withColumn(NTH, dense_rank().over(byPurchase));
  }
}
