package org.claimsieve.rule;

import java.lang.reflect.Modifier;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimsieve.catalog.FoundByType;

/** All rules, found by type: a new rule is a new file and no list is edited. */
public final class RuleCatalog {
  private RuleCatalog() {}

  /** Every rule of the product, by id; throws a problem that names every option at fault. */
  public static List<Rule> discover(RuleOptions options) {
    List<Rule> rules =
        FoundByType.implementing(Rule.class).stream()
            // The others are made of a bureau's files.
            .filter(found -> Modifier.isPublic(found.getModifiers()))
            .map(found -> make(found, options))
            .sorted(Comparator.comparing(rule -> rule.info().id()))
            .toList();
    options.verify();
    refuseTwins(rules);
    return rules;
  }

  private static Rule make(Class<? extends Rule> found, RuleOptions options) {
    try {
      return found.getConstructor(RuleOptions.class).newInstance(options);
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
