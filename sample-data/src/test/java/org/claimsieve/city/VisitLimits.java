package org.claimsieve.city;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** Limits on what adds up within one visit, stands together in it, or fails to. */
final class VisitLimits {
  /** More different pieces are a large prescription. */
  private static final int MANY_PIECES = 18;

  private final List<ScreenedLine> lines;
  private final Broken broken;
  private final Map<String, Integer> sums = new HashMap<>();
  private final Map<String, Set<String>> days = new HashMap<>();

  /** Of all lines of a visit, in order of time. */
  VisitLimits(List<ScreenedLine> lines, Broken broken) {
    this.lines = lines;
    this.broken = broken;
  }

  void judge() {
    for (ScreenedLine line : lines) {
      quantity("service-frequency", line, line.day());
      quantity("hours-a-day", line, line.day());
      quantity("consumable-count", line, line.visit());
      course("drug-course", line);
      course("service-course", line);
      pair("service-included", line, ScreenedLine::day, false);
      pair("service-unbundled", line, ScreenedLine::day, false);
      pair("service-consumable", line, ScreenedLine::day, false);
      pair("drug-interaction", line, ScreenedLine::prescription, false);
      pair("piece-incompatible", line, ScreenedLine::prescription, false);
      pair("drug-without-service", line, ScreenedLine::visit, true);
      pair("consumable-without-service", line, ScreenedLine::visit, true);
      if (!line.inpatient()) {
        quantity("piece-quantity", line, line.prescription());
        supply(line);
      }
    }
    pieces();
  }

  private void quantity(String rule, ScreenedLine line, String group) {
    for (CSVRecord limit : Limits.of(rule, line.item())) {
      int sum = sums.merge(rule + group + line.item(), line.count(), Integer::sum);
      above(rule, line, sum, new BigDecimal(limit.get("max_quantity")), BigDecimal.ONE);
    }
  }

  /** Packs of one drug on one settlement, in days. */
  private void supply(ScreenedLine line) {
    for (CSVRecord limit : Limits.of("drug-supply", line.item())) {
      int sum = sums.merge(line.settlement() + line.item(), line.count(), Integer::sum);
      BigDecimal most = new BigDecimal(limit.get("max_supply_days"));
      above("drug-supply", line, sum, most, new BigDecimal(limit.get("unit_days")));
    }
  }

  /** Accuses the share of the line that lifts the sum above the most. */
  private void above(String rule, ScreenedLine line, int sum, BigDecimal most, BigDecimal perUnit) {
    BigDecimal whole = perUnit.multiply(BigDecimal.valueOf(line.count()));
    BigDecimal above = perUnit.multiply(BigDecimal.valueOf(sum)).subtract(most).min(whole);
    if (above.signum() > 0) {
      broken.add(rule, line.number(), line.share(above, whole));
    }
  }

  private void course(String rule, ScreenedLine line) {
    for (CSVRecord limit : Limits.of(rule, line.item())) {
      Set<String> used = days.computeIfAbsent(rule + line.item(), any -> new HashSet<>());
      used.add(line.day());
      if (used.size() > Integer.parseInt(limit.get("max_days"))) {
        broken.add(rule, line);
      }
    }
  }

  /** Accuses the line where one of its other items is near, or where none of the needed is. */
  private void pair(
      String rule, ScreenedLine line, Function<ScreenedLine, String> near, boolean needed) {
    List<CSVRecord> pairs = Limits.of(rule, line.item());
    if (pairs.isEmpty()) {
      return;
    }
    List<String> others = pairs.stream().map(pair -> pair.get("other_code")).toList();
    boolean there =
        lines.stream()
            .filter(other -> near.apply(other).equals(near.apply(line)))
            .anyMatch(other -> others.contains(other.item()));
    if (there != needed) {
      broken.add(rule, line);
    }
  }

  private void pieces() {
    Map<String, List<ScreenedLine>> prescriptions = new LinkedHashMap<>();
    for (ScreenedLine line : lines) {
      if (line.piece() && !line.inpatient()) {
        prescriptions.computeIfAbsent(line.prescription(), any -> new ArrayList<>()).add(line);
      }
    }
    for (List<ScreenedLine> pieces : prescriptions.values()) {
      if (pieces.stream().noneMatch(line -> Limits.of("piece-single", line.item()).isEmpty())) {
        pieces.forEach(line -> broken.add("piece-single", line));
      }
      Set<String> different = new HashSet<>();
      for (ScreenedLine line : pieces) {
        if (different.add(line.item()) && different.size() > MANY_PIECES) {
          broken.add("piece-large-prescription", line);
        }
      }
    }
  }
}
