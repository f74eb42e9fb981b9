package org.claimsieve.localrule;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.claimsieve.config.Faults;
import org.claimsieve.config.Section;
import org.claimsieve.config.Yaml;
import org.claimsieve.problem.Nearest;
import org.claimsieve.rule.local.LocalRuleText;
import org.claimsieve.rule.local.SqlText;

/** The parameters of a local rule: values that its expressions name. */
final class Parameters {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final Section root;
  private final Faults faults;
  private final Map<String, Yaml.Scalar> values;
  private final Set<String> used = new HashSet<>();

  /** Those of a file, read from its key {@code params}. */
  Parameters(Section root, Faults faults) {
    this.root = root;
    this.faults = faults;
    this.values = root.scalars("params");
  }

  /** Each as SQL says it, so that nothing in a value can end its literal. */
  Map<String, String> literals() {
    Map<String, String> literals = new LinkedHashMap<>();
    values.forEach((name, value) -> literals.put(name, literal(name, value)));
    return literals;
  }

  private String literal(String name, Yaml.Scalar value) {
    if (!NAME.matcher(name).matches()) {
      fault(name, "is no name; wanted: a letter, then a-z, 0-9 and _");
    }
    String text = value.text();
    if (text == null) {
      fault(name, "is empty; wanted: a number, a date or a text");
      return "NULL";
    }
    if (value.number()) {
      if (NUMBER.matcher(text).matches()) {
        return "(" + text + ")";
      }
      fault(name, text + " is no number such as 84 or 0.5; a code stands in quotes");
    }
    String quoted = SqlText.literal(text);
    return DAY.matcher(text).matches() ? "DATE " + quoted : quoted;
  }

  /** Notes where an expression names what there is not, and what no expression names. */
  void check(LocalRuleText text) {
    check("when", text.condition());
    text.amount().ifPresent(sql -> check("amount", sql));
    text.share().ifPresent(sql -> check("share", sql));
    text.lines().ifPresent(sql -> check("lines", sql));
    text.evidence().expressions().forEach(sql -> check("evidence", sql));
    for (String name : values.keySet()) {
      if (!used.contains(name)) {
        fault(name, "stands in no expression as ${%s}".formatted(name));
      }
    }
  }

  private void check(String key, String sql) {
    SqlText expression = new SqlText(sql);
    for (String name : expression.parameters()) {
      used.add(name);
      if (!values.containsKey(name)) {
        String hint = Nearest.hint(name, values.keySet());
        root.fault(key, "${%s} is not among params; %s".formatted(name, hint));
      }
    }
    if (expression.quotesAParameter()) {
      root.fault(key, "a parameter stands in quotes; write it without, it brings its own");
    }
  }

  private void fault(String name, String what) {
    Yaml.Scalar value = values.get(name);
    faults.add(value == null ? root.line("params") : value.line(), "params." + name, what);
  }
}
