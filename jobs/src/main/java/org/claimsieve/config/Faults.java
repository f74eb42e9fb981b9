package org.claimsieve.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** Every fault of one configuration file, reported together. */
final class Faults {
  private record Fault(int line, String text) {}

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  Faults(String file) {
    this.file = file;
  }

  void add(int line, String key, String what) {
    faults.add(new Fault(line, "line %d, %s: %s".formatted(line, key, what)));
  }

  /** Stops with all of them, in the order of their lines. */
  void refuseIfAny() {
    if (!faults.isEmpty()) {
      faults.sort(Comparator.comparingInt(Fault::line));
      throw Problem.all(
          Category.CONFIGURATION,
          "%s has %d fault%s; mend it and start again"
              .formatted(file, faults.size(), faults.size() == 1 ? "" : "s"),
          faults.stream().map(Fault::text).toList());
    }
  }
}
