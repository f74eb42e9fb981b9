package org.claimsieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.lake.Engine;
import org.claimsieve.lake.Lake;

/** One session for all tests of the module; each test may open a lake of its own on it. */
public final class TestSpark {
  private static final SparkSession SESSION =
      Engine.start(
          folder(), "local[2]", "Asia/Shanghai", Map.of("spark.sql.shuffle.partitions", "2"));

  private TestSpark() {}

  public static SparkSession session() {
    return SESSION;
  }

  /** An empty lake; the session's catalog moves there. */
  public static Lake freshLake() {
    SparkSession own = SESSION.newSession();
    own.conf().set("spark.sql.catalog.lake.warehouse", folder().toUri().toString());
    return new Lake(own);
  }

  private static Path folder() {
    try {
      return Files.createTempDirectory("claimsieve-test-lake");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
