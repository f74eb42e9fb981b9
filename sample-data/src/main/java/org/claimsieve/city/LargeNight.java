package org.claimsieve.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;

/**
 * A night of the city made large: its files copied many times. Each copy has other persons, visits,
 * settlements and lines, and the same amounts; registers come once. Some fee lines are damaged and
 * some are sent twice, so many that it is known what intake must find. No control file is written.
 *
 * @param night folder of the night to copy, as {@link City#generate} wrote it
 * @param parts files of each table but the registers; the copies are shared out among them
 * @param copies how often each row comes, at least once for each part
 * @param faultEvery of so many fee lines of a file one is damaged and one is sent twice
 * @param gzip whether the files are compressed
 */
public record LargeNight(Path night, int parts, int copies, int faultEvery, boolean gzip) {

  public LargeNight {
    if (parts < 1 || copies < parts || faultEvery < 2) {
      throw new IllegalArgumentException(
          "parts %d, copies %d, faults in every %d; allowed: 1 or more, parts or more, 2 or more"
              .formatted(parts, copies, faultEvery));
    }
  }

  /**
   * Writes the files of the tables that the small night has.
   *
   * @param progress hears how many of the files are written
   * @return what is in each file
   */
  public List<PlantedFile> write(Path folder, int threads, Progress progress)
      throws IOException, InterruptedException {
    Files.createDirectories(folder);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<PlantedFile>> results = new ArrayList<>();
      for (TableSpec table : Tables.delivered().values()) {
        List<Path> own = files(table);
        if (own.isEmpty()) {
          continue;
        }
        CopiedTable rows = CopiedTable.read(table, own);
        int files = Tables.isRegister(table) ? 1 : parts;
        for (int part = 0; part < files; part++) {
          Path file = folder.resolve(name(table, part, files));
          int first = firstCopy(part);
          int last = Tables.isRegister(table) ? 1 : firstCopy(part + 1);
          results.add(
              pool.submit(() -> new CopiedFile(rows, faultEvery).write(file, first, last, copies)));
        }
      }
      List<PlantedFile> planted = new ArrayList<>();
      for (Future<PlantedFile> result : results) {
        planted.add(get(result));
        progress.update(planted.size(), results.size());
      }
      return planted;
    } finally {
      pool.shutdownNow();
    }
  }

  private int firstCopy(int part) {
    return (int) ((long) part * copies / parts);
  }

  private String name(TableSpec table, int part, int files) {
    String number = files > 1 ? "-" + Digits.padded(part + 1L, 4) : "";
    return table.name() + number + (gzip ? ".csv.gz" : ".csv");
  }

  private List<Path> files(TableSpec table) throws IOException {
    try (Stream<Path> all = Files.list(night)) {
      return all.filter(path -> path.getFileName().toString().startsWith(table.name()))
          .sorted()
          .toList();
    }
  }

  private static PlantedFile get(Future<PlantedFile> future)
      throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException || e.getCause() instanceof UncheckedIOException) {
        throw new IOException("the night cannot be written: " + e.getCause().getMessage(), e);
      }
      throw new IllegalStateException("the night cannot be made", e.getCause());
    }
  }
}
