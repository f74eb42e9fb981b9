package org.claimsieve.city;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * What city to make. Threads change the speed and nothing else.
 *
 * @param firstPerson number of the first of them: two cities of one seed with other numbers share
 *     nobody
 * @param persons insured persons
 * @param days business dates, one folder each
 * @param from first business date
 * @param seed the same seed gives the same city
 * @param inbox folder of the dates' folders
 * @param truth file of what was planted; not inside the inbox
 */
public record CityOptions(
    int firstPerson,
    int persons,
    int days,
    LocalDate from,
    long seed,
    Path inbox,
    Path truth,
    SchemeMix schemes,
    int threads) {

  public CityOptions {
    List<String> faults = new ArrayList<>();
    range(faults, "first person", firstPerson, 0, 1_000_000_000);
    range(faults, "persons", persons, 1, 200_000_000);
    range(faults, "days", days, 1, 3660);
    range(faults, "threads", threads, 1, 1024);
    if (from.getYear() < 2000 || from.getYear() > 2098) {
      faults.add("from: is " + from + "; allowed: 2000 to 2098");
    }
    Path folder = inbox.toAbsolutePath().normalize();
    if (truth.toAbsolutePath().normalize().startsWith(folder)) {
      faults.add("truth: " + truth + " lies inside the inbox " + inbox + "; put it beside");
    }
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, "city options", faults);
    }
  }

  /** The usual city: every scheme, all processors, {@code truth.csv} beside the inbox. */
  public static CityOptions of(int persons, int days, LocalDate from, long seed, Path inbox) {
    return new CityOptions(
        0,
        persons,
        days,
        from,
        seed,
        inbox,
        inbox.toAbsolutePath().normalize().resolveSibling("truth.csv"),
        SchemeMix.defaults(),
        Runtime.getRuntime().availableProcessors());
  }

  /** The same city with people of other numbers. */
  public CityOptions withFirstPerson(int other) {
    return new CityOptions(other, persons, days, from, seed, inbox, truth, schemes, threads);
  }

  /** The same city with other schemes. */
  public CityOptions withSchemes(SchemeMix other) {
    return new CityOptions(firstPerson, persons, days, from, seed, inbox, truth, other, threads);
  }

  /** The same city with its truth elsewhere. */
  public CityOptions withTruth(Path other) {
    return new CityOptions(firstPerson, persons, days, from, seed, inbox, other, schemes, threads);
  }

  /** The same city made by so many threads. */
  public CityOptions withThreads(int other) {
    return new CityOptions(firstPerson, persons, days, from, seed, inbox, truth, schemes, other);
  }

  private static void range(List<String> faults, String name, long value, long low, long high) {
    if (value < low || value > high) {
      faults.add(name + ": is " + value + "; allowed: " + low + " to " + high);
    }
  }
}
