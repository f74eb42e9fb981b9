package org.claimsieve.feature;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Provenance;

/** The institution register beside rows of settlements: each institution's newest entry. */
final class Register {
  private static final String KEY = "register_fixmedins_code";
  private static final String LATEST = "register";

  private Register() {}

  /** Adds the entry to rows with {@code fixmedins_code}; its values are read by {@link #value}. */
  static Dataset<Row> join(Dataset<Row> rows, Dataset<Row> institutions) {
    Dataset<Row> latest =
        institutions
            .filter(col(Institution.FIXMEDINS_CODE).isNotNull())
            .groupBy(col(Institution.FIXMEDINS_CODE).as(KEY))
            .agg(
                max(struct(
                        col(Provenance.ARRIVED),
                        col(Institution.FIXMEDINS_TYPE),
                        col(Institution.HOSP_LV),
                        col(Institution.MEDINS_KIND),
                        col(Institution.MEDINS_TRAIT),
                        col(Institution.FIX_BLNG_ADMDVS)))
                    .as(LATEST));
    return rows.join(
        broadcast(latest), col(Institution.FIXMEDINS_CODE).equalTo(col(KEY)), "left_outer");
  }

  /** A value of the entry; null where the register does not know the institution. */
  static Column value(String column) {
    return col(LATEST).getField(column);
  }
}
