package org.claimsieve.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.ledger.Amount;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.source.Masked;

/**
 * What a table holds of each file, counted where the rows are.
 *
 * @param amounts rows and fen
 * @param waiting of these, lines that name a settlement which nobody knows yet
 */
record FileCounts(Map<String, Amount> amounts, Map<String, Taken.Unplaced> waiting) {

  /** Counts rows of a table in one job. */
  static FileCounts of(TableSpec spec, Dataset<Row> rows) {
    boolean lines = spec.equals(FeeLine.TABLE);
    Column waits = lines ? Placement.waiting(spec) : lit(false);
    Column settlement = lines ? col(FeeLine.SETL_ID) : lit("");
    Column where = struct(col(Provenance.SOURCE_LINE), settlement.as(FeeLine.SETL_ID));
    FileCounts counts = new FileCounts(new TreeMap<>(), new TreeMap<>());
    rows.groupBy(col(Provenance.SOURCE_FILE))
        .agg(count(lit(1)), fen(spec), count_if(waits), min(when(waits, where)))
        .collectAsList()
        .forEach(counts::add);
    return counts;
  }

  private void add(Row row) {
    String file = row.getString(0);
    amounts.put(file, new Amount(row.getLong(1), row.getLong(2)));
    if (row.getLong(3) > 0) {
      Row first = row.getStruct(4);
      String example =
          "line %d, setl_id: '%s'".formatted(first.getLong(0), Masked.of(first.getString(1)));
      waiting.put(file, new Taken.Unplaced(row.getLong(3), example));
    }
  }

  /** Sum of the table's amount in fen; zero where it has none. */
  static Column fen(TableSpec spec) {
    return spec.amount()
        .map(amount -> coalesce(sum(col(amount).multiply(100).cast("bigint")), lit(0L)))
        .orElse(lit(0L));
  }
}
