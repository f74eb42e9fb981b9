package org.claimsieve.listing;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.claimsieve.anomaly.ClaimFeatures;
import org.claimsieve.anomaly.Feature;
import org.claimsieve.report.ScoreDriverRow;
import org.claimsieve.report.Words;
import org.claimsieve.schema.Score;
import org.claimsieve.schema.ScoreDriver;

/** What drove the scores of a night. */
final class DriverBook {
  private final Map<String, List<Row>> drivers;
  private final Map<String, Row> scores = new HashMap<>();
  private final Map<String, Feature> features = new HashMap<>();

  DriverBook(NightRows rows) {
    this.drivers = Cells.grouped(rows.drivers(), row -> Cells.text(row, ScoreDriver.SETL_ID));
    rows.scores().forEach(row -> scores.put(Cells.text(row, Score.SETL_ID), row));
    ClaimFeatures.all().forEach(feature -> features.put(feature.id(), feature));
  }

  /** Drivers of the strangest of those settlements. */
  List<ScoreDriverRow> of(List<String> settlements) {
    return settlements.stream()
        .map(scores::get)
        .filter(Objects::nonNull)
        .max(
            Comparator.<Row>comparingDouble(row -> row.<Double>getAs(Score.SCORE))
                .thenComparing(row -> Cells.text(row, Score.SETL_ID)))
        .map(row -> Cells.text(row, Score.SETL_ID))
        .map(id -> drivers.getOrDefault(id, List.of()).stream().map(this::driver).toList())
        .orElse(List.of());
  }

  private ScoreDriverRow driver(Row row) {
    Feature feature = features.get(Cells.text(row, ScoreDriver.FEATURE));
    Words name =
        feature == null
            ? Words.of(Cells.text(row, ScoreDriver.FEATURE))
            : new Words(feature.name(), feature.nameEn());
    return new ScoreDriverRow(
        name,
        feature == null ? "times" : unit(feature.unit()),
        orZero(row, ScoreDriver.VALUE),
        orZero(row, ScoreDriver.PEER_MEDIAN),
        orZero(row, ScoreDriver.DEVIATION),
        orZero(row, ScoreDriver.CONTRIBUTION));
  }

  private static BigDecimal orZero(Row row, String column) {
    BigDecimal value = Cells.decimal(row, column);
    return value == null ? BigDecimal.ZERO : value;
  }

  private static String unit(String unit) {
    if (unit.isEmpty()) {
      return "ratio";
    }
    if (unit.startsWith("元")) {
      return "yuan";
    }
    return unit.equals("天") ? "day" : "times";
  }
}
