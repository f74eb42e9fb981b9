package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Visit;

/** What settlements and stays take from the visit; where a visit came twice, the later row. */
public final class LatestVisits {
  private static final String KEY = "visit_mdtrt_id";
  private static final String LATEST = "visit";

  private LatestVisits() {}

  /**
   * Adds {@code begntime, endtime, dscg_way, dscg_maindiag_code, oprn_oprt_code} of the visit to
   * rows with {@code mdtrt_id}; null where there is no visit.
   */
  public static Dataset<Row> join(Dataset<Row> rows, Dataset<Row> visits) {
    Dataset<Row> latest =
        visits
            .filter(col(Visit.MDTRT_ID).isNotNull())
            .groupBy(col(Visit.MDTRT_ID).as(KEY))
            .agg(
                max(struct(
                        col(Provenance.ARRIVED),
                        col(Visit.ENDTIME),
                        col(Visit.BEGNTIME),
                        col(Visit.DSCG_WAY),
                        col(Visit.DSCG_MAINDIAG_CODE),
                        col(Visit.OPRN_OPRT_CODE)))
                    .as(LATEST));
    return rows.join(latest, col(Visit.MDTRT_ID).equalTo(col(KEY)), "left_outer")
        .withColumn(Visit.BEGNTIME, col(LATEST).getField(Visit.BEGNTIME))
        .withColumn(Visit.ENDTIME, col(LATEST).getField(Visit.ENDTIME))
        .withColumn(Visit.DSCG_WAY, col(LATEST).getField(Visit.DSCG_WAY))
        .withColumn(Visit.DSCG_MAINDIAG_CODE, col(LATEST).getField(Visit.DSCG_MAINDIAG_CODE))
        .withColumn(Visit.OPRN_OPRT_CODE, col(LATEST).getField(Visit.OPRN_OPRT_CODE))
        .drop(KEY, LATEST);
  }
}
