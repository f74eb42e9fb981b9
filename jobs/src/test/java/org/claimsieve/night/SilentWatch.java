package org.claimsieve.night;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Looks at nothing. */
final class SilentWatch implements NightWatch {
  @Override
  public void say(String line) {}

  @Override
  public void begin(List<String> steps, Map<String, Duration> last) {}

  @Override
  public Progress stepBegins(String step) {
    return new Progress() {
      @Override
      public void share(double done) {}

      @Override
      public void say(String line) {}
    };
  }

  @Override
  public void stepEnds(StepRun step) {}

  @Override
  public void end() {}
}
