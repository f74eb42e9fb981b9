package org.claimsieve.night;

/** What a running step says about itself. */
public interface Progress {
  /** The share of the step that is done, 0 to 1. */
  void share(double done);

  /** A line for the operator: a figure, a path, a warning. */
  void say(String line);
}
