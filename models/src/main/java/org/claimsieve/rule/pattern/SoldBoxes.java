package org.claimsieve.rule.pattern;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.xxhash64;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.rule.PatternInput;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.DrugSale;

/**
 * Boxes by their trace codes, as the sales records have them.
 *
 * @param minLength characters of a code at least; a shorter one, or one of a single character
 *     repeated, stands for no box
 */
record SoldBoxes(int minLength) {
  /** Settlement. */
  static final String SOLD = "box_setl_id";

  /** Item. */
  static final String ITEM = "box_item";

  /** How many codes of the item were settled before. */
  static final String CODES = "box_codes";

  /** One of them: {@link #CODE} and {@link #BEFORE}. */
  static final String SHOWN = "box_shown";

  /** The first settlements of these codes, an array in order. */
  static final String EARLIER = "box_earlier";

  /** Trace code. */
  static final String CODE = "box_code";

  /** The first sale of a code: {@link #AT} and {@link #SOLD}. */
  static final String BEFORE = "box_before";

  /** Moment of a sale. */
  static final String AT = "box_at";

  private static final String PLACEHOLDER = "^(.)\\1*$";
  private static final String WEIGHT = "box_weight";
  private static final String LEFT = "box_left";
  private static final String OUT = "box_out";
  private static final String PLACE = "box_place";
  private static final String STANDS = "box_stands";
  private static final String HASH = "box_hash";
  private static final String ASKED = "box_asked";

  /**
   * One row per settlement and item with codes that an earlier settlement had already. A box counts
   * for a settlement that stands and that did not give it back, while at least two of the box are
   * out; so a return that names no settlement clears one of them.
   */
  Dataset<Row> settledAgain(PatternInput input) {
    WindowSpec box = Window.partitionBy(CODE);
    WindowSpec inOrder = box.orderBy(col(AT), col(SOLD));
    Column insured = col(SOLD).isNotNull().and(col(LEFT).gt(0));
    Dataset<Row> standing = input.claims().select(col(ClaimFact.SETL_ID).as(STANDS));
    return boxes(input)
        .groupBy(CODE, SOLD)
        .agg(sum(col(WEIGHT)).as(LEFT), min(col(AT)).as(AT), min(col(ITEM)).as(ITEM))
        .withColumn(OUT, sum(col(LEFT)).over(box))
        .filter(insured.and(col(OUT).gt(1)))
        .join(standing, col(SOLD).equalTo(col(STANDS)))
        .withColumn(PLACE, row_number().over(inOrder))
        .withColumn(BEFORE, min(struct(AT, SOLD)).over(box))
        .filter(col(PLACE).gt(1))
        .groupBy(SOLD, ITEM)
        .agg(
            count(lit(1)).as(CODES),
            min(struct(CODE, BEFORE)).as(SHOWN),
            sort_array(collect_set(col(BEFORE).getField(SOLD))).as(EARLIER));
  }

  /** Sales and returns of the boxes that tonight's settlements sold, one row per box and record. */
  private Dataset<Row> boxes(PatternInput input) {
    Column count = col(DrugSale.SEL_RETN_CNT);
    Column codes = regexp_replace(upper(col(DrugSale.DRUG_TRAC_CODG)), "[\\s\\p{Z}]+", "");
    Dataset<Row> all =
        input
            .sales()
            .filter(col(DrugSale.SEL_RETN_TIME).isNotNull())
            .select(
                col(DrugSale.SETL_ID).as(SOLD),
                col(DrugSale.HILIST_CODE).as(ITEM),
                col(DrugSale.SEL_RETN_TIME).as(AT),
                when(count.gt(0), lit(1)).when(count.lt(0), lit(-1)).as(WEIGHT),
                explode(split(codes, "[;；]")).as(CODE))
            .filter(length(col(CODE)).geq(minLength).and(not(col(CODE).rlike(PLACEHOLDER))))
            .withColumn(HASH, xxhash64(col(CODE)));
    Dataset<Row> tonight =
        input
            .claims()
            .filter(input.tonight(col(ClaimFact.ARRIVED)))
            .select(col(ClaimFact.SETL_ID).as(STANDS));
    Dataset<Row> asked =
        all.join(broadcast(tonight), col(SOLD).equalTo(col(STANDS)), "left_semi")
            .select(col(HASH).as(ASKED))
            .distinct();
    return all.join(broadcast(asked), col(HASH).equalTo(col(ASKED)), "left_semi");
  }
}
