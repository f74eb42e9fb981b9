package org.claimsieve.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * What the configuration says about rules: rule id, key, value. Rules read their options while they
 * are made; what nobody read and what could not be read is then reported at once.
 */
public final class RuleOptions {
  private final Map<String, Map<String, String>> given = new TreeMap<>();
  private final Map<String, TreeMap<String, Option>> known = new TreeMap<>();
  private final List<String> faults = new ArrayList<>();

  /**
   * What a rule can be told.
   *
   * @param fallback what holds where nothing is configured
   * @param allowed the values that it takes, in words
   */
  public record Option(String key, String fallback, String allowed) {}

  private RuleOptions(Map<String, Map<String, String>> values) {
    values.forEach((rule, options) -> given.put(rule, new TreeMap<>(options)));
  }

  /** Nothing configured: every rule keeps its defaults. */
  public static RuleOptions none() {
    return new RuleOptions(Map.of());
  }

  /** Options by rule id and key. */
  public static RuleOptions of(Map<String, Map<String, String>> values) {
    return new RuleOptions(values);
  }

  /** The options of one rule. */
  public Scope of(RuleInfo info) {
    known.computeIfAbsent(info.id(), id -> new TreeMap<>());
    return new Scope(info.id());
  }

  /** What a rule that was made with these options asked for, by key. */
  public List<Option> known(RuleInfo info) {
    return List.copyOf(known.getOrDefault(info.id(), new TreeMap<>()).values());
  }

  /** Throws all faults at once, unknown rules and keys included. */
  void verify() {
    List<String> all = new ArrayList<>(faults);
    given.forEach(
        (rule, options) -> {
          TreeMap<String, Option> asked = known.get(rule);
          if (asked == null) {
            all.add("rules." + rule + ": unknown rule; known are " + known.keySet());
            return;
          }
          Set<String> keys = asked.keySet();
          for (String key : options.keySet()) {
            if (!keys.contains(key)) {
              all.add("rules." + rule + "." + key + ": unknown option; known are " + keys);
            }
          }
        });
    if (!all.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, "Rule options cannot be used", all);
    }
  }

  /** Options of one rule. A value that cannot be used is noted and the default stands in for it. */
  public final class Scope {
    private final String rule;

    private Scope(String rule) {
      this.rule = rule;
    }

    /** A whole number from {@code least} to {@code most}. */
    public int whole(String key, int fallback, int least, int most) {
      String allowed = "a whole number from " + least + " to " + most;
      String text = text(key, String.valueOf(fallback), allowed);
      try {
        int value = Integer.parseInt(text);
        if (value >= least && value <= most) {
          return value;
        }
      } catch (NumberFormatException notANumber) {
        // Falls through to the same fault as a number out of bounds.
      }
      fault(key, text, allowed);
      return fallback;
    }

    /** True or false. */
    public boolean flag(String key, boolean fallback) {
      String allowed = "true or false";
      String text = text(key, String.valueOf(fallback), allowed);
      if (!text.equals("true") && !text.equals("false")) {
        fault(key, text, allowed);
        return fallback;
      }
      return text.equals("true");
    }

    /** Codes separated by commas; an empty text is an empty list. */
    public List<String> codes(String key, String fallback) {
      String allowed = "codes of letters and digits separated by commas";
      String text = text(key, fallback, allowed);
      List<String> codes =
          Arrays.stream(text.split(",", -1)).map(String::strip).filter(c -> !c.isEmpty()).toList();
      for (String code : codes) {
        if (!code.matches("[A-Za-z0-9.]+")) {
          fault(key, text, allowed);
          return List.of();
        }
      }
      return codes;
    }

    private String text(String key, String fallback, String allowed) {
      known
          .computeIfAbsent(rule, id -> new TreeMap<>())
          .put(key, new Option(key, fallback, allowed));
      return given.getOrDefault(rule, Map.of()).getOrDefault(key, fallback).strip();
    }

    private void fault(String key, String value, String allowed) {
      faults.add("rules." + rule + "." + key + ": \"" + value + "\" is not " + allowed);
    }
  }
}
