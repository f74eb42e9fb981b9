package org.claimsieve.rule;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A rule that shows only when rows are compared with each other. */
public non-sealed interface PatternRule extends Rule {
  /** What a rule counts in the coverage statement. */
  enum Subject {
    /** Fee lines, described by {@link EnrichedLine} columns. */
    LINE,
    /** Settlements, described by {@code claim_fact} columns. */
    CLAIM
  }

  /** What the rule counts. */
  default Subject subject() {
    return Subject.CLAIM;
  }

  /**
   * Whether a rule that knows limits looks at lines of items without one too: they need not be read
   * for the others.
   */
  default boolean comparesOtherItems() {
    return false;
  }

  /** True for the subjects of tonight that the rule looks at; anything else: not applicable. */
  Column checked();

  /** The breaches that tonight's claims complete, with {@link Hit} columns. */
  Dataset<Row> find(PatternInput input);
}
