package org.claimsieve.anomaly;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * What is usual among peers. A feature is measured against the settlement's peer group where at
 * least {@code leastPeers} of it have a value, else against all settlements of the same kind of
 * visit, else not at all.
 */
final class Standards implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String GROUP = "standard_group";
  private static final StructType SCALES =
      new StructType()
          .add(GROUP, DataTypes.StringType)
          .add("feature", DataTypes.IntegerType)
          .add("median", DataTypes.DoubleType)
          .add("centre", DataTypes.DoubleType)
          .add("spread", DataTypes.DoubleType)
          .add("peers", DataTypes.IntegerType);

  private final Map<String, RobustScale[]> groups;
  private final int leastPeers;

  private Standards(Map<String, RobustScale[]> groups, int leastPeers) {
    this.groups = groups;
    this.leastPeers = leastPeers;
  }

  /** From settlements with their feature values. */
  static Standards of(Dataset<Row> valued, Options options) {
    int limit = options.peerRows();
    List<Row> rows =
        PeerSamples.members(valued, options)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) members -> scales(members, limit),
                Encoders.row(SCALES))
            .collectAsList();
    return new Standards(collected(rows), options.leastPeers());
  }

  /** What the feature is measured against; null where there are too few peers. */
  @Nullable RobustScale scale(int feature, @Nullable String peerGroup, @Nullable String visitKind) {
    RobustScale own = peerGroup == null ? null : scale(feature, peerGroup);
    if (own != null || visitKind == null) {
      return own;
    }
    return scale(feature, PeerSamples.wide(visitKind));
  }

  private @Nullable RobustScale scale(int feature, String group) {
    RobustScale[] scales = groups.get(group);
    return scales == null || scales[feature].peers() < leastPeers ? null : scales[feature];
  }

  private static Iterator<Row> scales(Iterator<Row> members, int limit) {
    Map<String, PeerSample> samples =
        PeerSamples.of(
            members,
            limit,
            row -> Claim.doubles(row.getList(row.fieldIndex(ClaimFeatures.VALUES))));
    List<Row> rows = new ArrayList<>();
    samples.forEach((group, sample) -> addRows(rows, group, sample));
    return rows.iterator();
  }

  private static void addRows(List<Row> rows, String group, PeerSample sample) {
    RobustScale[] scales = sample.scales(ClaimFeatures.all());
    for (int i = 0; i < scales.length; i++) {
      RobustScale scale = scales[i];
      rows.add(
          RowFactory.create(
              group, i, scale.median(), scale.centre(), scale.spread(), scale.peers()));
    }
  }

  private static Map<String, RobustScale[]> collected(List<Row> rows) {
    Map<String, RobustScale[]> groups = new HashMap<>();
    int width = ClaimFeatures.all().size();
    for (Row row : rows) {
      groups.computeIfAbsent(row.getString(0), group -> new RobustScale[width])[row.getInt(1)] =
          new RobustScale(row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getInt(5));
    }
    return groups;
  }
}
