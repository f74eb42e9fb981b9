package org.claimsieve.rule;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All rules, found by type: a new rule is a new file and no list is edited. */
public final class RuleCatalog {
  private static final String HOME = RuleCatalog.class.getPackageName();

  private RuleCatalog() {}

  /** Every rule of the product, by id; throws a problem that names every option at fault. */
  public static List<Rule> discover(RuleOptions options) {
    try (ScanResult classes = new ClassGraph().acceptPackages(HOME).scan()) {
      List<Rule> rules =
          classes.getClassesImplementing(Rule.class).stream()
              .filter(found -> !found.isInterface() && !found.isAbstract())
              .filter(found -> found.getPackageName().startsWith(HOME + "."))
              .map(found -> make(found, options))
              .sorted(Comparator.comparing(rule -> rule.info().id()))
              .toList();
      options.verify();
      refuseTwins(rules);
      return rules;
    }
  }

  private static Rule make(ClassInfo found, RuleOptions options) {
    try {
      Class<? extends Rule> type = found.loadClass().asSubclass(Rule.class);
      return type.getConstructor(RuleOptions.class).newInstance(options);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          found.getName() + " has no public constructor that takes RuleOptions", e);
    }
  }

  private static void refuseTwins(List<Rule> rules) {
    Set<String> ids = new HashSet<>();
    for (Rule rule : rules) {
      if (!ids.add(rule.info().id())) {
        throw new IllegalStateException("two rules share the id " + rule.info().id());
      }
    }
  }
}
