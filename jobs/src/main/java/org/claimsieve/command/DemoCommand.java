package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.CitySummary;
import org.claimsieve.city.Progress;
import org.claimsieve.config.Home;
import org.claimsieve.intake.IntakeResult;
import org.claimsieve.night.NightOffice;
import org.claimsieve.night.ProgressLine;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A city from nothing to its lists. */
@Command(
    name = "demo",
    description =
        "Makes a synthetic city, loads its first days in one go, runs its last three nights and shows the top cases. Starts afresh each time, in the folder demo of the home.",
    footer = {
      "  claimsieve demo           5,000 persons, 30 days",
      "  claimsieve demo --small   800 persons, 14 days"
    })
final class DemoCommand implements Callable<Integer> {
  private static final LocalDate FIRST = LocalDate.of(2024, 6, 1);
  private static final long SEED = 7;
  private static final int NIGHTS = 3;
  private static final int TOP = 10;
  private static final String MARK = "demo.txt";

  @Mixin private HomeOption homeOption = new HomeOption();

  @Option(names = "--small", description = "A smaller city.")
  private boolean small;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    Home home = fresh(new Home(homeOption.named().folder().resolve("demo")));
    int persons = small ? 800 : 5_000;
    int days = small ? 14 : 30;
    LocalDate last = FIRST.plusDays(days - 1L);
    LocalDate firstNight = last.minusDays(NIGHTS - 1L);

    CitySummary city =
        City.generate(CityOptions.of(persons, days, FIRST, SEED, home.inbox()), Progress.NONE);
    out.println(
        "City: %,d persons, %d days, %,d settlements, %,d fee lines."
            .formatted(persons, days, city.settlements(), city.lines()));
    try (NightOffice office = new NightOffice(home)) {
      IntakeResult loaded = office.load(FIRST, firstNight.minusDays(1), null);
      out.println(
          "Loaded %s to %s in one go: %d files, %d rows quarantined, the books balance."
              .formatted(
                  FIRST, firstNight.minusDays(1), loaded.entries().size(), loaded.quarantined()));
      out.flush();
      for (LocalDate date : NightOffice.dates(firstNight, last, false)) {
        office.night(date, null, null, false, ProgressLine.standard());
      }
    }
    Path lists = home.lists(last);
    List<Map<String, String>> cases = CaseTable.read(lists, null);
    out.println("Top " + TOP + " cases of the night of " + last + ":");
    CaseTable.print(out, lists, cases, TOP);
    pages(lists).forEach(page -> out.println("Page: " + page));
    return 0;
  }

  /** An empty home for the demo; a folder that is not a demo's is left alone. */
  private static Home fresh(Home home) throws IOException {
    Path folder = home.folder();
    if (Files.exists(folder)) {
      if (!Files.exists(folder.resolve(MARK))) {
        throw Problem.of(
            Category.CONFIGURATION,
            "%s: exists and is not a demo's folder. Name another home with --home"
                .formatted(folder));
      }
      try (Stream<Path> tree = Files.walk(folder)) {
        tree.sorted(Comparator.reverseOrder()).forEach(DemoCommand::delete);
      }
    }
    home.create();
    Files.writeString(
        folder.resolve(MARK), "Made by `claimsieve demo`; the next demo deletes it.\n");
    HomeFiles.write(home);
    configure(home);
    return home;
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names the teams; the demo's own files are whole and not waited for. */
  private static void configure(Home home) throws IOException {
    String teams =
        City.districts().entrySet().stream()
            .map(entry -> "  \"%s\": %s稽核组".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining("\n", "teams:\n", "\n"));
    String text = Files.readString(home.configurationFile());
    Home.writePrivate(
        home.configurationFile(),
        text.replace("teams: {}\n", teams)
            .replace("wait_seconds: 20\n", "wait_seconds: 0\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static List<Path> pages(Path lists) throws IOException {
    try (Stream<Path> teams = Files.list(lists)) {
      return teams.map(team -> team.resolve("index.html")).filter(Files::exists).sorted().toList();
    }
  }
}
