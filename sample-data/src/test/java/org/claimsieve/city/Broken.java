package org.claimsieve.city;

import java.util.Map;
import java.util.TreeMap;

/** What breaks which rule: fen in question by line, or by settlement where no line is accused. */
final class Broken {
  private final Map<String, Map<String, Long>> byRule = new TreeMap<>();

  Map<String, Map<String, Long>> byRule() {
    return byRule;
  }

  Map<String, Long> of(String rule) {
    return byRule.getOrDefault(rule, Map.of());
  }

  void add(String rule, ScreenedLine line) {
    add(rule, line.number(), line.stake());
  }

  void add(String rule, String id, long fen) {
    byRule.computeIfAbsent(rule, any -> new TreeMap<>()).put(id, fen);
  }
}
