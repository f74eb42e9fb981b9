package org.claimsieve.anomaly;

/** On which scale a feature's deviations are measured. */
public enum Scale {
  /** As it is: shares. */
  PLAIN {
    @Override
    public double of(double value) {
      return value;
    }
  },
  /** Natural logarithm of one plus the value: amounts, days and counts, whose tails are long. */
  LOG {
    @Override
    public double of(double value) {
      return StrictMath.log1p(value);
    }
  };

  /** The value on this scale; unknown (NaN) stays unknown. */
  public abstract double of(double value);
}
