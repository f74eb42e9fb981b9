package org.claimsieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.lake.Engine;

/** One session for all tests of the module, on a warehouse of its own. */
public final class TestSpark {
  private static final SparkSession SESSION = start();

  private TestSpark() {}

  public static SparkSession session() {
    return SESSION;
  }

  private static SparkSession start() {
    try {
      Path warehouse = Files.createTempDirectory("claimsieve-test-lake");
      return Engine.start(
          warehouse, "local[2]", "Asia/Shanghai", Map.of("spark.sql.shuffle.partitions", "2"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
