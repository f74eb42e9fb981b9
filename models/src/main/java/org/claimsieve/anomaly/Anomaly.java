package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;

/** Trains and reads anomaly models over rows of {@link ClaimFact}. */
public final class Anomaly {
  private static final String TONIGHT = "is_tonight";

  private Anomaly() {}

  /**
   * Trains a model on a window of claim facts.
   *
   * @param trainedOn written on the card; the model does not depend on it
   */
  public static TrainedModel train(Dataset<Row> reference, Options options, LocalDate trainedOn) {
    return new Training(options, trainedOn).of(reference);
  }

  /**
   * Scores settlements against the peers of a reference window, to which they are added where they
   * are not in it. Each row's business date is its {@code arrived}.
   *
   * <p>Runs a Spark job for the standards and one for the standing at once; the scores themselves
   * are computed when {@link Scores} is read.
   */
  public static Scores score(TrainedModel model, Dataset<Row> tonight, Dataset<Row> reference) {
    Dataset<Row> others =
        reference.join(
            tonight.select(ClaimFact.SETL_ID), new String[] {ClaimFact.SETL_ID}, "left_anti");
    Dataset<Row> valued =
        ClaimFeatures.valued(
            tonight
                .withColumn(TONIGHT, lit(true))
                .unionByName(others.withColumn(TONIGHT, lit(false))));
    Standards standards = Standards.of(valued, model.card().options());
    JavaSparkContext context =
        JavaSparkContext.fromSparkContext(tonight.sparkSession().sparkContext());
    Broadcast<AnomalyDetector> detector = context.broadcast(model.detector());
    Broadcast<Standards> usual = context.broadcast(standards);
    Standing standing = Standing.of(valued, model.card().options(), detector, usual);
    Scorer scorer = new Scorer(detector, usual, context.broadcast(standing), model.id());
    return new Scores(
        valued
            .filter(col(TONIGHT))
            .repartition(2 * context.defaultParallelism(), col(ClaimFact.SETL_ID))
            .mapPartitions(scorer, Encoders.row(Scorer.schema())));
  }
}
