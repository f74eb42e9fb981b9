package org.claimsieve.indicator;

import java.time.LocalDate;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What indicators read. The datasets may reach beyond the period on both sides; each indicator
 * takes the days that it speaks of.
 *
 * @param claimFacts table {@code claim_fact}
 * @param stays its sibling of in-patient stays, reaching to {@code knownThrough}
 * @param itemFacts table {@code item_fact}
 * @param institutions table {@code fixmedins_b}
 * @param knownThrough last day of which the claims have come: the business date of the night
 * @param leastDenominator cases below which a subject has a value but no rank
 */
public record IndicatorInput(
    Dataset<Row> claimFacts,
    Dataset<Row> stays,
    Dataset<Row> itemFacts,
    Dataset<Row> institutions,
    Period period,
    LocalDate knownThrough,
    int leastDenominator) {

  /** Input with the usual least denominator. */
  public IndicatorInput(
      Dataset<Row> claimFacts,
      Dataset<Row> stays,
      Dataset<Row> itemFacts,
      Dataset<Row> institutions,
      Period period,
      LocalDate knownThrough) {
    this(claimFacts, stays, itemFacts, institutions, period, knownThrough, Peers.LEAST_DENOMINATOR);
  }

  /** The same claims, seen for another period. */
  IndicatorInput during(Period other) {
    return new IndicatorInput(
        claimFacts, stays, itemFacts, institutions, other, knownThrough, leastDenominator);
  }
}
