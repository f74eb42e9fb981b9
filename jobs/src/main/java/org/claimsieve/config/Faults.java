package org.claimsieve.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** Every fault of one file, reported together. */
public final class Faults {
  private record Fault(int line, String text) {}

  private final String file;
  private final List<Fault> faults = new ArrayList<>();

  /** No fault yet of that file. */
  public Faults(String file) {
    this.file = file;
  }

  /** Notes one. */
  public void add(int line, String key, String what) {
    faults.add(new Fault(line, "line %d, %s: %s".formatted(line, key, what)));
  }

  /** Whether there is none. */
  public boolean none() {
    return faults.isEmpty();
  }

  /** All of them, in the order of their lines. */
  public List<String> texts() {
    return faults.stream().sorted(Comparator.comparingInt(Fault::line)).map(Fault::text).toList();
  }

  /** Stops with all of them, in the order of their lines. */
  void refuseIfAny() {
    if (!faults.isEmpty()) {
      throw Problem.all(
          Category.CONFIGURATION,
          "%s has %d fault%s; mend it and start again"
              .formatted(file, faults.size(), faults.size() == 1 ? "" : "s"),
          texts());
    }
  }
}
