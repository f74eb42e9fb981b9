package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.grouping;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.code.ItemKind;
import org.claimsieve.encounter.Fen;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.schema.ItemFact;
import org.claimsieve.schema.ItemUsage;
import org.claimsieve.schema.Provenance;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Drugs, herbal pieces, service items and consumables by how many settlements use them, in the city
 * and in each institution, with the place each had in the period of the same length directly
 * before.
 */
final class ItemUsageRanking implements Indicator {
  private static final Info INFO =
      new Info(
          "item-usage",
          "",
          new Words("药品和诊疗项目使用排名", "Use of drugs and service items"),
          new Words("使用该项目的结算人次、人数、数量、金额", "settlements, persons, quantity and amount of the item"),
          new Words("无", "none"),
          new Words(
              "未结算、退费及被退费的明细；目录类别不明的项目",
              "lines not settled or taken back; items of an unknown catalogue"),
          new Words("人次", "settlements"),
          Direction.UP,
          new Words("同一类别的项目", "items of the same kind"),
          ItemUsage.TABLE);

  private static final String CURRENT = "current";
  private static final String ALL_INSTITUTIONS = "all_institutions";

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public int historyDays(Period period) {
    return period.days();
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    Dataset<Row> used = byItem(byPerson(inBothPeriods(input)));
    Dataset<Row> usage =
        besidePrevious(ranked(used))
            .withColumn(ItemUsage.BUSINESS_DATE, lit(input.knownThrough()))
            .withColumn(ItemUsage.PERIOD_FROM, lit(input.period().from()))
            .withColumn(ItemUsage.PERIOD_TO, lit(input.period().to()))
            .withColumn(
                ItemUsage.RANK_CHANGE,
                col(ItemUsage.PREVIOUS_RANK).minus(col(ItemUsage.RANK_SETTLEMENTS)));
    return TableShape.of(ItemUsage.TABLE, usage);
  }

  private static Dataset<Row> inBothPeriods(IndicatorInput input) {
    Column day = col(Provenance.SETL_DATE);
    Period both = new Period(input.period().previous().from(), input.period().to());
    return input
        .itemFacts()
        .filter(both.contains(day).and(col(ItemFact.HILIST_CODE).isNotNull()))
        .withColumn(ItemUsage.ITEM_KIND, ItemKind.of(col(ItemFact.LIST_TYPE)))
        .filter(col(ItemUsage.ITEM_KIND).isNotNull())
        .withColumn(CURRENT, input.period().contains(day));
  }

  /** One row per person who used an item, for each institution and for the city. */
  private static Dataset<Row> byPerson(Dataset<Row> facts) {
    Column institution = col(ItemFact.FIXMEDINS_CODE);
    List<Column> city =
        List.of(
            col(CURRENT),
            col(ItemUsage.ITEM_KIND),
            col(ItemFact.HILIST_CODE),
            col(ItemFact.PSN_NO));
    List<Column> institutions =
        List.of(city.get(0), institution, city.get(1), city.get(2), city.get(3));
    return facts
        .groupingSets(
            CollectionConverters.asScala(
                    List.of(
                        CollectionConverters.asScala(city).toSeq(),
                        CollectionConverters.asScala(institutions).toSeq()))
                .toSeq(),
            institutions.toArray(Column[]::new))
        .agg(
            grouping(institution).as(ALL_INSTITUTIONS),
            max(col(ItemFact.HILIST_NAME)).as(ItemUsage.HILIST_NAME),
            sum(col(ItemFact.SETTLEMENTS)).as(ItemUsage.SETTLEMENTS),
            sum(col(ItemFact.CNT)).as(ItemUsage.CNT),
            sum(Fen.of(col(ItemFact.AMOUNT))).as(ItemUsage.AMOUNT),
            sum(Fen.of(col(ItemFact.INSCP_AMT))).as(ItemUsage.INSCP_AMT))
        .filter(col(ALL_INSTITUTIONS).equalTo(1).or(institution.isNotNull()));
  }

  private static Dataset<Row> byItem(Dataset<Row> persons) {
    Column used = col(ItemUsage.SETTLEMENTS).gt(0).and(col(ItemFact.PSN_NO).isNotNull());
    Column city = col(ALL_INSTITUTIONS).equalTo(1);
    return persons
        .groupBy(
            col(CURRENT),
            when(city, lit(Subjects.CITY)).otherwise(lit(Subjects.INSTITUTION)).as(ItemUsage.SCOPE),
            coalesce(col(ItemFact.FIXMEDINS_CODE), lit("")).as(ItemUsage.FIXMEDINS_CODE),
            col(ItemUsage.ITEM_KIND),
            col(ItemUsage.HILIST_CODE))
        .agg(
            max(col(ItemUsage.HILIST_NAME)).as(ItemUsage.HILIST_NAME),
            sum(col(ItemUsage.SETTLEMENTS)).as(ItemUsage.SETTLEMENTS),
            count(when(used, lit(1))).as(ItemUsage.PERSONS),
            sum(col(ItemUsage.CNT)).as(ItemUsage.CNT),
            Fen.toYuan(sum(col(ItemUsage.AMOUNT))).as(ItemUsage.AMOUNT),
            Fen.toYuan(sum(col(ItemUsage.INSCP_AMT))).as(ItemUsage.INSCP_AMT))
        .filter(col(ItemUsage.SETTLEMENTS).gt(0));
  }

  private static Dataset<Row> ranked(Dataset<Row> used) {
    WindowSpec list =
        Window.partitionBy(
            col(CURRENT),
            col(ItemUsage.SCOPE),
            col(ItemUsage.FIXMEDINS_CODE),
            col(ItemUsage.ITEM_KIND));
    Column settlements = col(ItemUsage.SETTLEMENTS).desc();
    Column amount = col(ItemUsage.AMOUNT).desc_nulls_last();
    Column code = col(ItemUsage.HILIST_CODE).asc();
    return used.withColumn(
            ItemUsage.RANK_SETTLEMENTS,
            row_number()
                .over(list.orderBy(settlements, col(ItemUsage.PERSONS).desc(), amount, code)))
        .withColumn(
            ItemUsage.RANK_AMOUNT, row_number().over(list.orderBy(amount, settlements, code)));
  }

  /** One row per item that the current period uses, with its place in the period before. */
  private static Dataset<Row> besidePrevious(Dataset<Row> ranked) {
    Column before = when(col(CURRENT).equalTo(false), col(ItemUsage.RANK_SETTLEMENTS));
    return ranked
        .groupBy(
            col(ItemUsage.SCOPE),
            col(ItemUsage.FIXMEDINS_CODE),
            col(ItemUsage.ITEM_KIND),
            col(ItemUsage.HILIST_CODE))
        .agg(
            max(before).as(ItemUsage.PREVIOUS_RANK),
            ofCurrent(ItemUsage.HILIST_NAME),
            ofCurrent(ItemUsage.SETTLEMENTS),
            ofCurrent(ItemUsage.PERSONS),
            ofCurrent(ItemUsage.CNT),
            ofCurrent(ItemUsage.AMOUNT),
            ofCurrent(ItemUsage.INSCP_AMT),
            ofCurrent(ItemUsage.RANK_SETTLEMENTS),
            ofCurrent(ItemUsage.RANK_AMOUNT))
        .filter(col(ItemUsage.RANK_SETTLEMENTS).isNotNull());
  }

  private static Column ofCurrent(String column) {
    return max(when(col(CURRENT), col(column))).as(column);
  }
}
