package org.claimsieve.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.to_date;

import java.time.LocalDate;
import java.util.Collection;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;

/** Gives every row the day of the settlement that it belongs to: rows of a claim lie together. */
final class SettlementDays {
  private static final String DAY_OF = "_day_of_";

  private final Collection<LocalDate> dates;
  private final Dataset<Row> settlements;

  /**
   * Days by settlement.
   *
   * @param dates nights whose files are taken in
   * @param settlements the settlement table as it will be once published
   */
  SettlementDays(Collection<LocalDate> dates, Dataset<Row> settlements) {
    this.dates = dates;
    this.settlements = settlements;
  }

  Dataset<Row> assign(TableSpec spec, Dataset<Row> rows) {
    if (Tables.isRegister(spec)) {
      return rows;
    }
    if (spec.equals(Settlement.TABLE)) {
      return rows.withColumn(Provenance.SETL_DATE, to_date(col(Settlement.SETL_TIME)));
    }
    if (spec.equals(FeeLine.TABLE)) {
      return withDay(rows, Settlement.SETL_ID, older(rows));
    }
    return withDay(rows, Settlement.MDTRT_ID, tonight(Settlement.MDTRT_ID))
        .withColumn(
            Provenance.SETL_DATE, coalesce(col(Provenance.SETL_DATE), col(Provenance.ARRIVED)));
  }

  private static Dataset<Row> withDay(Dataset<Row> rows, String key, Dataset<Row> days) {
    return rows.join(
            days.withColumnRenamed(key, DAY_OF + key), col(key).equalTo(col(DAY_OF + key)), "left")
        .drop(DAY_OF + key);
  }

  private Dataset<Row> tonight(String key) {
    return settlements
        .filter(col(Provenance.ARRIVED).isin(dates.toArray()))
        .groupBy(col(key))
        .agg(max(col(Provenance.SETL_DATE)).as(Provenance.SETL_DATE));
  }

  /** Days of tonight's settlements and, where lines speak of older ones, of those. */
  private Dataset<Row> older(Dataset<Row> lines) {
    Dataset<Row> tonight = tonight(Settlement.SETL_ID);
    Dataset<Row> missing =
        lines
            .filter(col(FeeLine.SETL_ID).isNotNull())
            .select(col(FeeLine.SETL_ID))
            .join(tonight, new String[] {FeeLine.SETL_ID}, "left_anti")
            .distinct();
    if (missing.isEmpty()) {
      return tonight;
    }
    Dataset<Row> before =
        settlements
            .join(broadcast(missing), new String[] {FeeLine.SETL_ID}, "left_semi")
            .groupBy(col(Settlement.SETL_ID))
            .agg(max(col(Provenance.SETL_DATE)).as(Provenance.SETL_DATE));
    return tonight.unionByName(before);
  }
}
