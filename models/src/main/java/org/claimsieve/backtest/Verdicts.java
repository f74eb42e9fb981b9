package org.claimsieve.backtest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Finding;

/**
 * What inspectors said of cases. One row is one verdict on a case, which institution, person and
 * encounter name, in columns called as in {@code finding}. What is neither upheld nor refuted, such
 * as a case that waits for papers, does not count.
 */
public final class Verdicts {
  /** What was said, in words such as {@link #CONFIRMED}. */
  public static final String VERDICT = "verdict";

  /** 属实. */
  public static final String CONFIRMED = "confirmed";

  /** 部分属实. */
  public static final String PARTLY = "partly";

  /** 不属实. */
  public static final String REFUTED = "refuted";

  /** Cases of the hits with a verdict. */
  public static final String JUDGED_CASES = "judged_cases";

  /** Of them those in which any verdict upholds something. */
  public static final String UPHELD_CASES = "upheld_cases";

  private static final String UPHELD = "upheld";

  private Verdicts() {}

  static Dataset<Row> of(Dataset<Row> hits, Dataset<Row> verdicts) {
    String[] names = {Finding.FIXMEDINS_CODE, Finding.PSN_NO, Finding.ENCOUNTER_ID};
    Column[] encounter = Arrays.stream(names).map(name -> col(name)).toArray(Column[]::new);
    Column upholds = col(VERDICT).isin(CONFIRMED, PARTLY);
    return verdicts
        .filter(upholds.or(col(VERDICT).equalTo(REFUTED)))
        .join(hits.select(encounter).distinct(), names, "left_semi")
        .groupBy(encounter)
        .agg(max(upholds).as(UPHELD))
        .agg(count(lit(1)).as(JUDGED_CASES), count_if(col(UPHELD)).as(UPHELD_CASES));
  }
}
