package org.claimsieve.problem;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that stops a command. The message names the subject, the bad value, what was allowed
 * and what to do.
 */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Category category;

  private Problem(Category category, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.category = category;
  }

  /** A problem of that category. */
  public static Problem of(Category category, String message) {
    return new Problem(category, message, null);
  }

  /** A problem that another failure caused. */
  public static Problem of(Category category, String message, Throwable cause) {
    return new Problem(category, message, cause);
  }

  /** All faults of one subject at once, one line each. */
  public static Problem all(Category category, String subject, List<String> faults) {
    return new Problem(category, subject + ":\n  - " + String.join("\n  - ", faults), null);
  }

  /** The problem that a failure was caused by, wherever an engine wrapped it. */
  public static Optional<Problem> in(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof Problem problem) {
        return Optional.of(problem);
      }
    }
    return Optional.empty();
  }

  /** Whose fault it is. */
  public Category category() {
    return category;
  }
}
