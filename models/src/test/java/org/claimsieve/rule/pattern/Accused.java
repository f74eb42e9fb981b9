package org.claimsieve.rule.pattern;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleNight;

/** What a rule accuses, settlement by settlement. */
final class Accused {
  private Accused() {}

  /** Settlements of which a line is accused. */
  static Set<String> settlements(RuleNight night, Rule rule) {
    return night.accused(rule).keySet().stream()
        .map(key -> key.substring(0, key.indexOf('/')))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
