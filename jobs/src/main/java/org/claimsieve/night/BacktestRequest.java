package org.claimsieve.night;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a back-test is asked for.
 *
 * @param rule id of the rule
 * @param from first settlement day
 * @param to last settlement day
 * @param known only what had arrived by then; null: everything
 * @param parameters options of the rule, in place of the configured ones of the same name
 */
public record BacktestRequest(
    String rule,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate known,
    Map<String, String> parameters) {
  /** Refuses days in the wrong order. */
  public BacktestRequest {
    if (to.isBefore(from)) {
      throw Problem.of(
          Category.CONFIGURATION, "--to %s: lies before --from %s".formatted(to, from));
    }
    if (known != null && known.isBefore(from)) {
      throw Problem.of(
          Category.CONFIGURATION,
          "--known %s: lies before --from %s, when no settlement of the range had arrived"
              .formatted(known, from));
    }
    parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
  }
}
