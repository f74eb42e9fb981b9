package org.claimsieve.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** Five thousand persons and thirty days, made once for all tests. */
final class LargeCity {
  static final LocalDate FROM = LocalDate.of(2024, 6, 1);
  static final CityFiles FILES = make();

  private LargeCity() {}

  private static CityFiles make() {
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "large-city");
      CityOptions options = CityOptions.of(5000, 30, FROM, 7, folder.resolve("inbox"));
      City.generate(options, Progress.NONE);
      return CityFiles.of(options);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
