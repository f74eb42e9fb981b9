package org.claimsieve.indicator;

/** Which values of an indicator are the risky ones. */
public enum Direction {
  /** Higher is riskier. */
  UP,
  /** Lower is riskier. */
  DOWN,
  /** Far from the peers' median is riskier. */
  BOTH
}
