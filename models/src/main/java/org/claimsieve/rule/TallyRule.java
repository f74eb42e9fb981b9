package org.claimsieve.rule;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * A rule on how much of one item adds up, judged on {@link EnrichedLine} columns against the rule's
 * limit. All such rules over one group are evaluated in one pass.
 */
public non-sealed interface TallyRule extends Rule {
  /** What is added up. */
  enum Measure {
    /** Quantity, against {@code max_quantity}; accused is each line's share above the limit. */
    QUANTITY,
    /** Different service dates of a visit, against {@code max_days}; accused are those beyond. */
    DAYS
  }

  /** What the lines of an item are added up over; lines in none are not applicable. */
  Group over();

  /** What is added up. */
  default Measure measure() {
    return Measure.QUANTITY;
  }

  /** Lines that count; never null. */
  default Column counted() {
    return lit(true);
  }

  /**
   * The sentence of a finding in Chinese: {@code %1$s} item, {@code %2$s} what adds up, {@code
   * %3$s} the limit, {@code %4$s} the day or the prescription.
   */
  String words();
}
