package org.claimsieve.anomaly;

import java.io.Serializable;

/** Tells how strange a standardised vector is; fitted once, then read by many threads. */
public interface AnomalyDetector extends Serializable {
  /** Length of the vectors. */
  int width();

  /**
   * Zero to one, higher is stranger; the same vector always gives the same bits.
   *
   * @param vector deviations from the peers, none of them NaN
   */
  double score(double[] vector);
}
