package org.claimsieve.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.claimsieve.TestSpark;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.lake.Engine;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.source.PrivacyKey;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens to rows and files on their way, lake, quarantine and ledger hold what an oracle
 * in plain Java makes of the same files. Seeds lie side by side in one lake, each under ids of its
 * own, and each is judged alone.
 */
final class RandomDamageTest {
  private static final int SIDE_BY_SIDE = 25;
  private static final byte[] KEY = "0123456789abcdef0123".getBytes(StandardCharsets.UTF_8);
  private static final Pattern MARK = Pattern.compile("x[0-9]{3}x");
  private static final int SHOWN = 3;

  /** Nights one by one, then the second once more. */
  private static final List<List<Integer>> ONE_BY_ONE =
      List.of(List.of(28), List.of(29), List.of(30), List.of(29));

  /** Two nights in one go, as a backfill does, then the third, then the first once more. */
  private static final List<List<Integer>> IN_ONE_GO =
      List.of(List.of(28, 29), List.of(30), List.of(28));

  @TempDir Path home;

  @Test
  void theFirstSeeds() throws IOException {
    judge(0);
  }

  @Tag("damage")
  @ParameterizedTest(name = "seeds from {0}")
  @ValueSource(ints = {25, 50, 75, 100, 125, 150, 175, 200, 225})
  void furtherSeeds(int first) throws IOException {
    judge(first);
  }

  private void judge(int firstSeed) throws IOException {
    boolean backfill = firstSeed / SIDE_BY_SIDE % 2 == 1;
    List<DamagedSeed> seeds = new ArrayList<>();
    Map<String, Oracle> oracles = new TreeMap<>();
    for (int seed = firstSeed; seed < firstSeed + SIDE_BY_SIDE; seed++) {
      seeds.add(new DamagedSeed(seed));
      oracles.put(DamagedSeed.mark(seed), new Oracle(new OracleTyping(KEY)));
    }
    Lake lake = TestSpark.freshLake();
    Engine.forSmallData(lake.spark());
    try (WorkflowDatabase database =
        WorkflowDatabase.open(new Home(home).create(), Configuration.defaults().database())) {
      IntakeBooks books = new IntakeBooks(database);
      Intake intake = new Intake(lake, books, new PrivacyKey(KEY), new IntakeOptions(1));
      for (List<Integer> days : backfill ? IN_ONE_GO : ONE_BY_ONE) {
        SortedMap<LocalDate, Path> folders = deliver(seeds, days);
        IntakeResult result = intake.load(folders, Layouts.shipped("national"), IntakeWatch.NONE);
        assertThat(result.entries()).allMatch(LedgerEntry::balanced);
        seeds.forEach(DamagedSeed::loaded);
        oracles.forEach((mark, oracle) -> oracle.load(folders, "-" + mark));
      }
      List<LocalDate> nights = IntStream.of(28, 29, 30).mapToObj(RandomDamageTest::night).toList();
      compare(oracles, LakeRows.told(lake, books.files(), nights));
    }
  }

  private static LocalDate night(int day) {
    return LocalDate.of(2024, 6, day);
  }

  private SortedMap<LocalDate, Path> deliver(List<DamagedSeed> seeds, List<Integer> days)
      throws IOException {
    SortedMap<LocalDate, Path> folders = new TreeMap<>();
    for (int day : days) {
      LocalDate night = night(day);
      Path folder = home.resolve("inbox").resolve(night.toString());
      boolean again = Files.exists(folder);
      Files.createDirectories(folder);
      folders.put(night, folder);
      for (DamagedSeed seed : seeds) {
        if (again) {
          seed.writeAgain(night, folder);
        } else {
          seed.write(night, folder);
        }
      }
    }
    return folders;
  }

  private static void compare(Map<String, Oracle> oracles, List<String> found) {
    Map<String, List<String>> bySeed =
        found.stream().collect(Collectors.groupingBy(RandomDamageTest::mark));
    List<String> faults = new ArrayList<>();
    oracles.forEach(
        (mark, oracle) -> {
          List<String> expected = oracle.told();
          List<String> actual = bySeed.getOrDefault(mark, List.of());
          if (!actual.equals(expected)) {
            faults.add(
                "seed %s%n  missing: %s%n  unexpected: %s"
                    .formatted(mark, without(expected, actual), without(actual, expected)));
          }
        });
    assertThat(faults).as("seeds that differ from the oracle").isEmpty();
  }

  private static String mark(String told) {
    Matcher matcher = MARK.matcher(told);
    assertThat(matcher.find()).as(told).isTrue();
    return matcher.group();
  }

  private static String without(List<String> all, List<String> others) {
    List<String> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left.stream().limit(SHOWN).collect(Collectors.joining("\n           "));
  }
}
