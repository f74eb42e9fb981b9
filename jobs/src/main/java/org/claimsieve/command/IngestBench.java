package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.claimsieve.city.PlantedFile;
import org.claimsieve.config.Home;
import org.claimsieve.ledger.FileLedger;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.schema.Settlement;
import org.jspecify.annotations.Nullable;

/** Makes the files, lets a process of ours and one of DuckDB take them in, and compares. */
final class IngestBench {
  /** Nights that a process takes in before the one that counts. */
  private static final int WARM_UPS = 2;

  private final Path work;
  private final LocalDate night;
  private final Options options;
  private final Consumer<String> say;

  /**
   * What is measured.
   *
   * @param warmUp fee lines of each night before the one that counts, about
   * @param faultEvery of so many fee lines of a file one is damaged and one is sent twice
   * @param flat whether a night of half the lines is taken in too, for its memory
   */
  record Options(
      int lines, int parts, int warmUp, int faultEvery, boolean gzip, long seed, boolean flat) {}

  /** A bench in an empty folder. */
  IngestBench(Path work, LocalDate night, Options options, Consumer<String> say) {
    this.work = work;
    this.night = night;
    this.options = options;
    this.say = say;
  }

  IngestFigures run() throws IOException, InterruptedException, SQLException {
    Home home = new Home(work.resolve("home"));
    Map<LocalDate, List<PlantedFile>> planted = prepare(home, options.lines(), options.parts());
    IngestFigures.Ours ours = ours("ingest", home, planted);
    List<String> differences = differences(home, planted);
    IngestFigures.Peer peer = peer(home.inbox(night));
    IngestFigures.Half half = null;
    if (options.flat()) {
      half = half(differences);
    }
    return new IngestFigures(
        LocalDate.now(ZoneId.systemDefault()),
        Machine.current(),
        JavaChild.archived(),
        files(planted.getOrDefault(night, List.of()), BenchFolder.size(home.inbox(night))),
        ours,
        peer,
        differences,
        half);
  }

  private IngestFigures.Half half(List<String> differences)
      throws IOException, InterruptedException {
    Home home = new Home(work.resolve("half"));
    Map<LocalDate, List<PlantedFile>> planted =
        prepare(home, options.lines() / 2, Math.max(1, options.parts() / 2));
    IngestFigures.Ours ours = ours("half", home, planted);
    differences.addAll(differences(home, planted));
    return new IngestFigures.Half(
        lines(planted.getOrDefault(night, List.of())), ours.seconds(), ours.peakBytes());
  }

  /** A home with the nights before and the night; persons of the one are not in the other. */
  private Map<LocalDate, List<PlantedFile>> prepare(Home home, int lines, int parts)
      throws IOException, InterruptedException {
    HomeFiles.write(home.create());
    IngestNights nights =
        new IngestNights(
            work.resolve(home.folder().getFileName() + "-cities"),
            options.seed(),
            options.faultEvery(),
            options.gzip(),
            say);
    Map<LocalDate, List<PlantedFile>> planted = new LinkedHashMap<>();
    if (options.warmUp() > 0) {
      planted.putAll(
          nights.write(
              home.inbox(),
              night.minusDays(WARM_UPS),
              WARM_UPS,
              options.warmUp(),
              parts,
              IngestNights.persons(lines, 1)));
    }
    planted.putAll(nights.write(home.inbox(), night, 1, lines, parts, 0));
    return planted;
  }

  private IngestFigures.Ours ours(String name, Home home, Map<LocalDate, List<PlantedFile>> planted)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.add(home.folder().toString());
    planted.keySet().forEach(date -> arguments.add(date.toString()));
    JavaChild.Result result = child(name, IngestChild.class, arguments);
    List<IngestFigures.WarmUp> warmUps = new ArrayList<>();
    double before = 0;
    for (Map.Entry<LocalDate, List<PlantedFile>> other : planted.entrySet()) {
      if (!other.getKey().equals(night)) {
        before = result.figure(IngestChild.parquet(other.getKey()));
        warmUps.add(
            new IngestFigures.WarmUp(
                lines(other.getValue()), result.figure(IngestChild.seconds(other.getKey()))));
      }
    }
    return new IngestFigures.Ours(
        Machine.heapBytes(),
        warmUps,
        result.figure(IngestChild.seconds(night)),
        result.figure(IngestChild.processor(night)),
        (long) (result.figure(IngestChild.parquet(night)) - before),
        result.peakBytes());
  }

  private static List<String> differences(Home home, Map<LocalDate, List<PlantedFile>> planted) {
    List<String> differences = new ArrayList<>();
    try (WorkflowDatabase database = WorkflowDatabase.open(home, home.configuration().database())) {
      FileLedger books = new FileLedger(database);
      planted.forEach(
          (date, files) ->
              differences.addAll(PlantedLedger.differences(date, files, books.of(date))));
    }
    return differences;
  }

  private IngestFigures.Peer peer(Path folder)
      throws IOException, InterruptedException, SQLException {
    int threads = Runtime.getRuntime().availableProcessors();
    Path target = work.resolve("duckdb");
    JavaChild.Result result =
        child(
            "duckdb",
            DuckDbParquet.class,
            List.of(folder.toString(), target.toString(), String.valueOf(threads)));
    return new IngestFigures.Peer(
        DuckDbPeer.version(),
        threads,
        result.figure(DuckDbParquet.SECONDS),
        result.figure(DuckDbParquet.PROCESSOR),
        (long) result.figure(DuckDbParquet.LINES),
        BenchFolder.size(target),
        result.peakBytes());
  }

  private IngestFigures.Files files(List<PlantedFile> planted, long bytes) {
    long settlements = PlantedLedger.rows(planted, Settlement.TABLE.name(), PlantedFile::accepted);
    return new IngestFigures.Files(
        lines(planted),
        PlantedLedger.lines(planted, PlantedFile::quarantined),
        PlantedLedger.lines(planted, PlantedFile::duplicate),
        settlements,
        options.parts(),
        bytes,
        options.gzip());
  }

  private static long lines(List<PlantedFile> planted) {
    return PlantedLedger.lines(planted, PlantedFile::accepted)
        + PlantedLedger.lines(planted, PlantedFile::quarantined)
        + PlantedLedger.lines(planted, PlantedFile::duplicate);
  }

  private JavaChild.Result child(String name, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    @Nullable Path awaited = null;
    return JavaChild.run(work.resolve(name + ".log"), awaited, main, arguments, say);
  }
}
