package org.claimsieve.lake;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Starts the Spark session that every command shares. */
public final class Engine {
  static final String CATALOG = "lake";

  private Engine() {}

  /**
   * A session on the lake under {@code warehouse}.
   *
   * @param master Spark master, for example {@code local[*]}
   * @param timeZone zone in which days begin
   * @param more further Spark settings; they win over ours
   */
  public static SparkSession start(
      Path warehouse, String master, String timeZone, Map<String, String> more) {
    SparkSession.Builder builder =
        SparkSession.builder()
            .appName("claimsieve")
            .master(master)
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.showConsoleProgress", "false")
            .config("spark.sql.session.timeZone", timeZone)
            .config("spark.sql.ansi.enabled", "true")
            .config("spark.sql.shuffle.partitions", "8")
            .config("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false")
            .config("spark.sql.codegen.maxFields", "400")
            // What filters imply is derived for every pair of aliases: with a hundred rules in one
            // plan that takes minutes.
            .config("spark.sql.constraintPropagation.enabled", "false")
            // Plans are rendered as text at every query and every adaptive step, for a page nobody
            // sees.
            .config("spark.sql.debug.maxToStringFields", "5")
            .config("spark.sql.maxPlanStringLength", "200")
            .config("spark.sql.ui.explainMode", "simple")
            .config("spark.sql.catalogImplementation", "in-memory")
            // What the same page would show of earlier queries.
            .config("spark.ui.retainedJobs", "20")
            .config("spark.ui.retainedStages", "20")
            .config("spark.ui.retainedTasks", "200")
            .config("spark.sql.ui.retainedExecutions", "5")
            // Each sort and each aggregation of a task takes a page at once, however few its rows.
            .config("spark.buffer.pageSize", "4m")
            .config("spark.hadoop.fs.file.impl", OwnerOnlyFiles.class.getName())
            .config("spark.sql.iceberg.planning.preserve-data-grouping", "false")
            .config("spark.sql.catalog." + CATALOG, "org.apache.iceberg.spark.SparkCatalog")
            .config("spark.sql.catalog." + CATALOG + ".type", "hadoop")
            .config("spark.sql.catalog." + CATALOG + ".cache-enabled", "false")
            .config(
                "spark.sql.catalog." + CATALOG + ".warehouse",
                warehouse.toAbsolutePath().toUri().toString());
    if (master.startsWith("local[") || master.equals("local")) {
      // A machine that was paused for two minutes would lose its only executor, which is this very
      // process, and end the night ten minutes later without a word.
      builder.config("spark.storage.blockManagerHeartbeatTimeoutMs", "30d");
    }
    more.forEach(builder::config);
    return builder.getOrCreate();
  }

  /**
   * Settings for a night so small that planning costs more than the work: few tasks, no planning
   * anew after each shuffle, expressions interpreted and not compiled, no buffers for columns.
   */
  public static void forSmallData(SparkSession spark) {
    spark.conf().set("spark.sql.shuffle.partitions", "2");
    spark.conf().set("spark.sql.adaptive.enabled", "false");
    spark.conf().set("spark.sql.codegen.wholeStage", "false");
    spark.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    spark.conf().set("spark.sql.iceberg.vectorization.enabled", "false");
  }
}
