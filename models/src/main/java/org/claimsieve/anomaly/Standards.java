package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.claimsieve.schema.ClaimFact;
import org.jspecify.annotations.Nullable;

/**
 * What is usual among peers. A feature is measured against the settlement's peer group where at
 * least {@code leastPeers} of it have a value, else against all settlements of the same kind of
 * visit, else not at all.
 */
final class Standards implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String GROUP = "standard_group";
  private static final String HASH = "standard_hash";
  static final String WIDE = "*|";
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
    Column hash = xxhash64(col(ClaimFact.SETL_ID), lit(options.seed()));
    int limit = options.peerRows();
    List<Row> rows =
        valued
            .select(
                explode(array(col(ClaimFact.PEER_GROUP), wide())).as(GROUP),
                hash.as(HASH),
                col(ClaimFact.SETL_ID),
                col(ClaimFeatures.VALUES))
            .filter(col(GROUP).isNotNull())
            .repartition(col(GROUP))
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) members -> scales(members, limit),
                Encoders.row(SCALES))
            .collectAsList();
    return new Standards(collected(rows), options.leastPeers());
  }

  /** The group of all settlements of the same kind of visit. */
  static Column wide() {
    return concat(lit(WIDE), col(ClaimFact.VISIT_KIND));
  }

  /** What the feature is measured against; null where there are too few peers. */
  @Nullable RobustScale scale(int feature, @Nullable String peerGroup, @Nullable String visitKind) {
    RobustScale own = peerGroup == null ? null : scale(feature, peerGroup);
    if (own != null || visitKind == null) {
      return own;
    }
    return scale(feature, WIDE + visitKind);
  }

  private @Nullable RobustScale scale(int feature, String group) {
    RobustScale[] scales = groups.get(group);
    return scales == null || scales[feature].peers() < leastPeers ? null : scales[feature];
  }

  private static Iterator<Row> scales(Iterator<Row> members, int limit) {
    Map<String, PeerSample> samples = new HashMap<>();
    while (members.hasNext()) {
      Row row = members.next();
      samples
          .computeIfAbsent(row.getString(0), group -> new PeerSample(limit))
          .offer(row.getLong(1), row.getString(2), Claim.doubles(row.getList(3)));
    }
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
