package org.claimsieve.night;

import java.util.Optional;

/**
 * Kills this process at a named point, where a test asks for it.
 *
 * <p>A night must give the same list after a power cut in any step as it gives undisturbed. That
 * can only be shown by stopping a real process at a known place with nothing run after it: no
 * finally, no shutdown hook, no commit. So the place is in the product, is read here and nowhere
 * else, and does nothing unless {@code claimsieve.fault} (system property) or CLAIMSIEVE_FAULT
 * (environment) names {@code step:point}.
 */
final class Fault {
  /** What a shell reports of a process that SIGKILL ended. */
  static final int KILLED = 137;

  private static final String PLANTED =
      Optional.ofNullable(System.getProperty("claimsieve.fault"))
          .or(() -> Optional.ofNullable(System.getenv("CLAIMSIEVE_FAULT")))
          .orElse("");

  private Fault() {}

  static void point(String step, String point) {
    if (PLANTED.equals(step + ":" + point)) {
      Runtime.getRuntime().halt(KILLED);
    }
  }
}
