package org.claimsieve.feature;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.grouping;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.code.FeeCategory;
import org.claimsieve.encounter.Fen;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Kind;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What a settlement's lines add up to, in one pass over the lines. Items and days are counted by
 * grouping the lines once by item and once by day, so that nothing is counted distinct.
 */
final class LineSums {
  private static final long QUANTITY_UNITS = 10_000;
  private static final String DAY = "charge_day";
  private static final String FEN = "fen";
  private static final String INSCP_FEN = "inscp_fen";
  private static final String UNITS = "bed_units";
  private static final String CATEGORIZED = "categorized";
  private static final String BY_DAY = "by_day";

  /** Lowest and highest operation code of the lines. */
  static final String FIRST_OPERATION = "first_operation";

  static final String LAST_OPERATION = "last_operation";

  private static final Map<String, List<String>> CATEGORIES = categories();

  private LineSums() {}

  /** One row per settlement: {@code setl_id}, line columns of {@link ClaimFact}, operations. */
  static Dataset<Row> of(Dataset<Row> netLines) {
    Dataset<Row> byItemAndByDay = grouped(narrow(netLines));
    List<Column> sums = new ArrayList<>();
    sums.add(yuan(FEN).as(ClaimFact.LINE_AMT));
    sums.add(yuan(INSCP_FEN).as(ClaimFact.LINE_INSCP_AMT));
    sums.add(coalesce(sum(ofItems(ClaimFact.LINES)), lit(0L)).as(ClaimFact.LINES));
    sums.add(distinct(0, FeeLine.HILIST_CODE).as(ClaimFact.ITEMS));
    sums.add(distinct(1, DAY).as(ClaimFact.CHARGE_DAYS));
    sums.add(Fen.toYuan(max(ofItems(ClaimFact.MAX_LINE_AMT))).as(ClaimFact.MAX_LINE_AMT));
    Column known = sum(ofItems(CATEGORIZED)).gt(0);
    for (String amount : CATEGORIES.keySet()) {
      sums.add(when(known, Fen.toYuan(coalesce(sum(ofItems(amount)), lit(0L)))).as(amount));
    }
    sums.add(bedDays().as(ClaimFact.BED_DAYS));
    sums.add(min(FIRST_OPERATION).as(FIRST_OPERATION));
    sums.add(max(LAST_OPERATION).as(LAST_OPERATION));
    return byItemAndByDay
        .groupBy(col(FeeLine.SETL_ID))
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  private static Dataset<Row> narrow(Dataset<Row> netLines) {
    return netLines
        .filter(col(FeeLine.SETL_ID).isNotNull())
        .select(
            col(FeeLine.SETL_ID),
            col(FeeLine.HILIST_CODE),
            to_date(col(FeeLine.FEE_OCUR_TIME)).as(DAY),
            col(FeeLine.MED_CHRGITM_TYPE),
            when(NetLines.charged(), col(FeeLine.OPRN_OPRT_CODE)).as(FeeLine.OPRN_OPRT_CODE),
            NetLines.charged().as(ClaimFact.LINES),
            Fen.of(col(FeeLine.DET_ITEM_FEE_SUMAMT)).as(FEN),
            Fen.of(col(FeeLine.INSCP_AMT)).as(INSCP_FEN),
            col(FeeLine.CNT).multiply(lit(QUANTITY_UNITS)).cast(DataTypes.LongType).as(UNITS));
  }

  private static Dataset<Row> grouped(Dataset<Row> lines) {
    List<Column> sums = new ArrayList<>();
    sums.add(sum(when(col(ClaimFact.LINES), lit(1L)).otherwise(lit(0L))).as(ClaimFact.LINES));
    sums.add(sum(col(FEN)).as(FEN));
    sums.add(sum(col(INSCP_FEN)).as(INSCP_FEN));
    sums.add(count(col(FeeLine.MED_CHRGITM_TYPE)).as(CATEGORIZED));
    sums.add(max(when(col(ClaimFact.LINES), col(FEN))).as(ClaimFact.MAX_LINE_AMT));
    CATEGORIES.forEach(
        (amount, prefixes) -> sums.add(sum(when(category(prefixes), col(FEN))).as(amount)));
    sums.add(sum(when(category(List.of(FeeCategory.BED)), col(UNITS))).as(UNITS));
    sums.add(min(FeeLine.OPRN_OPRT_CODE).as(FIRST_OPERATION));
    sums.add(max(FeeLine.OPRN_OPRT_CODE).as(LAST_OPERATION));
    sums.add(grouping(col(FeeLine.HILIST_CODE)).as(BY_DAY));
    List<List<Column>> sets =
        List.of(
            List.of(col(FeeLine.SETL_ID), col(FeeLine.HILIST_CODE)),
            List.of(col(FeeLine.SETL_ID), col(DAY)));
    return lines
        .groupingSets(
            CollectionConverters.asScala(
                    sets.stream().map(set -> CollectionConverters.asScala(set).toSeq()).toList())
                .toSeq(),
            col(FeeLine.SETL_ID),
            col(FeeLine.HILIST_CODE),
            col(DAY))
        .agg(sums.get(0), sums.subList(1, sums.size()).toArray(Column[]::new));
  }

  /** Number of items, or of days, that some charge names. */
  private static Column distinct(int byDay, String key) {
    Column named = col(BY_DAY).equalTo(byDay).and(col(key).isNotNull());
    return count(when(named.and(col(ClaimFact.LINES).gt(0)), lit(1)));
  }

  private static Column bedDays() {
    return sum(ofItems(UNITS))
        .cast(DataTypes.createDecimalType(18, 0))
        .divide(lit(QUANTITY_UNITS))
        .cast(Kind.QUANTITY.type());
  }

  private static Column yuan(String fen) {
    return Fen.toYuan(sum(ofItems(fen)));
  }

  private static Column ofItems(String column) {
    return when(col(BY_DAY).equalTo(0), col(column));
  }

  private static Column category(List<String> prefixes) {
    return prefixes.stream()
        .map(prefix -> col(FeeLine.MED_CHRGITM_TYPE).startsWith(prefix))
        .reduce(Column::or)
        .orElseThrow();
  }

  private static Map<String, List<String>> categories() {
    Map<String, List<String>> categories = new LinkedHashMap<>();
    categories.put(
        ClaimFact.DRUG_AMT,
        List.of(FeeCategory.WESTERN_DRUG, FeeCategory.HERBAL_PIECE, FeeCategory.PATENT_DRUG));
    categories.put(ClaimFact.EXAM_AMT, List.of(FeeCategory.EXAMINATION));
    categories.put(ClaimFact.LAB_AMT, List.of(FeeCategory.LABORATORY));
    categories.put(ClaimFact.TREAT_AMT, List.of(FeeCategory.TREATMENT));
    categories.put(ClaimFact.SURGERY_AMT, List.of(FeeCategory.SURGERY));
    categories.put(ClaimFact.NURSING_AMT, List.of(FeeCategory.NURSING));
    categories.put(ClaimFact.CONSUMABLE_AMT, List.of(FeeCategory.CONSUMABLE));
    categories.put(ClaimFact.BED_AMT, List.of(FeeCategory.BED));
    return categories;
  }
}
