package org.claimsieve.anomaly;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;

/** Samples of all peer groups: each settlement is in its own and in that of its kind of visit. */
final class PeerSamples {
  private static final String GROUP = "sample_group";
  private static final String HASH = "sample_hash";
  private static final String WIDE = "*|";

  private PeerSamples() {}

  /** Name of the group of all settlements of the same kind of visit. */
  static String wide(String visitKind) {
    return WIDE + visitKind;
  }

  /** Settlements with their feature values, once per group, a group in one partition. */
  static Dataset<Row> members(Dataset<Row> valued, Options options) {
    return valued
        .select(
            explode(array(col(ClaimFact.PEER_GROUP), concat(lit(WIDE), col(ClaimFact.VISIT_KIND))))
                .as(GROUP),
            xxhash64(col(ClaimFact.SETL_ID), lit(options.seed())).as(HASH),
            col(ClaimFact.SETL_ID),
            col(ClaimFact.PEER_GROUP),
            col(ClaimFact.VISIT_KIND),
            col(ClaimFeatures.VALUES))
        .filter(col(GROUP).isNotNull())
        .repartition(col(GROUP));
  }

  /**
   * The samples of the groups in a partition of {@link #members}.
   *
   * @param limit settlements of a group, at most
   * @param numbers what is kept of each
   */
  static Map<String, PeerSample> of(
      Iterator<Row> members, int limit, Function<Row, double[]> numbers) {
    Map<String, PeerSample> samples = new HashMap<>();
    while (members.hasNext()) {
      Row row = members.next();
      samples
          .computeIfAbsent(row.getAs(GROUP), group -> new PeerSample(limit))
          .offer(row.getAs(HASH), row.getAs(ClaimFact.SETL_ID), numbers.apply(row));
    }
    return samples;
  }
}
