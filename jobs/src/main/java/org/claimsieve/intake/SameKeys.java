package org.claimsieve.intake;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;

/**
 * Days of earlier records that have the key of a delivered one. Found in one look at all keys,
 * because a correction may bring a record to another day.
 */
final class SameKeys {
  private static final String DELIVERED = "_delivered";
  private static final String EARLIER = "_earlier";

  private SameKeys() {}

  /**
   * Looks for them; none of a table that holds no records.
   *
   * @param small whether the delivered rows are few enough to be sent to every task
   */
  static Set<LocalDate> days(Lake lake, TableIntake table, boolean small) {
    TableSpec spec = table.spec();
    if (!Tables.isRecord(spec) || !lake.holds(spec)) {
      return Set.of();
    }
    Versions versions = new Versions(spec);
    String day = spec.partitions().get(0);
    Dataset<Row> keys = table.delivered().select(versions.hash().as(DELIVERED)).distinct();
    Dataset<Row> earlier = table.earlier().select(versions.hash().as(EARLIER), col(day));
    Dataset<Row> same =
        earlier.join(
            small ? broadcast(keys) : keys, col(EARLIER).equalTo(col(DELIVERED)), "left_semi");
    return new TreeSet<>(Lake.days(same, day));
  }
}
