package org.claimsieve;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Files of other people's that lie beside the project and are not part of it. */
public final class SharedData {
  private SharedData() {}

  /** The file; the test is skipped with a message where it is not there. */
  public static Path file(Path relative) {
    Path at = Path.of("").toAbsolutePath();
    while (at != null && !Files.exists(at.resolve(relative))) {
      at = at.getParent();
    }
    assumeTrue(at != null, "skipped: no folder beside the project holds " + relative);
    return at.resolve(relative);
  }
}
