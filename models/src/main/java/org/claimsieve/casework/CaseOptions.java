package org.claimsieve.casework;

import java.math.BigDecimal;
import java.util.Map;

/**
 * How cases are made and ranked.
 *
 * @param precision share of such cases expected to be confirmed, by {@code sev_deg}; zero to one
 * @param scorePercentile percentile from which a score alone makes a case; zero to one
 * @param capacity cases that a team can look at in a day
 * @param control cases drawn at random for each team from those beyond its capacity
 * @param seed decides the draw
 */
public record CaseOptions(
    Map<String, BigDecimal> precision,
    double scorePercentile,
    int capacity,
    int control,
    long seed) {
  /** Grade of a case that only a score speaks for. */
  public static final String SCORE_ONLY = "4";

  /** Precision expected before any verdict has come back. */
  private static final Map<String, BigDecimal> EXPECTED =
      Map.of(
          "1",
          new BigDecimal("0.9"),
          "2",
          new BigDecimal("0.5"),
          "3",
          new BigDecimal("0.2"),
          SCORE_ONLY,
          new BigDecimal("0.05"));

  public CaseOptions {
    precision = Map.copyOf(precision);
    if (!precision.keySet().equals(EXPECTED.keySet())) {
      throw new IllegalArgumentException(
          "expected precision must name grades 1, 2, 3 and 4, not " + precision.keySet());
    }
    precision.forEach(CaseOptions::checkShare);
    if (!(scorePercentile >= 0 && scorePercentile <= 1)) {
      throw new IllegalArgumentException("score percentile is not from 0 to 1: " + scorePercentile);
    }
    if (capacity < 0 || control < 0) {
      throw new IllegalArgumentException(
          "capacity and control must not be negative: " + capacity + ", " + control);
    }
  }

  /** Twenty cases a team, one control case, the strangest half percent. */
  public static CaseOptions defaults() {
    return new CaseOptions(EXPECTED, 0.995, 20, 1, 20260101L);
  }

  private static void checkShare(String grade, BigDecimal share) {
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      throw new IllegalArgumentException(
          "expected precision of grade " + grade + " is not from 0 to 1: " + share);
    }
  }
}
