package org.claimsieve.city;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.csv.CSVPrinter;
import org.claimsieve.schema.ControlTotal;

/**
 * Makes the city in pieces: a part of the persons and a block of days each. The parts depend on the
 * number of persons only, because they are files; the blocks only keep the memory small.
 */
final class CityGenerator {
  private static final int PERSONS_PER_PART = 250_000;
  private static final long VISITS_HELD = 100_000;
  private static final double VISITS_PER_PERSON_DAY = 0.05;

  private final CityOptions options;
  private final Progress progress;
  private final World world;

  CityGenerator(CityOptions options, Progress progress) {
    this.options = options;
    this.progress = progress;
    this.world = new World(options);
  }

  CitySummary run() throws IOException, InterruptedException {
    Map<Integer, List<ControlRow>> controls = new TreeMap<>();
    for (int day = world.firstDay(); day <= world.lastDay(); day++) {
      Files.createDirectories(folder(day));
      controls.put(day, new ArrayList<>(new Registers(world).write(folder(day))));
    }
    List<Truth.Row> truth = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(options.threads());
    try {
      List<Future<Piece.Result>> results = new ArrayList<>();
      for (Piece piece : pieces()) {
        results.add(pool.submit(piece));
      }
      for (int done = 0; done < results.size(); done++) {
        Piece.Result result = get(results.get(done));
        result.controls().forEach((day, rows) -> at(controls, day).addAll(rows));
        truth.addAll(result.truth());
        progress.update(done + 1L, results.size());
      }
    } finally {
      pool.shutdownNow();
    }
    for (Map.Entry<Integer, List<ControlRow>> control : controls.entrySet()) {
      writeControl(control.getKey(), control.getValue());
    }
    writeTruth(truth);
    return summary(controls, truth.size());
  }

  Path folder(int day) {
    return options.inbox().resolve(Stamp.date(day));
  }

  private List<Piece> pieces() {
    int parts = (options.persons() + PERSONS_PER_PART - 1) / PERSONS_PER_PART;
    int share = (options.persons() + parts - 1) / parts;
    long held = (long) Math.max(1, VISITS_HELD / (share * VISITS_PER_PERSON_DAY));
    int spread = (options.days() + 2 * options.threads() - 1) / (2 * options.threads());
    int block = (int) Math.max(1, Math.min(held, spread));
    List<Piece> pieces = new ArrayList<>();
    for (int day = world.firstDay(); day <= world.lastDay(); day += block) {
      int last = Math.min(world.lastDay(), day + block - 1);
      for (int part = 0; part < parts; part++) {
        int high = Math.min(options.persons(), (part + 1) * share);
        pieces.add(new Piece(world, this::folder, part, parts, part * share, high, day, last));
      }
    }
    return pieces;
  }

  private void writeControl(int day, List<ControlRow> rows) throws IOException {
    rows.sort(Comparator.comparing(ControlRow::file));
    try (Sheet sheet = new Sheet(folder(day).resolve("control.csv"), ControlTotal.TABLE)) {
      for (ControlRow row : rows) {
        sheet.set(ControlTotal.FILE, row.file()).set(ControlTotal.ROWS, row.rows());
        if (row.column() != null) {
          sheet
              .set(ControlTotal.AMOUNT_COLUMN, row.column())
              .set(ControlTotal.AMOUNT, Money.text(row.amount()));
        }
        sheet.write();
      }
    }
  }

  private void writeTruth(List<Truth.Row> rows) throws IOException {
    rows.sort(
        Comparator.comparingInt(Truth.Row::day)
            .thenComparing(Truth.Row::scheme)
            .thenComparing(Truth.Row::settlement)
            .thenComparing(Truth.Row::subject));
    Path folder = options.truth().toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (CSVPrinter printer =
        new CSVPrinter(
            Files.newBufferedWriter(options.truth(), StandardCharsets.UTF_8), Csv.WRITTEN)) {
      printer.printRecord(Truth.COLUMNS);
      for (Truth.Row row : rows) {
        printer.printRecord(
            row.scheme(),
            row.level(),
            row.subject(),
            row.settlement(),
            row.line(),
            Money.text(row.amount()));
      }
    }
  }

  private static CitySummary summary(Map<Integer, List<ControlRow>> controls, long planted) {
    long settlements = rows(controls, "setl_d");
    return new CitySummary(settlements, rows(controls, "fee_list_d"), planted);
  }

  private static long rows(Map<Integer, List<ControlRow>> controls, String table) {
    return controls.values().stream()
        .flatMap(List::stream)
        .filter(row -> row.file().startsWith(table))
        .mapToLong(ControlRow::rows)
        .sum();
  }

  private static List<ControlRow> at(Map<Integer, List<ControlRow>> controls, int day) {
    return controls.computeIfAbsent(day, any -> new ArrayList<>());
  }

  private static Piece.Result get(Future<Piece.Result> future)
      throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw new IOException("the city cannot be written: " + failure.getMessage(), failure);
      }
      throw new IllegalStateException("the city cannot be made", e.getCause());
    }
  }
}
