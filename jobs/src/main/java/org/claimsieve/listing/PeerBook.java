package org.claimsieve.listing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Row;
import org.claimsieve.indicator.IndicatorCatalog;
import org.claimsieve.indicator.Info;
import org.claimsieve.report.PeerComparison;
import org.claimsieve.report.Words;
import org.claimsieve.schema.IndicatorValue;

/** Indicators of institutions beside their peers. */
final class PeerBook {
  private static final double[] BAND = {0.10, 0.25, 0.75, 0.90};

  private final Map<String, Info> infos = new HashMap<>();
  private final Map<String, List<Row>> byInstitution;
  private final Map<String, List<BigDecimal>> groups = new HashMap<>();

  PeerBook(List<Row> values) {
    IndicatorCatalog.discover().forEach(one -> infos.put(one.info().id(), one.info()));
    byInstitution = Cells.grouped(values, row -> Cells.text(row, IndicatorValue.SUBJECT_ID));
    for (Row row : values) {
      BigDecimal value = Cells.decimal(row, IndicatorValue.VALUE);
      if (value != null && row.getAs(IndicatorValue.RANK) != null) {
        groups.computeIfAbsent(group(row), key -> new ArrayList<>()).add(value);
      }
    }
    groups.values().forEach(list -> list.sort(null));
  }

  private static String group(Row row) {
    return Cells.text(row, IndicatorValue.INDICATOR_ID)
        + " "
        + Cells.text(row, IndicatorValue.PEER_GROUP);
  }

  /** Its indicators that have peers, by indicator. */
  List<PeerComparison> of(String institution) {
    List<PeerComparison> comparisons = new ArrayList<>();
    for (Row row : byInstitution.getOrDefault(institution, List.of())) {
      BigDecimal value = Cells.decimal(row, IndicatorValue.VALUE);
      BigDecimal median = Cells.decimal(row, IndicatorValue.PEER_MEDIAN);
      Info info = infos.get(Cells.text(row, IndicatorValue.INDICATOR_ID));
      if (value != null && median != null && info != null) {
        comparisons.add(comparison(row, info, value, median));
      }
    }
    return comparisons;
  }

  private PeerComparison comparison(Row row, Info info, BigDecimal value, BigDecimal median) {
    return new PeerComparison(
        info.id(),
        new Words(info.name().chinese(), info.name().english()),
        unit(info),
        value,
        InstitutionBook.peers(Cells.text(row, IndicatorValue.PEER_GROUP)),
        Cells.whole(row, IndicatorValue.PEER_COUNT),
        median,
        band(groups.getOrDefault(group(row), List.of())),
        Cells.decimal(row, IndicatorValue.PEER_MAD),
        Cells.decimal(row, IndicatorValue.PERCENTILE),
        List.of());
  }

  private static String unit(Info info) {
    return switch (info.unit().english()) {
      case "CNY" -> "yuan";
      case "day", "days" -> "day";
      case "times" -> "times";
      default -> "ratio";
    };
  }

  private static List<BigDecimal> band(List<BigDecimal> sorted) {
    if (sorted.isEmpty()) {
      return List.of();
    }
    List<BigDecimal> band = new ArrayList<>();
    for (double share : BAND) {
      band.add(Objects.requireNonNull(sorted.get((int) Math.floor(share * (sorted.size() - 1)))));
    }
    return band;
  }
}
