package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.LargeNight;
import org.claimsieve.city.PlantedFile;
import org.claimsieve.city.Progress;

/**
 * Makes the nights of a bench: a small night of a synthetic city, made large by copies, because ten
 * million lines of the generator itself would take longer than the bench.
 *
 * @param work folder for the small nights
 * @param faultEvery of so many fee lines of a file one is damaged and one is sent twice
 * @param say hears what is being made
 */
record IngestNights(Path work, long seed, int faultEvery, boolean gzip, Consumer<String> say) {
  /** Lines of a small night, at most: it is held in memory and takes a few seconds to make. */
  private static final int COPIED_LINES = 120_000;

  /**
   * Writes {@code inbox/DATE} of nights that follow each other, of about so many fee lines each.
   *
   * @param firstPerson number of the first person; nights whose persons meet share visits
   * @return what is in each night's files
   */
  Map<LocalDate, List<PlantedFile>> write(
      Path inbox, LocalDate first, int nights, long lines, int parts, int firstPerson)
      throws IOException, InterruptedException {
    long copiesOfPart = Math.max(1, -Math.floorDiv(-lines, (long) parts * COPIED_LINES));
    int persons = persons(lines, parts * copiesOfPart);
    Path small = work.resolve("city-" + firstPerson);
    say.accept("Making a city of %,d persons".formatted(persons));
    long made =
        City.generate(
                    CityOptions.of(persons, nights, first, seed, small.resolve("inbox"))
                        .withFirstPerson(firstPerson),
                    Progress.NONE)
                .lines()
            / nights;
    int copies = (int) Math.max(parts, Math.round((double) lines / Math.max(1, made)));
    Map<LocalDate, List<PlantedFile>> planted = new LinkedHashMap<>();
    for (int night = 0; night < nights; night++) {
      LocalDate date = first.plusDays(night);
      say.accept("Writing %s: %,d lines %d times".formatted(date, made, copies));
      List<PlantedFile> files =
          new LargeNight(
                  small.resolve("inbox").resolve(date.toString()), parts, copies, faultEvery, gzip)
              .write(inbox.resolve(date.toString()), processors(), written(date));
      planted.put(date, withoutNews(inbox, date, files));
    }
    return planted;
  }

  /** Persons of the small night whose copies have so many lines together. */
  static int persons(long lines, long copies) {
    return City.personsForLines(lines / copies);
  }

  /** A register that did not change since an earlier night is sent again, byte for byte. */
  private static List<PlantedFile> withoutNews(Path inbox, LocalDate date, List<PlantedFile> files)
      throws IOException {
    List<Path> earlier;
    try (Stream<Path> folders = Files.list(inbox)) {
      earlier =
          folders
              .filter(folder -> folder.getFileName().toString().compareTo(date.toString()) < 0)
              .toList();
    }
    List<PlantedFile> known = new ArrayList<>();
    for (PlantedFile file : files) {
      Path own = inbox.resolve(date.toString()).resolve(file.name());
      boolean again = false;
      for (Path folder : earlier) {
        Path other = folder.resolve(file.name());
        again |= Files.exists(other) && Files.mismatch(own, other) < 0;
      }
      known.add(again ? file.sentAgain() : file);
    }
    return known;
  }

  private Progress written(LocalDate date) {
    return (done, total) -> {
      if (done == total || done % 8 == 0) {
        say.accept("Written of %s: %d of %d files".formatted(date, done, total));
      }
    };
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }
}
