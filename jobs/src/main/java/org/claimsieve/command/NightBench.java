package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.CitySummary;
import org.claimsieve.city.Progress;
import org.claimsieve.config.Home;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.night.NightOffice;
import org.claimsieve.night.NightRuns;
import org.claimsieve.night.StepRun;
import org.jspecify.annotations.Nullable;

/** Makes the city, runs the night and DuckDB in processes of their own, and compares. */
final class NightBench {
  /** The history's city is smaller, so that a bench of a large night stays short. */
  private static final int HISTORY_SHARE = 20;

  private final Path work;
  private final Home home;
  private final LocalDate night;
  private final long seed;

  /** A bench in an empty folder. */
  NightBench(Path work, LocalDate night, long seed) {
    this.work = work;
    this.home = HomeOption.at(new Home(work.resolve("home")));
    this.night = night;
    this.seed = seed;
  }

  NightFigures run(int lines, int historyDays)
      throws IOException, InterruptedException, SQLException {
    NightFigures.Files files = prepare(lines, historyDays);
    JavaChild.Result ours =
        child(
            "night",
            home.lists(night).resolve("manifest.json"),
            Main.class,
            List.of("night", "--date", night.toString(), "--home", home.folder().toString()));
    NightFigures.Peer peer = peer(historyDays);
    return new NightFigures(
        LocalDate.now(java.time.ZoneId.systemDefault()),
        Machine.current(),
        files,
        JavaChild.archived(),
        ours.untilMark(),
        steps(),
        ours.peakBytes(),
        BenchFolder.size(home.lake()),
        peer,
        compare());
  }

  private NightFigures.Files prepare(int lines, int historyDays)
      throws IOException, InterruptedException {
    HomeFiles.write(home.create());
    int persons = City.personsForLines(lines);
    CitySummary before = new CitySummary(0, 0, 0);
    if (historyDays > 0) {
      LocalDate first = night.minusDays(historyDays);
      int fewer = Math.max(50, persons / HISTORY_SHARE);
      // Other people: a visit's number is its day and its person, and nobody is in both cities.
      before =
          generate(
              CityOptions.of(fewer, historyDays, first, seed, home.inbox())
                  .withFirstPerson(persons));
    }
    CitySummary tonight = generate(CityOptions.of(persons, 1, night, seed, home.inbox()));
    if (historyDays > 0) {
      LocalDate first = night.minusDays(historyDays);
      String to = night.minusDays(1).toString();
      child(
          "backfill",
          null,
          Main.class,
          List.of(
              "backfill",
              "--from",
              first.toString(),
              "--to",
              to,
              "--no-lists",
              "--home",
              home.folder().toString()));
    }
    return new NightFigures.Files(tonight.lines(), tonight.settlements(), before.lines());
  }

  private static CitySummary generate(CityOptions options)
      throws IOException, InterruptedException {
    return City.generate(options, Progress.NONE);
  }

  /** DuckDB gets the history beforehand too; then one process loads the night and computes. */
  private NightFigures.Peer peer(int historyDays)
      throws IOException, InterruptedException, SQLException {
    int threads = Runtime.getRuntime().availableProcessors();
    if (historyDays > 0) {
      child(
          "duckdb-history",
          null,
          DuckDbPeer.class,
          List.of(
              database(),
              home.inbox().toString(),
              String.valueOf(threads),
              night.minusDays(historyDays).toString(),
              night.minusDays(1).toString()));
    }
    JavaChild.Result result =
        child(
            "duckdb",
            null,
            DuckDbPeer.class,
            List.of(
                database(),
                home.inbox().toString(),
                String.valueOf(threads),
                night.toString(),
                night.toString(),
                night.withDayOfMonth(1).toString()));
    return new NightFigures.Peer(
        DuckDbPeer.version(),
        threads,
        result.whole().toMillis() / 1000.0,
        result.figure("load"),
        result.figure("indicators"),
        result.peakBytes());
  }

  private List<StepRun> steps() {
    try (WorkflowDatabase database = WorkflowDatabase.open(home, home.configuration().database())) {
      NightRuns runs = new NightRuns(database);
      return new ArrayList<>(runs.steps(runs.latest(night).orElseThrow()));
    }
  }

  private Map<String, NightFigures.Same> compare() throws SQLException {
    try (NightOffice office = new NightOffice(home);
        DuckDbPeer peer = DuckDbPeer.open(database(), Runtime.getRuntime().availableProcessors())) {
      return SameFigures.compare(office.workspace().lake(), night, peer);
    }
  }

  private String database() {
    return work.resolve("peer.duckdb").toString();
  }

  private JavaChild.Result child(
      String name, @Nullable Path mark, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    return JavaChild.run(work.resolve(name + ".log"), mark, main, arguments);
  }
}
