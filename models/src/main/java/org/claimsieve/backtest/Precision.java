package org.claimsieve.backtest;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The share of judged cases that inspectors upheld, with the interval of Wilson at 95 %: it keeps
 * within 0 and 1 and says something of few cases too.
 *
 * @param judged cases with a verdict, one or more
 * @param upheld of them those that were confirmed, wholly or in part
 */
public record Precision(long judged, long upheld) {
  /** The quantile of the normal distribution that leaves 2.5 % on either side. */
  private static final double Z = 1.959963984540054;

  private static final int DIGITS = 4;

  public Precision {
    if (judged < 1 || upheld < 0 || upheld > judged) {
      throw new IllegalArgumentException(upheld + " of " + judged + " is no share");
    }
  }

  /** The share itself, zero to one. */
  public BigDecimal share() {
    return BigDecimal.valueOf(upheld)
        .divide(BigDecimal.valueOf(judged), DIGITS, RoundingMode.HALF_UP);
  }

  /** The lower end of the interval. */
  public BigDecimal low() {
    return bound(-1);
  }

  /** The upper end of the interval. */
  public BigDecimal high() {
    return bound(1);
  }

  private BigDecimal bound(int side) {
    double n = (double) judged;
    double p = (double) upheld / n;
    double square = Z * Z / n;
    double spread = Z * Math.sqrt(p * (1 - p) / n + square / (4 * n));
    double bound = (p + square / 2 + side * spread) / (1 + square);
    return BigDecimal.valueOf(Math.min(1, Math.max(0, bound)))
        .setScale(DIGITS, RoundingMode.HALF_UP);
  }
}
