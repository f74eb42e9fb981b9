package org.claimsieve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.lake.Engine;
import org.claimsieve.lake.Lake;
import org.jspecify.annotations.Nullable;

/** One session for all tests of the module; each test may open a lake of its own on it. */
public final class TestSpark {
  private static @Nullable SparkSession session;

  private TestSpark() {}

  public static synchronized SparkSession session() {
    SparkSession running = session;
    if (running == null || running.sparkContext().isStopped()) {
      running =
          Engine.start(
              folder(), "local[2]", "Asia/Shanghai", Map.of("spark.sql.shuffle.partitions", "2"));
      session = running;
    }
    return running;
  }

  /**
   * Ends the session, for a test of commands, each of which starts and stops the engine by itself:
   * a process has one at a time. The next test class starts another.
   */
  public static synchronized void stop() {
    if (session != null) {
      session.stop();
    }
  }

  /** An empty lake; the session's catalog moves there. */
  public static Lake freshLake() {
    SparkSession own = session().newSession();
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
