package org.claimsieve.city;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Cities of 4,000 persons and thirty days with schemes of behaviour alone, made once a seed. */
final class BehaviourCity {
  static final LocalDate FROM = LocalDate.of(2024, 6, 1);
  private static final double RATE = 4;
  private static final Map<Long, CityFiles> MADE = new ConcurrentHashMap<>();

  private BehaviourCity() {}

  static CityFiles of(long seed) {
    return MADE.computeIfAbsent(seed, BehaviourCity::make);
  }

  private static CityFiles make(long seed) {
    Map<String, Double> rates = new TreeMap<>();
    BehaviourSchemes.ALL.forEach(scheme -> rates.put(scheme.name(), RATE));
    try {
      Path folder = Files.createTempDirectory(Path.of("target"), "behaviour-city");
      CityOptions options =
          CityOptions.of(4000, 30, FROM, seed, folder.resolve("inbox"))
              .withSchemes(new SchemeMix(rates));
      City.generate(options, Progress.NONE);
      return CityFiles.of(options);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
