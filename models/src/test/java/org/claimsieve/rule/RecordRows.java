package org.claimsieve.rule;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.Insured;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;

/** The rows beside the claims of a {@link RuleNight}: insured persons, and records of goods. */
final class RecordRows {
  private final Map<TableSpec, List<Object[]>> rows = new LinkedHashMap<>();

  void insured(Object... differs) {
    add(
        Insured.TABLE,
        HonestRows.merged(
            differs,
            Insured.PSN_NO,
            "P",
            Insured.INSUTYPE,
            "310",
            Insured.BEGNDATE,
            "2020-01-01",
            Provenance.ARRIVED,
            RuleNight.TONIGHT));
  }

  void sale(String selSn, Object... differs) {
    add(
        DrugSale.TABLE,
        HonestRows.merged(
            differs,
            DrugSale.SEL_SN,
            selSn,
            DrugSale.FIXMEDINS_CODE,
            "H",
            DrugSale.HILIST_CODE,
            "X" + selSn,
            DrugSale.FIXMEDINS_BCHNO,
            "B",
            DrugSale.SETL_ID,
            "S",
            DrugSale.PSN_NO,
            "P",
            DrugSale.MDTRT_SETL_TYPE,
            "1",
            DrugSale.SEL_RETN_TIME,
            "2026-02-21 09:00:00",
            DrugSale.SEL_RETN_CNT,
            1,
            DrugSale.FINL_TRNS_PRIC,
            100,
            Provenance.ARRIVED,
            RuleNight.TONIGHT));
  }

  void purchase(String purcSn, Object... differs) {
    add(
        DrugPurchase.TABLE,
        HonestRows.merged(
            differs,
            DrugPurchase.PURC_SN,
            purcSn,
            DrugPurchase.FIXMEDINS_CODE,
            "H",
            DrugPurchase.HILIST_CODE,
            "X" + purcSn,
            DrugPurchase.FIXMEDINS_BCHNO,
            "B",
            DrugPurchase.PURC_RETN_STOIN_TIME,
            "2026-02-10 09:00:00",
            DrugPurchase.PURC_RETN_CNT,
            1,
            Provenance.ARRIVED,
            RuleNight.TONIGHT));
  }

  void stock(Object... differs) {
    add(
        DrugStock.TABLE,
        HonestRows.merged(
            differs,
            DrugStock.FIXMEDINS_CODE,
            "H",
            DrugStock.HILIST_CODE,
            "X",
            DrugStock.FIXMEDINS_BCHNO,
            "B",
            DrugStock.INVDATE,
            "2026-01-31",
            DrugStock.INV_CNT,
            0,
            Provenance.ARRIVED,
            RuleNight.TONIGHT));
  }

  void addAll(RecordRows more) {
    more.rows.forEach((table, added) -> added.forEach(row -> add(table, row)));
  }

  /** The same rows, each changed. */
  RecordRows changed(UnaryOperator<Object[]> how) {
    RecordRows copy = new RecordRows();
    rows.forEach((table, all) -> all.forEach(row -> copy.add(table, how.apply(row))));
    return copy;
  }

  Records records() {
    Map<String, Set<String>> filled = new TreeMap<>();
    rows.forEach((table, all) -> filled.put(table.name(), filled(all)));
    return new Records(
        dataset(Insured.TABLE),
        dataset(DrugSale.TABLE),
        dataset(DrugPurchase.TABLE),
        dataset(DrugStock.TABLE),
        filled);
  }

  private static Set<String> filled(List<Object[]> rows) {
    Set<String> filled = new TreeSet<>();
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i += 2) {
        if (row[i + 1] != null) {
          filled.add((String) row[i]);
        }
      }
    }
    return filled;
  }

  private void add(TableSpec table, Object[] row) {
    rows.computeIfAbsent(table, key -> new ArrayList<>()).add(row);
  }

  private Dataset<Row> dataset(TableSpec table) {
    return RuleNight.rows(table, rows.getOrDefault(table, List.of()));
  }
}
