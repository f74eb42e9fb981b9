package org.claimsieve.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.Insured;

/**
 * What a night knows of insured persons, and what institutions recorded of their goods. A table of
 * which nothing came has no rows.
 *
 * @param insured {@code psn_insu_b}: the newest snapshot, of persons who settle tonight
 * @param sales {@code drug_sale_d} of the lookback
 * @param purchases {@code drug_purc_d} of the lookback
 * @param stock {@code drug_inv_d} of the lookback
 * @param filled by table, the columns that may hold a value; none where nothing came
 */
public record Records(
    Dataset<Row> insured,
    Dataset<Row> sales,
    Dataset<Row> purchases,
    Dataset<Row> stock,
    Map<String, Set<String>> filled) {
  public Records {
    insured = Complete.with(Insured.TABLE, insured);
    sales = Complete.with(DrugSale.TABLE, sales);
    purchases = Complete.with(DrugPurchase.TABLE, purchases);
    stock = Complete.with(DrugStock.TABLE, stock);
    filled = Map.copyOf(filled);
  }

  /**
   * Nothing came.
   *
   * @param any rows of any table
   */
  static Records none(Dataset<Row> any) {
    Dataset<Row> nothing = any.limit(0);
    return new Records(nothing, nothing, nothing, nothing, Map.of());
  }

  /** What the rule cannot judge without and did not come, in Chinese. */
  List<String> lacking(RuleInfo info) {
    List<String> words = new ArrayList<>();
    for (RecordNeed need : info.records()) {
      String table = need.table().name();
      Set<String> there = filled.getOrDefault(table, Set.of());
      if (there.isEmpty()) {
        words.add("未收到数据：" + need.table().title() + " " + table);
      } else {
        need.columns().stream()
            .filter(column -> !there.contains(column))
            .sorted()
            .forEach(column -> words.add("字段缺失或全为空：" + table + "." + column));
      }
    }
    return words;
  }
}
