package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsieve.night.BacktestCity.FIRST;
import static org.claimsieve.night.BacktestCity.FROM;
import static org.claimsieve.night.BacktestCity.LAST;
import static org.claimsieve.night.BacktestCity.TO;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.report.BacktestReport;
import org.claimsieve.schema.ClaimFact;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Back-tests on a small city, beside what its nights found. */
final class BacktestTest {
  @TempDir static Path folder;

  private static BacktestCity city;

  @BeforeAll
  static void nights() throws Exception {
    city = new BacktestCity(folder);
  }

  @AfterAll
  static void close() {
    if (city != null) {
      city.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"charge-outside-stay", "price-above-limit", "bed-days-above-stay"})
  void findsOfEachRowWhatTheNightsFound(String rule) {
    Map<String, BigDecimal> nights = city.nights(rule, LAST);
    BacktestRequest request = request(rule, null, Map.of());

    assertThat(nights).isNotEmpty();
    assertThat(city.found(request)).isEqualTo(nights);

    BacktestReport report = city.report(request);
    assertThat(report.figures().hits()).isEqualTo(nights.size());
    assertThat(report.figures().amount())
        .isEqualTo(nights.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    assertThat(report.overlap().fresh()).as("all of it is live").isZero();
    assertThat(report.overlap().rules()).extracting(BacktestReport.LiveRule::id).contains(rule);
  }

  @ParameterizedTest
  @ValueSource(strings = {"charge-outside-stay", "price-above-limit", "bed-days-above-stay"})
  void knowsOnlyWhatHadArrived(String rule) {
    long arrived = city.standing().filter(col(ClaimFact.ARRIVED).leq(lit(TO))).count();
    BacktestRequest request = request(rule, TO, Map.of());

    assertThat(arrived).isPositive().isLessThan(city.standing().count());
    assertThat(city.found(request)).isEqualTo(city.nights(rule, TO));
    assertThat(city.report(request).figures().settlements()).isEqualTo(arrived);
  }

  /** What arrives in several nights may show more at once, never less. */
  @ParameterizedTest
  @ValueSource(strings = {"duplicate-charge", "split-admission", "drug-supply", "service-interval"})
  void findsOfComparedRowsAllThatTheNightsFound(String rule) {
    Map<String, BigDecimal> nights = city.nights(rule, LAST);

    assertThat(nights).isNotEmpty();
    assertThat(city.found(request(rule, null, Map.of())).keySet()).containsAll(nights.keySet());
  }

  /** What was charged before the range counts as if the range had held it. */
  @Test
  void looksBackAsFarAsTheRuleDoes() {
    BacktestRequest range = request("service-interval", null, Map.of());
    BacktestRequest all = new BacktestRequest("service-interval", FIRST, TO, null, Map.of());

    assertThat(city.found(range)).isNotEmpty().isEqualTo(city.found(all));
    assertThat(city.involvedBefore(range)).isPositive();
  }

  @Test
  void aParameterMovesTheHits() {
    BacktestRequest usual = request("bed-days-above-stay", null, Map.of());
    BacktestRequest looser = request("bed-days-above-stay", null, Map.of("tolerance-days", "4"));

    assertThat(city.found(usual).keySet())
        .containsAll(city.found(looser).keySet())
        .hasSizeGreaterThan(city.found(looser).size());
    BacktestReport report = city.report(looser);
    assertThat(report.figures().hits()).isEqualTo(city.found(looser).size());
    assertThat(report.figures().judged()).isEqualTo(city.report(usual).figures().judged());
    assertThat(report.question().parameters())
        .containsExactly(new BacktestReport.Parameter("tolerance-days", "4", "0", true));
  }

  @Test
  void theFiguresAddUp() {
    BacktestReport report = city.report(request("duplicate-charge", null, Map.of()));
    BacktestReport.Figures figures = report.figures();
    BacktestReport.Overlap overlap = report.overlap();

    assertThat(figures.settlements()).isEqualTo(city.standing().count());
    assertThat(figures.judged()).isBetween(figures.settlementsHit(), figures.settlements());
    assertThat(figures.subjects()).isGreaterThan(figures.judged());
    assertThat(report.months()).extracting(BacktestReport.Month::month).containsExactly("2024-06");
    assertThat(report.months().get(0).hits()).isEqualTo(figures.hits());
    assertThat(report.months().get(0).amount()).isEqualTo(figures.amount());
    assertThat(overlap.ofOthers().add(overlap.ofItself()).add(overlap.fresh()))
        .isEqualTo(figures.amount());
    assertThat(report.verdicts()).isNull();
  }

  @Test
  void institutionsAndExamplesAreNamed() {
    BacktestReport report = city.report(request("duplicate-charge", null, Map.of()));

    assertThat(report.institutions()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    assertThat(report.institutions().get(0).name()).matches(".*\\p{IsHan}.*");
    assertThat(report.institutions().get(0).peers()).matches(".*\\p{IsHan}.*");
    assertThat(report.examples()).isNotEmpty().hasSizeLessThanOrEqualTo(10);
    for (BacktestReport.Example example : report.examples()) {
      assertThat(example.person()).endsWith("*");
      assertThat(example.sentence()).contains("同一次就诊收取");
      assertThat(example.day()).isBetween(FROM, TO);
    }
  }

  @Test
  void nothingIsWritten() {
    Map<String, Long> snapshots = city.lake().snapshots();
    List<String> books = city.books();

    city.report(request("split-admission", null, Map.of("max-gap-days", "15")));
    city.report(request("price-above-limit", TO, Map.of()));

    assertThat(snapshots).isNotEmpty();
    assertThat(city.lake().snapshots()).isEqualTo(snapshots);
    assertThat(books).isNotEmpty();
    assertThat(city.books()).isEqualTo(books);
  }

  @Test
  void whatItCannotBeToldIsRefused() {
    refuses(
        () -> city.report(request("split-admision", null, Map.of())),
        Category.CONFIGURATION,
        "did you mean split-admission?");
    refuses(
        () -> city.report(request("split-admission", null, Map.of("max-gap", "3"))),
        Category.CONFIGURATION,
        "rules.split-admission.max-gap: unknown option; known are [",
        "max-gap-days");
    refuses(
        () -> city.report(request("split-admission", null, Map.of("max-gap-days", "99"))),
        Category.CONFIGURATION,
        "\"99\" is not a whole number from 0 to 30");
    refuses(
        () -> city.report(request("drug-sex", null, Map.of())),
        Category.CONFIGURATION,
        "sex_limit.csv has no row of it");
  }

  @Test
  void daysThatHoldNothingAreRefused() {
    LocalDate before = LocalDate.parse("2023-01-01");
    BacktestRequest empty = new BacktestRequest("duplicate-charge", before, before, null, Map.of());

    refuses(() -> city.report(empty), Category.INPUT, "no settlement of 2023-01-01 to 2023-01-01");
    refuses(
        () -> new BacktestRequest("duplicate-charge", TO, FROM, null, Map.of()),
        Category.CONFIGURATION,
        "--to 2024-06-04: lies before --from 2024-06-08");
    refuses(
        () -> request("duplicate-charge", FIRST, Map.of()),
        Category.CONFIGURATION,
        "--known 2024-06-01: lies before --from 2024-06-04");
  }

  private static void refuses(ThrowingCallable work, Category category, String... words) {
    assertThatThrownBy(work)
        .isInstanceOf(Problem.class)
        .hasMessageContainingAll(words)
        .extracting(e -> ((Problem) e).category())
        .isEqualTo(category);
  }

  private static BacktestRequest request(
      String rule, @Nullable LocalDate known, Map<String, String> parameters) {
    return new BacktestRequest(rule, FROM, TO, known, parameters);
  }
}
