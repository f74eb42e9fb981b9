package org.claimsieve.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gives each distinct value the place of its first appearance, so that it is written once. */
final class Dictionary<T> {
  private final Map<T, Integer> places = new LinkedHashMap<>();

  int place(T value) {
    return places.computeIfAbsent(value, key -> places.size());
  }

  Iterable<T> values() {
    return places.keySet();
  }
}
