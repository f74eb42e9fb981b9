package org.claimsieve.city;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** The synthetic city: settlements of invented persons in the national layout, and the truth. */
public final class City {
  /** Fee lines that a person brings on an average night. */
  private static final double LINES_PER_PERSON_NIGHT = 0.55;

  private City() {}

  /**
   * Writes {@code inbox/DATE/} for every date and the truth file. The bytes depend on the options
   * except the number of threads.
   */
  public static CitySummary generate(CityOptions options, Progress progress)
      throws IOException, InterruptedException {
    return new CityGenerator(options, progress).run();
  }

  /** Persons whose city brings about so many fee lines on a night; weekdays differ by a quarter. */
  public static int personsForLines(long lines) {
    return (int) Math.max(1, Math.round(lines / LINES_PER_PERSON_NIGHT));
  }

  /** Names of the city's districts by division code. */
  public static Map<String, String> districts() {
    Map<String, String> names = new TreeMap<>();
    for (int district = 0; district < Districts.COUNT; district++) {
      names.put(Districts.code(district), Districts.name(district));
    }
    return names;
  }
}
