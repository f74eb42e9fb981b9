package org.claimsieve.anomaly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Why a score is what it is: how far it falls when one feature is put at the peers' median and the
 * others stay. Features within one spread of the median and features whose deviation does not raise
 * the score have no part in it.
 */
final class Attribution {
  private static final double USUAL = 1;
  private static final int MOST_DRIVERS = 5;
  private static final Comparator<Driver> STRONGEST_FIRST =
      Comparator.comparingDouble((Driver driver) -> -Math.abs(driver.contribution()))
          .thenComparingInt(Driver::feature);

  private Attribution() {}

  /** At most five drivers, the strongest first. */
  static List<Driver> drivers(AnomalyDetector detector, double[] deviations, double score) {
    double[] vector = deviations.clone();
    List<Driver> drivers = new ArrayList<>();
    for (int i = 0; i < vector.length; i++) {
      double deviation = vector[i];
      if (Math.abs(deviation) <= USUAL) {
        continue;
      }
      vector[i] = 0;
      double raised = score - detector.score(vector);
      vector[i] = deviation;
      if (raised > 0) {
        drivers.add(new Driver(i, Math.signum(deviation) * raised));
      }
    }
    drivers.sort(STRONGEST_FIRST);
    return List.copyOf(drivers.subList(0, Math.min(MOST_DRIVERS, drivers.size())));
  }

  /**
   * A part of a score.
   *
   * @param feature position in the vector
   * @param contribution score minus the score with the feature at the median, signed as its
   *     deviation
   */
  record Driver(int feature, double contribution) {}
}
