package org.claimsieve.anomaly;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Middle and spread of one feature among peers, neither moved by a few strange ones.
 *
 * @param median in the feature's unit; the mean of the middle two where their number is even
 * @param centre the median on the feature's scale
 * @param spread 1.4826 times the median absolute deviation from the centre on that scale, at least
 *     the feature's floor
 * @param peers settlements with a known value
 */
record RobustScale(double median, double centre, double spread, int peers) implements Serializable {
  private static final double LIKE_A_STANDARD_DEVIATION = 1.4826;
  private static final double LIMIT = 8;

  /** Of the known values; unknown ones (NaN) are passed over. */
  static RobustScale of(double[] values, Scale scale, double floor) {
    double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    double median = median(known);
    double centre = scale.of(median);
    double[] distances =
        Arrays.stream(known).map(value -> Math.abs(scale.of(value) - centre)).toArray();
    double spread = Math.max(floor, LIKE_A_STANDARD_DEVIATION * median(distances));
    return new RobustScale(median, centre, spread, known.length);
  }

  /** Signed deviation in spreads, at most eight; an unknown value is at the median. */
  double deviation(double value, Scale scale) {
    if (Double.isNaN(value)) {
      return 0;
    }
    double deviation = (scale.of(value) - centre) / spread;
    return Math.max(-LIMIT, Math.min(LIMIT, deviation));
  }

  private static double median(double[] values) {
    if (values.length == 0) {
      return 0;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
