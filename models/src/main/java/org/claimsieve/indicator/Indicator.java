package org.claimsieve.indicator;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * One indicator. An implementation is one file in this package with a constructor without
 * arguments; {@link IndicatorCatalog} finds it.
 */
public interface Indicator {
  /** What it measures. */
  Info info();

  /** Its rows, with exactly the columns of the table that {@link Info#table} names. */
  Dataset<Row> compute(IndicatorInput input);

  /** Days before the period that the input must hold. */
  default int historyDays(Period period) {
    return 0;
  }
}
