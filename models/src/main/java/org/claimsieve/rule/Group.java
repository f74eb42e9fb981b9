package org.claimsieve.rule;

import java.util.List;
import org.claimsieve.schema.FeeLine;

/** Lines that a tally or pair rule looks at together; a line without its keys is in none. */
public enum Group {
  /** One day of one visit. */
  DAY(FeeLine.MDTRT_ID, EnrichedLine.SERVICE_DATE),
  /** One visit. */
  VISIT(FeeLine.MDTRT_ID),
  /** One prescription of a settlement. */
  PRESCRIPTION(FeeLine.SETL_ID, FeeLine.RX_DRORD_NO);

  private final List<String> keys;

  Group(String... keys) {
    this.keys = List.of(keys);
  }

  /** Columns that are one within a group. */
  List<String> keys() {
    return keys;
  }
}
