package org.claimsieve.catalog;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import java.net.URL;
import java.security.CodeSource;
import java.util.List;

/** Classes of one kind that stand beside it. */
public final class FoundByType {
  private FoundByType() {}

  /**
   * The classes that implement a type and are neither abstract nor inner, by name, of its package
   * and those below, in the jar or folder that the type is in: to walk every library's jar would
   * cost each start half a second.
   */
  public static <T> List<Class<? extends T>> implementing(Class<T> type) {
    try (ScanResult found = places(type).ignoreClassVisibility().enableClassInfo().scan()) {
      return found.getClassesImplementing(type).stream()
          .filter(one -> one.isStandardClass() && !one.isAbstract() && !one.isInnerClass())
          .map(ClassInfo::getName)
          .sorted()
          .<Class<? extends T>>map(name -> load(name, type))
          .toList();
    }
  }

  private static ClassGraph places(Class<?> type) {
    ClassGraph graph = new ClassGraph().acceptPackages(type.getPackageName());
    CodeSource source = type.getProtectionDomain().getCodeSource();
    URL place = source == null ? null : source.getLocation();
    return place == null ? graph : graph.overrideClasspath(place);
  }

  private static <T> Class<? extends T> load(String name, Class<T> type) {
    try {
      return Class.forName(name, true, type.getClassLoader()).asSubclass(type);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(name + " was found beside " + type + " and is gone", e);
    }
  }
}
