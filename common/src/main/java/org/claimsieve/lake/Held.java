package org.claimsieve.lake;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.SortOrder;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.CachedData;
import org.apache.spark.sql.execution.LogicalRDD;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import org.apache.spark.storage.StorageLevel;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Rows that are computed once, at their first use, and read many times. Their plan is a single
 * leaf: a query that reads them a hundred times is not planned over what they were made of.
 */
public final class Held implements AutoCloseable {
  private final Dataset<Row> computed;
  private final Dataset<Row> rows;
  private final Runnable letGo;

  private Held(Dataset<Row> computed, Dataset<Row> rows, Runnable letGo) {
    this.computed = computed;
    this.rows = rows;
    this.letGo = letGo;
  }

  /**
   * Computes few rows now and holds them row by row. A task that reads them carries nothing of what
   * they were made of, which for the plan of a hundred rules is megabytes to unpack.
   */
  public static Held few(Dataset<Row> rows) {
    Dataset<Row> computed = rows.localCheckpoint(true);
    LogicalRDD leaf =
        (LogicalRDD)
            ((org.apache.spark.sql.classic.Dataset<Row>) computed).queryExecution().logical();
    return new Held(computed, computed, () -> leaf.rdd().unpersist(false));
  }

  /** Holds the rows, in memory and beyond that on disk. */
  public static Held of(Dataset<Row> rows) {
    Dataset<Row> computed = rows.persist(StorageLevel.MEMORY_AND_DISK());
    SparkSession spark = (SparkSession) computed.sparkSession();
    CachedData cached =
        spark
            .sharedState()
            .cacheManager()
            .lookupCachedData((org.apache.spark.sql.classic.Dataset<Row>) computed)
            .get();
    return new Held(
        computed,
        org.apache.spark.sql.classic.Dataset.ofRows(
            spark, unordered(cached.cachedRepresentation())),
        computed::unpersist);
  }

  /** The order that Spark remembers names columns of the plan before, which the leaf has not. */
  private static InMemoryRelation unordered(InMemoryRelation relation) {
    InMemoryRelation leaf =
        new InMemoryRelation(
            relation.output(),
            relation.cacheBuilder(),
            CollectionConverters.asScala(List.<SortOrder>of()).toSeq());
    leaf.statsOfPlanToCache_$eq(relation.statsOfPlanToCache());
    return leaf;
  }

  /** Computes the rows now, so that whoever plans with them knows their size. */
  public Held now() {
    computed.write().format("noop").mode("overwrite").save();
    return this;
  }

  /** The rows; usable until they are let go. */
  public Dataset<Row> rows() {
    return rows;
  }

  @Override
  public void close() {
    letGo.run();
  }
}
