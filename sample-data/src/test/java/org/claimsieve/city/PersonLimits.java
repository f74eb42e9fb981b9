package org.claimsieve.city;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;

/** Limits on what one person has over time. */
final class PersonLimits {
  /** A first drug counts for so many days, and so do the packs of a drug. */
  private static final int BEFORE = 90;

  private static final int MOST_SUPPLY = 120;
  private static final int EARLY = 5;

  private final List<ScreenedLine> lines;
  private final Broken broken;

  /** Of all lines of a person, in order of time. */
  PersonLimits(List<ScreenedLine> lines, Broken broken) {
    this.lines = lines;
    this.broken = broken;
  }

  void judge() {
    Map<String, String> lastDay = new HashMap<>();
    Map<String, Long> totals = new HashMap<>();
    for (ScreenedLine line : lines) {
      interval(line, lastDay);
      total("service-total", line, totals);
      total("consumable-total", line, totals);
      secondLine(line);
      if (!line.inpatient()) {
        earlyRefill(line);
        overSupply(line);
      }
    }
  }

  private void interval(ScreenedLine line, Map<String, String> lastDay) {
    for (CSVRecord limit : Limits.of("service-interval", line.item())) {
      String last = lastDay.getOrDefault(line.item(), line.day());
      long days = Oracles.days(last, line.day());
      if (days > 0 && days < Integer.parseInt(limit.get("min_days"))) {
        broken.add("service-interval", line);
      }
      lastDay.put(line.item(), line.day());
    }
  }

  private void total(String rule, ScreenedLine line, Map<String, Long> totals) {
    for (CSVRecord limit : Limits.of(rule, line.item())) {
      String year = rule + line.day().substring(0, 4) + line.item();
      long above = totals.merge(year, line.stake(), Long::sum) - Money.fen(limit.get("max_amount"));
      if (above > 0) {
        broken.add(rule, line.number(), Math.min(above, line.stake()));
      }
    }
  }

  private void secondLine(ScreenedLine line) {
    List<CSVRecord> pairs = Limits.of("drug-second-line", line.item());
    if (pairs.isEmpty()) {
      return;
    }
    List<String> first = pairs.stream().map(pair -> pair.get("other_code")).toList();
    boolean tried =
        lines.stream()
            .filter(other -> first.contains(other.item()))
            .mapToLong(other -> Oracles.days(other.day(), line.day()))
            .anyMatch(days -> days >= 0 && days <= BEFORE);
    if (!tried) {
      broken.add("drug-second-line", line);
    }
  }

  private void earlyRefill(ScreenedLine line) {
    for (CSVRecord limit : Limits.of("early-refill", line.item())) {
      for (ScreenedLine before : lines) {
        boolean same = before.item().equals(line.item());
        long days = Oracles.days(before.day(), line.day());
        if (same && days > 0 && days + EARLY < supply(before, limit).longValue()) {
          broken.add("early-refill", line);
        }
      }
    }
  }

  private void overSupply(ScreenedLine line) {
    for (CSVRecord limit : Limits.of("over-supply", line.item())) {
      BigDecimal supply =
          lines.stream()
              .filter(before -> before.item().equals(line.item()))
              .filter(before -> before.time().compareTo(line.time()) <= 0)
              .filter(before -> Oracles.days(before.day(), line.day()) < BEFORE)
              .map(before -> supply(before, limit))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      if (supply.compareTo(BigDecimal.valueOf(MOST_SUPPLY)) > 0) {
        broken.add("over-supply", line);
      }
    }
  }

  private static BigDecimal supply(ScreenedLine line, CSVRecord limit) {
    return new BigDecimal(limit.get("unit_days")).multiply(BigDecimal.valueOf(line.count()));
  }
}
