package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.cume_dist;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;
import org.claimsieve.schema.Score;
import org.claimsieve.schema.ScoreDriver;

/**
 * Scores of settlements and what drove them. Both tables come from one pass, which is kept until
 * {@link #close}: write them before.
 */
public final class Scores implements AutoCloseable {
  private final Dataset<Row> scored;

  Scores(Dataset<Row> scored) {
    this.scored = scored.persist(StorageLevel.MEMORY_AND_DISK());
  }

  /** Rows of {@link Score#TABLE}. */
  public Dataset<Row> score() {
    return scored
        .withColumn(Score.PERCENTILE, percentile())
        .select(columns(Score.TABLE.columns().toArray(String[]::new)));
  }

  /** Rows of {@link ScoreDriver#TABLE}. */
  public Dataset<Row> drivers() {
    return scored
        .select(
            col(Score.BUSINESS_DATE), col(Score.SETL_ID), explode(col(Scorer.DRIVERS)).as("driver"))
        .select(col(Score.BUSINESS_DATE), col(Score.SETL_ID), col("driver.*"))
        .select(columns(ScoreDriver.TABLE.columns().toArray(String[]::new)));
  }

  /** Lets the scored rows go. */
  @Override
  public void close() {
    scored.unpersist();
  }

  /** Share of the night's peers at or below: equal scores stand equally high, so no tie-breaker. */
  private static Column percentile() {
    Column share =
        cume_dist()
            .over(
                Window.partitionBy(Score.BUSINESS_DATE, Score.PEER_GROUP)
                    .orderBy(col(Score.SCORE)));
    return when(col(Score.PEER_GROUP).isNotNull(), share);
  }

  private static Column[] columns(String... names) {
    Column[] columns = new Column[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = col(names[i]);
    }
    return columns;
  }
}
