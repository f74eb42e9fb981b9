package org.claimsieve.indicator;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Every indicator of the package, found by its type. */
public final class IndicatorCatalog {
  private IndicatorCatalog() {}

  /** The indicators in order of their ids. */
  public static List<Indicator> discover() {
    ClassGraph graph =
        new ClassGraph()
            .acceptPackages(IndicatorCatalog.class.getPackageName())
            .ignoreClassVisibility()
            .enableClassInfo();
    try (ScanResult scan = graph.scan()) {
      ClassInfoList found =
          scan.getClassesImplementing(Indicator.class)
              .filter(type -> type.isStandardClass() && !type.isInnerClass());
      return sorted(found.stream().map(IndicatorCatalog::create).toList());
    }
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

  private static Indicator create(ClassInfo type) {
    try {
      return type.loadClass(Indicator.class).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          type.getName() + " needs a constructor without arguments that this package can call", e);
    }
  }
}
