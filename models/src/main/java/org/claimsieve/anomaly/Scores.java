package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
    return scored.select(columns(Score.TABLE.columns().toArray(String[]::new)));
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

  private static Column[] columns(String... names) {
    Column[] columns = new Column[names.length];
    for (int i = 0; i < names.length; i++) {
      columns[i] = col(names[i]);
    }
    return columns;
  }
}
