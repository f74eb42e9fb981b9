package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.dense_rank;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.sum;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/** Settlements in which the same items were charged in the same quantities. */
final class Baskets {
  /** Different items of a basket. */
  static final String KINDS = "basket_kinds";

  /** Persons who share it. */
  static final String PERSONS = "basket_persons";

  /** Total fee of all who share it. */
  static final String TOTAL = "basket_total";

  /** The least settlement of those who share it: it identifies them. */
  static final String FIRST = "basket_first";

  private static final String ITEM = "basket_item";
  private static final String ITEMS = "basket_items";
  private static final String QUANTITY = "basket_quantity";
  private static final String AMOUNT = "basket_amount";
  private static final String NTH = "basket_nth_person";

  private Baskets() {}

  /**
   * One row per settlement whose basket so many persons share; one person counts once.
   *
   * @param lines lines of settlements with person, keys and item, none of them null
   * @param keys columns of the settlement that are shared as well
   */
  static Dataset<Row> shared(Dataset<Row> lines, int minKinds, int minPersons, String... keys) {
    Column[] settlement =
        columns(Stream.concat(Stream.of(ClaimFact.SETL_ID, ClaimFact.PSN_NO), Stream.of(keys)));
    Column[] item =
        Stream.concat(Stream.of(settlement), Stream.of(col(FeeLine.HILIST_CODE)))
            .toArray(Column[]::new);
    WindowSpec group =
        Window.partitionBy(columns(Stream.concat(Stream.of(keys), Stream.of(ITEMS))));
    // Settlements of one person share its place: a tie is what is meant.
    WindowSpec byPerson = group.orderBy(ClaimFact.PSN_NO);
    return lines
        .groupBy(item)
        .agg(sum(col(FeeLine.CNT)).as(QUANTITY), sum(col(FeeLine.DET_ITEM_FEE_SUMAMT)).as(AMOUNT))
        .withColumn(ITEM, concat_ws(":", col(FeeLine.HILIST_CODE), col(QUANTITY).cast("string")))
        .groupBy(settlement)
        .agg(
            concat_ws(";", sort_array(collect_list(col(ITEM)))).as(ITEMS),
            count(lit(1)).as(KINDS),
            sum(col(AMOUNT)).as(AMOUNT))
        .filter(col(KINDS).geq(minKinds))
        .withColumn(NTH, dense_rank().over(byPerson))
        .withColumn(PERSONS, max(col(NTH)).over(group))
        .filter(col(PERSONS).geq(minPersons))
        .withColumn(TOTAL, sum(col(AMOUNT)).over(group))
        .withColumn(FIRST, min(col(ClaimFact.SETL_ID)).over(group));
  }

  private static Column[] columns(Stream<String> names) {
    return names.map(name -> col(name)).toArray(Column[]::new);
  }
}
