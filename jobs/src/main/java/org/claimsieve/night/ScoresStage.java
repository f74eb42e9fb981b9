package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.anomaly.Anomaly;
import org.claimsieve.anomaly.ModelStore;
import org.claimsieve.anomaly.Options;
import org.claimsieve.anomaly.Scores;
import org.claimsieve.anomaly.TrainedModel;
import org.claimsieve.config.Configuration;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Score;
import org.claimsieve.schema.ScoreDriver;

/** Trains on the reference window and scores what arrived tonight against its peers. */
final class ScoresStage implements NightStep {
  private final Workspace workspace;

  ScoresStage(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "scores";
  }

  @Override
  public void run(NightContext context) {
    Lake lake = workspace.lake();
    LocalDate date = context.businessDate();
    Configuration.Anomaly anomaly = workspace.configuration().anomaly();
    Dataset<Row> reference =
        lake.read(ClaimFact.TABLE, date.minusDays(anomaly.referenceDays()), date);
    Dataset<Row> tonight =
        lake.read(ClaimFact.TABLE).filter(col(ClaimFact.ARRIVED).equalTo(lit(date)));
    if (tonight.isEmpty()) {
      context.progress().say("no settlement to score");
      lake.replaceDay(Score.TABLE, date, lake.read(Score.TABLE).limit(0));
      lake.replaceDay(ScoreDriver.TABLE, date, lake.read(ScoreDriver.TABLE).limit(0));
      return;
    }
    TrainedModel model = Anomaly.train(reference, options(anomaly), date);
    ModelStore.save(model, workspace.home().models());
    context.faultPoint("middle");
    try (Scores scores = Anomaly.score(model, tonight, reference);
        Together together = new Together(lake)) {
      together.start(() -> lake.replaceDay(Score.TABLE, date, scores.score()));
      together.start(() -> lake.replaceDay(ScoreDriver.TABLE, date, scores.drivers()));
    }
  }

  static Options options(Configuration.Anomaly anomaly) {
    Options standard = Options.defaults();
    return new Options(
        anomaly.trees(),
        standard.sampleRows(),
        anomaly.sample(),
        standard.maxDepth(),
        standard.leastPeers(),
        standard.peerRows(),
        anomaly.seed());
  }
}
