package org.claimsieve.rule;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;

/**
 * A rule on two items that stand together, or fail to, judged on {@link EnrichedLine} columns by
 * the rule's pairs. Accused is {@code hilist_code} of the pair; the other item is involved with no
 * amount. All such rules over one group are evaluated in one pass.
 */
public non-sealed interface PairRule extends Rule {
  /** What counts as together; lines in no such group are not applicable. */
  Group within();

  /**
   * True: the item is accused where none of its other items stands beside it. False: where one
   * does.
   */
  default boolean needsOther() {
    return false;
  }

  /** Lines that may be accused; never null. */
  default Column counted() {
    return lit(true);
  }

  /**
   * The sentence of a finding in Chinese: {@code %1$s} item, {@code %2$s} the other item, {@code
   * %3$s} the day, {@code %4$s} the prescription.
   */
  String words();
}
