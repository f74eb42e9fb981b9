package org.claimsieve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Real claims of the folder {@code shared/data} beside the project; tests skip where it is absent.
 */
public final class SharedData {
  private SharedData() {}

  /** A CSV file with a header, every column text, {@code NA} and nothing being null. */
  public static Dataset<Row> csv(String path) {
    Path file = file(Path.of("shared", "data", path));
    return TestSpark.session()
        .read()
        .option("header", true)
        .option("nullValue", "NA")
        .csv("" + file);
  }

  /** A file beside the project; the test is skipped with a message where it is not there. */
  public static Path file(Path relative) {
    Path file = find(relative);
    assumeTrue(file != null, "skipped: no folder beside the project holds " + relative);
    return file;
  }

  private static Path find(Path relative) {
    Path folder = Path.of(System.getProperty("user.dir")).toAbsolutePath();
    while (folder != null) {
      Path candidate = folder.resolve(relative);
      if (Files.exists(candidate)) {
        return candidate;
      }
      folder = folder.getParent();
    }
    return null;
  }
}
