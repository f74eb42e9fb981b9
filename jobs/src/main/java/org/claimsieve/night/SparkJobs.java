package org.claimsieve.night;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;

/** Counts the Spark jobs of this process. */
final class SparkJobs extends SparkListener implements LongSupplier {
  private final AtomicLong started = new AtomicLong();

  void listen(SparkSession spark) {
    spark.sparkContext().addSparkListener(this);
  }

  @Override
  public void onJobStart(SparkListenerJobStart job) {
    started.incrementAndGet();
  }

  @Override
  public long getAsLong() {
    return started.get();
  }
}
