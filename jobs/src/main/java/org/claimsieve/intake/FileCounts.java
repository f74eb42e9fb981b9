package org.claimsieve.intake;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

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

  /** Counts rows of a table; where some wait, a second look finds an example of each file. */
  static FileCounts of(TableSpec spec, Dataset<Row> rows) {
    Column file = col(Provenance.SOURCE_FILE);
    Column waits = spec.equals(FeeLine.TABLE) ? Placement.waiting(spec) : lit(false);
    FileCounts counts = new FileCounts(new TreeMap<>(), new TreeMap<>());
    boolean any = false;
    for (Row row :
        rows.groupBy(file).agg(count(lit(1)), fen(spec), count_if(waits)).collectAsList()) {
      counts.amounts.put(row.getString(0), new Amount(row.getLong(1), row.getLong(2)));
      any |= row.getLong(3) > 0;
    }
    if (any) {
      Column first = min(struct(col(Provenance.SOURCE_LINE), col(FeeLine.SETL_ID)));
      for (Row row : rows.filter(waits).groupBy(file).agg(count(lit(1)), first).collectAsList()) {
        counts.waiting.put(
            row.getString(0), new Taken.Unplaced(row.getLong(1), example(row.getStruct(2))));
      }
    }
    return counts;
  }

  private static String example(Row first) {
    return "line %d, setl_id: '%s'".formatted(first.getLong(0), Masked.of(first.getString(1)));
  }

  /** Sum of the table's amount in fen; zero where it has none. */
  static Column fen(TableSpec spec) {
    return spec.amount()
        .map(amount -> coalesce(sum(col(amount).multiply(100).cast("bigint")), lit(0L)))
        .orElse(lit(0L));
  }
}
