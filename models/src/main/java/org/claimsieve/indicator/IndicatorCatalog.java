package org.claimsieve.indicator;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.claimsieve.catalog.FoundByType;

/** Every indicator of the package, found by its type. */
public final class IndicatorCatalog {
  private IndicatorCatalog() {}

  /** The indicators in order of their ids. */
  public static List<Indicator> discover() {
    return sorted(
        FoundByType.implementing(Indicator.class).stream().map(IndicatorCatalog::create).toList());
  }

  static List<Indicator> sorted(List<Indicator> indicators) {
    Set<String> ids = new HashSet<>();
    for (Indicator indicator : indicators) {
      if (!ids.add(indicator.info().id())) {
        throw new IllegalStateException("two indicators have the id " + indicator.info().id());
      }
    }
    return indicators.stream().sorted(Comparator.comparing(one -> one.info().id())).toList();
  }

  private static Indicator create(Class<? extends Indicator> type) {
    try {
      return type.getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName() + " needs a constructor without arguments that this package can call", e);
    }
  }
}
