package org.claimsieve.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;

/** What of a city breaks the limits of the starter knowledge, judged apart from the rules. */
final class LimitOracle {
  private LimitOracle() {}

  static Broken broken(CityFiles city) {
    Broken broken = new Broken();
    List<ScreenedLine> lines = ScreenedLine.of(city);
    for (ScreenedLine line : lines) {
      judge(line, broken);
    }
    for (List<ScreenedLine> person : by(lines, ScreenedLine::person).values()) {
      new PersonLimits(person, broken).judge();
    }
    for (List<ScreenedLine> visit : by(lines, ScreenedLine::visit).values()) {
      new VisitLimits(visit, broken).judge();
      new StayLimits(visit(city, visit.get(0).visit()), visit, broken).judge();
    }
    return broken;
  }

  /** Rules that have a limit on something that was charged. */
  static Set<String> touched(CityFiles city) {
    Set<String> items = new TreeSet<>();
    city.lines.values().forEach(line -> items.add(line.get("hilist_code")));
    Set<String> rules = new TreeSet<>();
    for (Map.Entry<String, Map<String, List<CSVRecord>>> rule : Limits.ALL.entrySet()) {
      if (rule.getValue().keySet().stream().anyMatch(items::contains)) {
        rules.add(rule.getKey());
      }
    }
    return rules;
  }

  private static void judge(ScreenedLine line, Broken broken) {
    for (CSVRecord limit : Limits.on(line.item())) {
      String rule = limit.get("rule_id");
      if (LineLimits.breaks(rule, limit, line)) {
        broken.add(rule, line.number(), LineLimits.amount(rule, limit, line));
      }
    }
    if (LineLimits.surcharge(line) > 0) {
      broken.add("line-money", line.number(), LineLimits.surcharge(line));
    }
  }

  private static CSVRecord visit(CityFiles city, String id) {
    CSVRecord visit = city.visits.get(id);
    if (visit == null) {
      throw new IllegalStateException("no visit " + id);
    }
    return visit;
  }

  private static Map<String, List<ScreenedLine>> by(
      List<ScreenedLine> lines, Function<ScreenedLine, String> key) {
    Map<String, List<ScreenedLine>> groups = new LinkedHashMap<>();
    for (ScreenedLine line : lines) {
      groups.computeIfAbsent(key.apply(line), any -> new ArrayList<>()).add(line);
    }
    return groups;
  }
}
