package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.Progress;
import org.claimsieve.config.Home;
import org.jspecify.annotations.Nullable;

/** Makes the lines, lets a process of ours and one of DuckDB judge them, and compares. */
final class RulesBench {
  /** Lines of the small night that is copied, at most: it is made and taken in within a minute. */
  private static final long COPIED_LINES = 120_000;

  private final Path work;
  private final Home home;
  private final LocalDate night;
  private final long seed;
  private final Consumer<String> say;

  /** A bench in an empty folder. */
  RulesBench(Path work, LocalDate night, long seed, Consumer<String> say) {
    this.work = work;
    this.home = HomeOption.at(new Home(work.resolve("home")));
    this.night = night;
    this.seed = seed;
    this.say = say;
  }

  /**
   * Measures.
   *
   * @param lines of the night, about
   * @param runs how often each set of rules is timed
   */
  RulesFigures run(long lines, int runs) throws IOException, InterruptedException, SQLException {
    HomeFiles.write(home.create());
    int persons = City.personsForLines(Math.min(lines, COPIED_LINES));
    say.accept("Making a city of %,d persons".formatted(persons));
    City.generate(CityOptions.of(persons, 1, night, seed, home.inbox()), Progress.NONE);
    RulesData data = new RulesData(work.resolve("data"));
    JavaChild.Result made = data(data, lines);
    JavaChild.Result ours = ours(data, runs);
    JavaChild.Result peer = peer(data, runs);
    return new RulesFigures(
        LocalDate.now(ZoneId.systemDefault()),
        Machine.current(),
        JavaChild.archived(),
        new RulesFigures.Night(
            (long) made.figure(RulesNight.LINES),
            (long) made.figure(RulesNight.SETTLEMENTS),
            (long) made.figure(RulesNight.COPIES),
            data.bytes(RulesData.LINES),
            Machine.heapBytes()),
        Arrays.stream(RulesMeasure.values()).map(what -> measure(what, ours, runs)).toList(),
        ours.peakBytes(),
        new RulesFigures.Peer(
            DuckDbPeer.version(), processors(), seconds(peer, runs), peer.peakBytes()),
        broken(ours, peer));
  }

  private JavaChild.Result data(RulesData data, long lines)
      throws IOException, InterruptedException {
    return child(
        "data",
        RulesNight.class,
        List.of(
            home.folder().toString(),
            night.toString(),
            String.valueOf(lines),
            data.folder().toString()));
  }

  private JavaChild.Result ours(RulesData data, int runs) throws IOException, InterruptedException {
    return child(
        "rules",
        RulesChild.class,
        List.of(
            home.folder().toString(),
            night.toString(),
            data.folder().toString(),
            String.valueOf(runs)));
  }

  private JavaChild.Result peer(RulesData data, int runs) throws IOException, InterruptedException {
    return child(
        "duckdb",
        DuckDbRules.class,
        List.of(data.folder().toString(), String.valueOf(processors()), String.valueOf(runs)));
  }

  private static RulesFigures.Measure measure(RulesMeasure what, JavaChild.Result ours, int runs) {
    return new RulesFigures.Measure(
        what,
        (long) ours.figure(what.figure(RulesMeasure.RULES)),
        (long) ours.figure(what.figure(RulesMeasure.FINDINGS)),
        (long) ours.figure(what.figure(RulesMeasure.JOBS)),
        (long) ours.figure(what.figure(RulesMeasure.SCANS)),
        (long) ours.figure(what.figure(RulesMeasure.FALLBACKS)),
        seconds(what, ours, runs));
  }

  private static Map<RulesMeasure, List<Double>> seconds(JavaChild.Result peer, int runs) {
    Map<RulesMeasure, List<Double>> seconds = new EnumMap<>(RulesMeasure.class);
    for (RulesMeasure what : List.of(RulesMeasure.ONE, RulesMeasure.TEN)) {
      seconds.put(what, seconds(what, peer, runs));
    }
    return seconds;
  }

  private static List<Double> seconds(RulesMeasure what, JavaChild.Result result, int runs) {
    return IntStream.rangeClosed(1, runs)
        .mapToObj(run -> result.figure(what.seconds(run)))
        .toList();
  }

  private static Map<String, RulesFigures.Broken> broken(
      JavaChild.Result ours, JavaChild.Result peer) {
    Map<String, RulesFigures.Broken> broken = new LinkedHashMap<>();
    for (String rule : DuckDbRules.ids()) {
      String figure = RulesMeasure.broken(rule);
      broken.put(
          rule, new RulesFigures.Broken((long) ours.figure(figure), (long) peer.figure(figure)));
    }
    return broken;
  }

  private static int processors() {
    return Runtime.getRuntime().availableProcessors();
  }

  private JavaChild.Result child(String name, Class<?> main, List<String> arguments)
      throws IOException, InterruptedException {
    @Nullable Path awaited = null;
    return JavaChild.run(work.resolve(name + ".log"), awaited, main, arguments, say);
  }
}
