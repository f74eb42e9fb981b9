package org.claimsieve.anomaly;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * How strange a score is among peers of the reference window: of the settlement's peer group where
 * that is large enough, else of all settlements of the same kind of visit. A night alone would be
 * too small to stand against.
 */
final class Standing implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String GROUP = "standing_group";

  /** Peers of a group whose scores are computed, at most: a share is then known to a thousandth. */
  private static final int MEMBERS = 1_000;

  /** Peers from which on a group stands for itself: fewer cannot tell the strangest 0.5 %. */
  private static final int FINE = 400;

  private static final StructType SCORES =
      new StructType()
          .add(GROUP, DataTypes.StringType)
          .add("scores", DataTypes.createArrayType(DataTypes.DoubleType, false));

  @SuppressWarnings("serial") // a HashMap of arrays
  private final Map<String, double[]> groups;

  private Standing(Map<String, double[]> groups) {
    this.groups = groups;
  }

  /** From the settlements of the window with their feature values, tonight's among them. */
  static Standing of(
      Dataset<Row> valued,
      Options options,
      Broadcast<AnomalyDetector> detector,
      Broadcast<Standards> standards) {
    List<Row> rows =
        PeerSamples.members(valued, options)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>)
                    members -> scored(members, detector.value(), standards.value()),
                Encoders.row(SCORES))
            .collectAsList();
    Map<String, double[]> groups = new HashMap<>();
    for (Row row : rows) {
      double[] scores = Claim.doubles(row.getList(1));
      if (scores.length >= options.leastPeers()) {
        groups.put(row.getString(0), scores);
      }
    }
    return new Standing(groups);
  }

  private static Iterator<Row> scored(
      Iterator<Row> members, AnomalyDetector detector, Standards standards) {
    Map<String, PeerSample> samples =
        PeerSamples.of(members, MEMBERS, row -> Claim.of(row, standards).deviations());
    List<Row> rows = new ArrayList<>();
    samples.forEach(
        (group, sample) -> rows.add(RowFactory.create(group, (Object) sample.scores(detector))));
    return rows.iterator();
  }

  /** Share of the peers whose score is lower, zero to below one; null with too few peers. */
  @Nullable Double below(double score, @Nullable String peerGroup, @Nullable String visitKind) {
    double[] own = peerGroup == null ? null : groups.get(peerGroup);
    double[] wide = visitKind == null ? null : groups.get(PeerSamples.wide(visitKind));
    double[] peers = wide == null || (own != null && own.length >= FINE) ? own : wide;
    if (peers == null) {
      return null;
    }
    int from = 0;
    int to = peers.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (peers[middle] < score) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from / (peers.length + 1.0);
  }
}
