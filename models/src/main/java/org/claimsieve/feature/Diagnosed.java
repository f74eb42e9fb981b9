package org.claimsieve.feature;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.concat;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.Visit;

/** All diagnoses of a visit, beside the settlements that belong to it. */
final class Diagnosed {
  private static final String KEY = "diagnosed_mdtrt_id";
  private static final String CODES = "diagnosed_codes";

  private Diagnosed() {}

  /** Adds {@code diags} to rows with {@code mdtrt_id} and {@code dscg_maindiag_code}. */
  static Dataset<Row> join(Dataset<Row> rows, Dataset<Row> diagnoses) {
    Dataset<Row> codes =
        diagnoses
            .filter(col(Diagnosis.MDTRT_ID).isNotNull())
            .groupBy(col(Diagnosis.MDTRT_ID).as(KEY))
            .agg(collect_set(col(Diagnosis.DIAG_CODE)).as(CODES));
    Column all =
        concat(
            coalesce(col(CODES), array().cast("array<string>")),
            array(col(Visit.DSCG_MAINDIAG_CODE)));
    return rows.join(codes, col(Diagnosis.MDTRT_ID).equalTo(col(KEY)), "left_outer")
        .withColumn(ClaimFact.DIAGS, Codes.joined(all))
        .drop(KEY, CODES);
  }
}
