package org.claimsieve.indicator;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of an indicator as text. */
final class Values {
  private Values() {}

  /** Subject, numerator, denominator and value, the city first. */
  static List<String> of(Indicator indicator, IndicatorInput input) {
    return texts(
        indicator.compute(input).orderBy("subject_type", "subject_id"),
        "concat(subject_id, ' ', cast(numerator as decimal(16,2)), '/',"
            + " cast(denominator as decimal(16,2)), '=', coalesce(cast(value as string), 'none'))");
  }

  /** Institutions with peer group, place and number of peers that have one. */
  static List<String> places(Indicator indicator, IndicatorInput input) {
    return texts(
        indicator
            .compute(input)
            .filter("subject_type = 'institution'")
            .orderBy("peer_group", "subject_id"),
        "concat(subject_id, ' ', peer_group, ' ', coalesce(cast(rank as string), 'none'), ' of ',"
            + " cast(peer_count as string))");
  }

  private static List<String> texts(Dataset<Row> rows, String text) {
    return rows.selectExpr(text).collectAsList().stream().map(row -> row.getString(0)).toList();
  }
}
