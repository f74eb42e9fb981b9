package org.claimsieve.night;

import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What inspectors said of cases, as a back-test asks for it. Verdicts are not kept yet: whoever
 * keeps them gives their rows here, and the report shows how many of the hits they uphold.
 */
final class KnownVerdicts {
  private KnownVerdicts() {}

  /**
   * Verdicts with the columns of {@link org.claimsieve.backtest.Verdicts}; empty where none is
   * kept.
   */
  static Optional<Dataset<Row>> of(Workspace workspace) {
    return Optional.empty();
  }
}
