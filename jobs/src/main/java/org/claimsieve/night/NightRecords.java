package org.claimsieve.night;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.rule.Records;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.Insured;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;

/** Insured persons and records of goods as a night sees them; metadata tells what came. */
final class NightRecords {
  private NightRecords() {}

  /**
   * The newest snapshot of the register and the records of the lookback.
   *
   * @param from first day of the lookback
   * @param tonight claim facts that arrived tonight
   */
  static Records of(Lake lake, LocalDate night, LocalDate from, Dataset<Row> tonight) {
    LocalDate snapshot = lake.newest(Insured.TABLE, night).orElse(night);
    Map<String, Set<String>> filled = new TreeMap<>();
    filled.put(Insured.TABLE.name(), lake.filled(Insured.TABLE, snapshot, snapshot));
    for (TableSpec table : List.of(DrugSale.TABLE, DrugPurchase.TABLE, DrugStock.TABLE)) {
      filled.put(table.name(), lake.filled(table, from, night));
    }
    return new Records(
        insured(lake, snapshot, tonight),
        lookback(lake, DrugSale.TABLE, from, night),
        lookback(lake, DrugPurchase.TABLE, from, night),
        lookback(lake, DrugStock.TABLE, from, night),
        filled);
  }

  private static Dataset<Row> insured(Lake lake, LocalDate snapshot, Dataset<Row> tonight) {
    Dataset<Row> persons = tonight.select(col(ClaimFact.PSN_NO)).distinct();
    return lake.read(Insured.TABLE, snapshot, snapshot)
        .join(broadcast(persons), new String[] {Insured.PSN_NO}, "left_semi");
  }

  private static Dataset<Row> lookback(
      Lake lake, TableSpec table, LocalDate from, LocalDate night) {
    return lake.read(table, from, night).filter(col(Provenance.ARRIVED).leq(lit(night)));
  }
}
