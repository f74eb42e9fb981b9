package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.xxhash64;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Provenance;

/** One training: draws settlements, measures them against their peers, fits, writes the card. */
final class Training {
  static final String LIBRARY = "smile-core 3.1.1";
  private static final String DETECTOR = "isolation-forest";
  private static final String THRESHOLD =
      "none: a score ranks a settlement among the night's peers and accuses nobody";

  private final Options options;
  private final LocalDate trainedOn;

  Training(Options options, LocalDate trainedOn) {
    this.options = options;
    this.trainedOn = trainedOn;
  }

  TrainedModel of(Dataset<Row> reference) {
    Dataset<Row> valued =
        ClaimFeatures.valued(reference)
            .select(
                ClaimFact.SETL_ID,
                ClaimFact.PEER_GROUP,
                ClaimFact.VISIT_KIND,
                Provenance.SETL_DATE,
                ClaimFeatures.VALUES)
            .persist(StorageLevel.MEMORY_AND_DISK());
    try {
      Window window = window(valued);
      double[][] vectors = sample(valued, Standards.of(valued, options));
      IsolationForestDetector forest = IsolationForestDetector.fit(vectors, options);
      return new TrainedModel(forest, card(window, vectors, forest));
    } finally {
      valued.unpersist();
    }
  }

  private Window window(Dataset<Row> valued) {
    Row row =
        valued
            .agg(
                min(col(Provenance.SETL_DATE)).cast("string"),
                max(col(Provenance.SETL_DATE)).cast("string"),
                count(lit(1)))
            .first();
    if (row.getLong(2) < options.leastPeers()) {
      throw Problem.of(
          Category.INPUT,
          "anomaly model: the training window holds "
              + row.getLong(2)
              + " settlements, at least "
              + options.leastPeers()
              + " are needed; widen the window");
    }
    return new Window(String.valueOf(row.get(0)), String.valueOf(row.get(1)), row.getLong(2));
  }

  /** Those of least hash, in that order: neither partitions nor the order of rows decide. */
  private double[][] sample(Dataset<Row> valued, Standards standards) {
    List<Row> drawn =
        valued
            .orderBy(xxhash64(col(ClaimFact.SETL_ID), lit(options.seed())), col(ClaimFact.SETL_ID))
            .limit(options.sampleRows())
            .collectAsList();
    return drawn.stream()
        .map(row -> Claim.of(row, standards).deviations())
        .toArray(double[][]::new);
  }

  private ModelCard card(Window window, double[][] vectors, AnomalyDetector detector) {
    String dataHash = new Fingerprint().add(vectors).hex();
    List<ModelCard.CardFeature> features = ModelCard.CardFeature.all();
    String id =
        new Fingerprint()
            .add(DETECTOR)
            .add(LIBRARY)
            .add(options.toString())
            .add(features.toString())
            .add(dataHash)
            .hex()
            .substring(0, 16);
    double[] scores = Arrays.stream(vectors).mapToDouble(detector::score).sorted().toArray();
    return new ModelCard(
        id,
        DETECTOR,
        LIBRARY,
        trainedOn.toString(),
        window.from,
        window.to,
        window.rows,
        vectors.length,
        options.seed(),
        options,
        features,
        dataHash,
        "",
        ModelCard.Levels.of(scores),
        THRESHOLD);
  }

  private record Window(String from, String to, long rows) {}
}
