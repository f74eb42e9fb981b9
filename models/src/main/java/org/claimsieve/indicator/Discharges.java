package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Stay;

/** Each stay once: a stay that a later settlement closed replaces what was known before. */
final class Discharges {
  private static final String VERSION = "version";

  private Discharges() {}

  static Dataset<Row> latest(Dataset<Row> stays) {
    WindowSpec versions =
        Window.partitionBy(col(Stay.MDTRT_ID))
            .orderBy(
                col(Provenance.SETL_DATE).desc_nulls_last(),
                col(Stay.ARRIVED).desc_nulls_last(),
                col(Stay.LAST_SETL_ID).desc_nulls_last());
    return stays
        .withColumn(VERSION, row_number().over(versions))
        .filter(col(VERSION).equalTo(1))
        .drop(VERSION);
  }
}
