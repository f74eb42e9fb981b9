package org.claimsieve.intake;

import java.util.concurrent.TimeUnit;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/** Lets time pass. */
@FunctionalInterface
public interface Waiting {
  /** Real time. */
  Waiting SLEEP =
      seconds -> {
        try {
          TimeUnit.SECONDS.sleep(seconds);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw Problem.of(
              Category.RESOURCES, "interrupted while waiting for files that are arriving", e);
        }
      };

  /** Comes back after so many seconds. */
  void seconds(int seconds);
}
