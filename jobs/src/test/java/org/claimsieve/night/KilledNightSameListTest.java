package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The real night of the tiny city, killed hard in each of its steps and started again: the lists
 * are those of an undisturbed night, byte for byte.
 *
 * <p>Every case works at the same path on a copy of one prepared home, because a lake knows its
 * files by absolute paths and the same key must give the same hashes.
 */
@Tag("fault")
final class KilledNightSameListTest {
  private static final Path CITY = Path.of("..", "sample-data", "city", "inbox");
  private static final LocalDate NIGHT = LocalDate.parse("2024-06-10");
  private static final Set<String> RULES =
      Set.of(
          "bed-days-above-stay",
          "charge-outside-stay",
          "drug-child",
          "drug-sex",
          "drug-visit-kind",
          "duplicate-charge",
          "early-refill",
          "overlapping-stays",
          "pharmacy-many-a-day",
          "price-above-limit",
          "service-frequency",
          "service-included",
          "service-sex",
          "split-admission");
  private static final int SIGKILL = 137;
  private static final int BUSY = 4;

  @TempDir static Path folder;

  private static Map<String, byte[]> undisturbed = Map.of();

  @BeforeAll
  static void runUndisturbed() throws Exception {
    assertEnds(0, NightProcess.start(home(), "", "init"));
    switchOff(home().resolve("claimsieve.yml"));
    copy(CITY, home().resolve("inbox"));
    assertEnds(
        0,
        NightProcess.start(
            home(), "", "backfill", "--from", "2024-06-01", "--to", "2024-06-09", "--no-lists"));
    copy(home(), prepared());

    assertEnds(0, night(""));
    undisturbed = ListFiles.read(lists());
    assertThat(undisturbed).containsKeys("manifest.json", "coverage.json");
    assertThat(undisturbed.keySet()).anyMatch(name -> name.endsWith("/index.html"));
    assertThat(undisturbed.entrySet())
        .as("a night with cases")
        .anySatisfy(
            file -> {
              assertThat(file.getKey()).endsWith("/cases.csv");
              assertThat(new String(file.getValue(), StandardCharsets.UTF_8).lines().count())
                  .isGreaterThan(1);
            });
  }

  /** Leaves some rules of every kind: shown is that a night goes on, not what it finds. */
  private static void switchOff(Path configuration) throws IOException {
    String none = "disabled: []";
    String off =
        RuleCatalog.discover(RuleOptions.none()).stream()
            .map(rule -> rule.info().id())
            .filter(id -> !RULES.contains(id))
            .collect(Collectors.joining(", ", "disabled: [", "]"));
    String text = Files.readString(configuration);
    assertThat(text).contains(none);
    Files.writeString(configuration, text.replace(none, off));
  }

  @BeforeEach
  void beginAfresh() throws IOException {
    delete(home());
    copy(prepared(), home());
  }

  static List<String> steps() {
    return Configuration.defaults().night().stages();
  }

  @ParameterizedTest
  @MethodSource("steps")
  void killedInTheMiddleOfAStepGivesTheSameList(String step) throws Exception {
    assertEnds(SIGKILL, night(step + ":middle"));
    assertLeftOff(step);

    assertResumes(step);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ingest", "rules"})
  void killedFromOutsideGivesTheSameList(String done) throws Exception {
    String step = steps().get(steps().indexOf(done) + 1);
    NightProcess process = night("");
    process.awaitLine("/" + steps().size() + " " + done);
    TimeUnit.MILLISECONDS.sleep(300);
    process.kill();
    assertThat(process.end()).isEqualTo(SIGKILL);
    assertThat(process.output()).doesNotContain("/" + steps().size() + " " + step);
    assertLeftOff(step);

    assertResumes(step);
  }

  @Test
  void aSecondStartWhileOneRunsIsRefusedAndDisturbsNothing() throws Exception {
    NightProcess first = night("");
    first.awaitLine("/" + steps().size() + " " + steps().get(0));
    NightProcess second = night("");
    assertEnds(BUSY, second);
    assertThat(second.output()).contains("already running");
    assertEnds(0, first);
    assertSameList();
  }

  private static void assertLeftOff(String step) {
    assertThat(lists()).as("nothing is published").doesNotExist();
    assertThat(record(NightRun.Status.RUNNING)).isEqualTo(before(step));
  }

  private static void assertResumes(String step) throws Exception {
    NightProcess again = night("");
    assertEnds(0, again);
    assertThat(before(step))
        .allSatisfy(done -> assertThat(again.output()).doesNotContain(" " + done + " "));
    assertThat(record(NightRun.Status.COMPLETED)).as("each step once").isEqualTo(steps());
    assertSameList();
  }

  private static void assertSameList() throws IOException {
    Map<String, byte[]> files = ListFiles.read(lists());
    assertThat(files.keySet()).isEqualTo(undisturbed.keySet());
    files.forEach(
        (name, content) ->
            assertThat(content)
                .as(name)
                .isEqualTo(Objects.requireNonNull(undisturbed.get(name), name)));
  }

  /** Steps that the night's only edition has completed, in the order of their records. */
  private static List<String> record(NightRun.Status expected) {
    Home home = new Home(home());
    try (WorkflowDatabase database = WorkflowDatabase.open(home, home.configuration().database())) {
      NightRuns runs = new NightRuns(database);
      NightRun run = runs.latest(NIGHT).orElseThrow();
      assertThat(run.status()).isEqualTo(expected);
      assertThat(run.edition()).isEqualTo(1);
      assertThat(runs.steps(run)).allMatch(StepRun::completed);
      return runs.steps(run).stream().map(StepRun::step).toList();
    }
  }

  private static List<String> before(String step) {
    return steps().subList(0, steps().indexOf(step));
  }

  private static NightProcess night(String fault) throws IOException {
    return NightProcess.start(home(), fault, "night", "--date", NIGHT.toString());
  }

  private static void assertEnds(int code, NightProcess process) throws InterruptedException {
    assertThat(process.end()).as(process::output).isEqualTo(code);
  }

  private static Path home() {
    return folder.resolve("home");
  }

  private static Path prepared() {
    return folder.resolve("prepared");
  }

  private static Path lists() {
    return new Home(home()).lists(NIGHT);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.copy(path, target);
        }
      }
    }
  }

  private static void delete(Path from) throws IOException {
    try (Stream<Path> tree = Files.walk(from)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
