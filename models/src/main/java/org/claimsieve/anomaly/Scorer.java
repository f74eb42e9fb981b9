package org.claimsieve.anomaly;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Score;
import org.claimsieve.schema.ScoreDriver;

/** Scores settlements where they lie: one row out for one row in, its drivers as an array. */
final class Scorer implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Drivers of a score, the strongest first. */
  static final String DRIVERS = "drivers";

  private static final List<String> DRIVER_COLUMNS =
      List.of(
          ScoreDriver.PLACE,
          ScoreDriver.FEATURE,
          ScoreDriver.VALUE,
          ScoreDriver.PEER_MEDIAN,
          ScoreDriver.DEVIATION,
          ScoreDriver.CONTRIBUTION);

  private final Broadcast<AnomalyDetector> detector;
  private final Broadcast<Standards> standards;
  private final Broadcast<Standing> standing;
  private final String modelId;

  Scorer(
      Broadcast<AnomalyDetector> detector,
      Broadcast<Standards> standards,
      Broadcast<Standing> standing,
      String modelId) {
    this.detector = detector;
    this.standards = standards;
    this.standing = standing;
    this.modelId = modelId;
  }

  /** What comes out: the columns of {@link Score}, and the drivers. */
  static StructType schema() {
    return Score.TABLE.structType().add(DRIVERS, DataTypes.createArrayType(driver(), false));
  }

  private static StructType driver() {
    StructType all = ScoreDriver.TABLE.structType();
    return new StructType(
        DRIVER_COLUMNS.stream()
            .map(name -> all.fields()[all.fieldIndex(name)])
            .toArray(StructField[]::new));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> rows) {
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, 0), false)
        .map(this::scored)
        .iterator();
  }

  private Row scored(Row row) {
    Claim claim = Claim.of(row, standards.value());
    double score = detector.value().score(claim.deviations());
    return RowFactory.create(
        row.getAs(ClaimFact.ARRIVED),
        row.getAs(ClaimFact.SETL_ID),
        row.getAs(ClaimFact.ENCOUNTER_ID),
        row.getAs(ClaimFact.PSN_NO),
        row.getAs(ClaimFact.FIXMEDINS_CODE),
        row.getAs(ClaimFact.PEER_GROUP),
        modelId,
        score,
        standing
            .value()
            .below(score, row.getAs(ClaimFact.PEER_GROUP), row.getAs(ClaimFact.VISIT_KIND)),
        drivers(claim, score).toArray(Row[]::new));
  }

  private List<Row> drivers(Claim claim, double score) {
    List<Row> rows = new ArrayList<>();
    for (Attribution.Driver driver :
        Attribution.drivers(detector.value(), claim.deviations(), score)) {
      int feature = driver.feature();
      rows.add(
          RowFactory.create(
              rows.size() + 1,
              ClaimFeatures.all().get(feature).id(),
              claim.value(feature),
              claim.median(feature),
              claim.deviations()[feature],
              driver.contribution()));
    }
    return rows;
  }
}
