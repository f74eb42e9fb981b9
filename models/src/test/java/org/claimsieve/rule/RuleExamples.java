package org.claimsieve.rule;

import java.lang.reflect.Constructor;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import org.claimsieve.catalog.FoundByType;

/** The examples of all rules, each with people of its own. */
final class RuleExamples {
  static final List<RuleExample> ALL = discover();

  private RuleExamples() {}

  /** One breach of every rule. */
  static RuleNight guilty() {
    return together(RuleExample::broken);
  }

  /** Everything that the rules look at, nothing broken. */
  static RuleNight honest() {
    return together(RuleExample::kept);
  }

  private static RuleNight together(BiConsumer<RuleExample, RuleNight> part) {
    RuleNight all = new RuleNight();
    for (RuleExample example : ALL) {
      RuleNight own = new RuleNight();
      part.accept(example, own);
      all.and(own.copy("-" + example.rule().info().id(), "-"));
    }
    return all;
  }

  private static List<RuleExample> discover() {
    return FoundByType.implementing(RuleExample.class).stream()
        .map(RuleExamples::made)
        .sorted(Comparator.comparing(example -> example.rule().info().id()))
        .toList();
  }

  private static RuleExample made(Class<? extends RuleExample> type) {
    try {
      Constructor<? extends RuleExample> constructor = type.getDeclaredConstructor();
      constructor.setAccessible(true);
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
