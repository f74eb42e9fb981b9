package org.claimsieve;

import org.apache.spark.sql.SparkSession;

/**
 * The one Spark session of the module's tests: two threads, no page, Shanghai time, ANSI. As in a
 * small night nothing is compiled or planned anew: tests have few rows and many plans.
 */
public final class TestSpark {
  private static final SparkSession SESSION =
      SparkSession.builder()
          .master("local[2]")
          .appName("models-test")
          .config("spark.ui.enabled", "false")
          .config("spark.ui.retainedJobs", "20")
          .config("spark.ui.retainedStages", "20")
          .config("spark.ui.retainedTasks", "200")
          .config("spark.sql.ui.retainedExecutions", "5")
          .config("spark.sql.ui.explainMode", "simple")
          .config("spark.sql.shuffle.partitions", "2")
          .config("spark.default.parallelism", "2")
          .config("spark.sql.session.timeZone", "Asia/Shanghai")
          .config("spark.sql.ansi.enabled", "true")
          .config("spark.sql.adaptive.enabled", "false")
          .config("spark.sql.constraintPropagation.enabled", "false")
          .config("spark.sql.codegen.wholeStage", "false")
          .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
          .config("spark.driver.bindAddress", "127.0.0.1")
          .config("spark.driver.host", "127.0.0.1")
          .getOrCreate();

  private TestSpark() {}

  /** The session; it lives as long as the JVM. */
  public static SparkSession session() {
    return SESSION;
  }
}
