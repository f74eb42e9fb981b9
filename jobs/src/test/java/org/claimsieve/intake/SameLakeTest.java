package org.claimsieve.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.Movements;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * However claims come, in one delivery or corrected, late, mended or twice: in the end the lake
 * holds what it would hold had they come whole and right at once.
 */
final class SameLakeTest {
  private static final String SETTLEMENTS = Settlement.TABLE.name();
  private static final String LINES = FeeLine.TABLE.name();
  private static final int SHOWN = 3;

  @TempDir Path folder;

  private final Map<TestIntake, Path> inboxes = new HashMap<>();

  @ParameterizedTest
  @EnumSource
  void filesThatComeAgainChangeNothing(ClaimSource source) throws Exception {
    SentClaims claims = withoutRegisters(source.claims(folder));
    try (TestIntake office = TestIntake.open(folder.resolve("home"))) {
      IntakeResult first = load(office, source, source.last, claims, "a", 2);
      List<String> rows = office.rows();
      assertThat(first.quarantined()).isZero();
      assertThat(rows).hasSize(claims.tables().values().stream().mapToInt(List::size).sum());

      assertThat(office.load(source.last, source.shipped(), inbox(office, source.last)).entries())
          .as("the same folder again")
          .isEqualTo(first.entries());
      LocalDate second = source.last.plusDays(1);
      assertAllDuplicate(load(office, source, second, claims, "other-name", 2));
      LocalDate third = source.last.plusDays(2);
      assertAllDuplicate(load(office, source, third, shuffled(claims), "c", 3));
      same(office.rows(), rows);
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatIsTakenInAfterTheLayoutWasMendedIsAsIfReadAtOnce(ClaimSource source) throws Exception {
    SentClaims claims = source.claims(folder);
    SentClaims damaged =
        claims.changed(source.settlements, source.everyNth(claims, 20), source::otherPattern);
    try (TestIntake replayed = TestIntake.open(folder.resolve("home"));
        TestIntake clean = TestIntake.open(folder.resolve("clean"))) {
      IntakeResult before = load(replayed, source, source.last, damaged, "a", 2);
      int refused = (claims.rows(source.settlements).size() + 19) / 20;
      assertThat(before.quarantined()).isEqualTo(refused);

      Path files = inbox(replayed, source.last);
      IntakeResult after = replayed.replay(source.last, source.mended(), files);
      load(clean, source, source.last, claims, "a", 2);

      assertThat(after.quarantined()).isZero();
      assertThat(after.entries()).allMatch(LedgerEntry::balanced);
      same(replayed.rows(), clean.rows());
    }
  }

  @ParameterizedTest
  @EnumSource
  void correctionsTakeThePlaceOfWhatTheyCorrect(ClaimSource source) throws Exception {
    SentClaims claims = source.claims(folder);
    Predicate<Map<String, String>> dearer = source.everyNth(claims, 30);
    Predicate<Map<String, String>> earlier = source.everyNth(claims, 70);
    SentClaims right =
        claims
            .changed(source.settlements, dearer, source::dearer)
            .changed(source.settlements, earlier, source::dayEarlier);
    SentClaims corrections = right.only(dearer.or(earlier));
    long settlements = corrections.rows(source.settlements).size();
    try (TestIntake corrected = TestIntake.open(folder.resolve("home"));
        TestIntake clean = TestIntake.open(folder.resolve("clean"))) {
      load(corrected, source, source.last, claims, "a", 2);
      IntakeResult result = load(corrected, source, source.last.plusDays(1), corrections, "b", 1);
      load(clean, source, source.last, right, "a", 2);

      assertThat(accepted(result, SETTLEMENTS).rows()).isEqualTo(settlements);
      assertThat(accepted(result, LINES)).isEqualTo(Amount.NONE);
      assertThat(result.outdated()).containsExactly(source.last);
      assertThat(superseded(corrected, source.last)).isEqualTo(settlements);
      same(corrected.rowsWhencesoever(), clean.rowsWhencesoever());
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesLateGoesToItsOwnDay(ClaimSource source) throws Exception {
    SentClaims claims = source.claims(folder);
    Predicate<Map<String, String>> late = source.everyNth(claims, 9);
    Set<String> visits = new HashSet<>();
    claims.rows(source.settlements).stream()
        .filter(late)
        .forEach(row -> visits.add(row.getOrDefault("mdtrt_id", "")));
    Predicate<Map<String, String>> partOf =
        late.or(row -> !row.containsKey(source.id) && visits.contains(row.get("mdtrt_id")));
    SentClaims onTime = claims.only(partOf.negate());
    SentClaims afterwards = claims.only(partOf);
    try (TestIntake slow = TestIntake.open(folder.resolve("home"));
        TestIntake clean = TestIntake.open(folder.resolve("clean"))) {
      load(slow, source, source.last, onTime, "a", 2);
      IntakeResult result = load(slow, source, source.last.plusDays(1), afterwards, "b", 1);
      load(clean, source, source.last, claims, "a", 2);

      assertThat(result.touched()).isNotEmpty().allMatch(day -> !day.isAfter(source.last));
      same(slow.rowsWhencesoever(), clean.rowsWhencesoever());
    }
  }

  private IntakeResult load(
      TestIntake office,
      ClaimSource source,
      LocalDate date,
      SentClaims claims,
      String word,
      int parts)
      throws Exception {
    Path files = inbox(office, date);
    claims.write(files, word, parts);
    IntakeResult result = office.load(date, source.shipped(), files);
    assertThat(result.entries()).allMatch(LedgerEntry::balanced);
    return result;
  }

  private Path inbox(TestIntake office, LocalDate date) {
    return inboxes
        .computeIfAbsent(office, key -> folder.resolve("inbox-" + inboxes.size()))
        .resolve(date.toString());
  }

  /** What belongs to settlements: a register is another one on another day. */
  private static SentClaims withoutRegisters(SentClaims claims) {
    return claims.only(row -> row.containsKey("mdtrt_id") || row.containsKey("ClaimID"));
  }

  private static void assertAllDuplicate(IntakeResult result) {
    assertThat(result.entries())
        .isNotEmpty()
        .allSatisfy(entry -> assertThat(entry.duplicate()).isEqualTo(entry.received()));
    assertThat(result.touched()).isEmpty();
    assertThat(result.outdated()).isEmpty();
  }

  private static Amount accepted(IntakeResult result, String table) {
    return result.entries().stream()
        .filter(entry -> entry.table().equals(table))
        .map(LedgerEntry::accepted)
        .reduce(Amount.NONE, Amount::plus);
  }

  /** Settlements of that night's files whose place a later delivery took. */
  private static long superseded(TestIntake office, LocalDate night) {
    return new Movements(office.database())
        .takenFrom(night).getOrDefault(SETTLEMENTS, Map.of()).values().stream()
            .mapToLong(Amount::rows)
            .sum();
  }

  /** The rows of every table in another order. */
  private static SentClaims shuffled(SentClaims claims) {
    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    claims
        .tables()
        .forEach(
            (table, rows) -> {
              List<Map<String, String>> other = new ArrayList<>(rows);
              Collections.shuffle(other, new Random(7));
              tables.put(table, other);
            });
    return new SentClaims(tables);
  }

  private static void same(List<String> found, List<String> expected) {
    assertThat(without(expected, found)).as("rows that are missing").isEmpty();
    assertThat(without(found, expected)).as("rows that should not be there").isEmpty();
    assertThat(found).hasSameSizeAs(expected);
  }

  private static List<String> without(List<String> all, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return all.stream().filter(row -> !known.contains(row)).limit(SHOWN).toList();
  }
}
