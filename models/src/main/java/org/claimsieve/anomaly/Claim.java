package org.claimsieve.anomaly;

import java.util.List;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;
import org.jspecify.annotations.Nullable;

/** A settlement beside its peers. */
final class Claim {
  private final double[] values;
  private final @Nullable RobustScale[] scales;
  private final double[] deviations;

  private Claim(double[] values, @Nullable RobustScale[] scales, double[] deviations) {
    this.values = values;
    this.scales = scales;
    this.deviations = deviations;
  }

  /** Measures a row of facts with its feature values. */
  static Claim of(Row row, Standards standards) {
    double[] values = doubles(row.getList(row.fieldIndex(ClaimFeatures.VALUES)));
    String peerGroup = row.getAs(ClaimFact.PEER_GROUP);
    String visitKind = row.getAs(ClaimFact.VISIT_KIND);
    List<Feature> features = ClaimFeatures.all();
    @Nullable RobustScale[] scales = new RobustScale[values.length];
    double[] deviations = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      RobustScale scale = standards.scale(i, peerGroup, visitKind);
      scales[i] = scale;
      deviations[i] = scale == null ? 0 : scale.deviation(values[i], features.get(i).scale());
    }
    return new Claim(values, scales, deviations);
  }

  /** In the feature's unit. */
  double value(int feature) {
    return values[feature];
  }

  /** Of the peers, in the feature's unit; NaN without enough peers. */
  double median(int feature) {
    RobustScale scale = scales[feature];
    return scale == null ? Double.NaN : scale.median();
  }

  /** The vector that the detector reads; not a copy. */
  double[] deviations() {
    return deviations;
  }

  static double[] doubles(List<Double> boxed) {
    return boxed.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
