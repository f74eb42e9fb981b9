package org.claimsieve.localrule;

import java.util.List;
import java.util.Map;
import org.claimsieve.rule.local.LocalRuleText;

/**
 * One file of a local rule. Where a key is at fault, something harmless stands in for it in the
 * text, so that the rest can be checked too.
 *
 * @param lines line of each key that is looked at again after reading
 * @param faults what is wrong, each with file, line and key; a rule with any must not run
 */
record LocalRuleFile(
    String file,
    LocalRuleText text,
    Map<String, Integer> lines,
    List<LocalCase> cases,
    List<String> faults) {

  boolean sound() {
    return faults.isEmpty();
  }

  String id() {
    return text.info().id();
  }

  /** A fault of a key. */
  String fault(String key, String what) {
    return fault(lines.getOrDefault(key, 1), key, what);
  }

  String fault(int line, String key, String what) {
    return "%s line %d, %s: %s".formatted(file, line, key, what);
  }
}
