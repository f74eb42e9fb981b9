package org.claimsieve.night;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Follows a night for whoever looks at it. */
public interface NightWatch {
  /** A line for the operator before the steps begin. */
  void say(String line);

  /**
   * A night begins.
   *
   * @param last how long each step took when it last completed
   */
  void begin(List<String> steps, Map<String, Duration> last);

  Progress stepBegins(String step);

  void stepEnds(StepRun step);

  void end();
}
