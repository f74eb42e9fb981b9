package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.claimsieve.TestSpark;
import org.claimsieve.report.SampleBacktest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back-tests from the command line, on the tiny city loaded as history. */
final class BacktestCommandTest {
  private static final Path CITY = Path.of("..", "sample-data", "city", "inbox");
  private static final String RULE = "bed-days-above-stay";
  private static final String FROM = "2024-06-01";
  private static final String TO = "2024-06-10";

  @TempDir static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void theCityIsInTheLake() throws IOException {
    TestSpark.stop();
    BacktestCommandTest first = new BacktestCommandTest();
    assertThat(first.run("init")).isZero();
    Files.writeString(
        home().resolve("claimsieve.yml"),
        "spark: {shuffle_partitions: 2}\nintake: {wait_seconds: 0}\n");
    copy(CITY, home().resolve("inbox"));
    for (Path file : listed(home().resolve("knowledge"))) {
      Files.delete(file); // the rule of these tests needs none
    }
    assertThat(first.run("backfill", "--from", FROM, "--to", TO, "--no-lists"))
        .as(first.err.toString())
        .isZero();
  }

  @Test
  void printsTheFiguresAndNamesThePageLast() throws IOException {
    assertThat(backtest(RULE)).as(err.toString()).isZero();

    Path page = home().resolve("backtests/bed-days-above-stay-2024-06-01-2024-06-10.html");
    assertThat(out.toString())
        .contains("Rule bed-days-above-stay 床位费天数超过住院天数, version", "on any date")
        .contains("Parameters: tolerance-days=0")
        .contains("hits per 10,000 settlements judged", "cases a day", "no verdicts yet")
        .contains("No live rule has a finding on the same settlements.")
        .contains("the back-test finds what the nights find");
    assertThat(out.toString().lines().toList()).last().isEqualTo("Page: " + page);
    assertThat(page).content().contains("规则回测", "床位费天数超过住院天数");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(page)))
        .isEqualTo("rw-------");
  }

  @Test
  void printsJsonAndWritesThePageElsewhere() throws IOException {
    Path page = folder.resolve("new/page.html");
    assertThat(
            backtest(
                RULE,
                "--param",
                "tolerance-days=1",
                "--known",
                TO,
                "--out",
                page.toString(),
                "--json"))
        .as(err.toString())
        .isZero();

    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("known").asText()).isEqualTo("2024-06-10");
    assertThat(json.at("/parameters/tolerance-days").asText()).isEqualTo("1");
    assertThat(json.at("/figures/hits").asInt()).isPositive();
    assertThat(json.get("verdicts").isNull()).isTrue();
    assertThat(json.get("page").asText()).isEqualTo(page.toString());
    assertThat(page).content().contains("本次指定", "不晚于 2024-06-10");
  }

  @Test
  void whatIsUnknownIsWrongUsageWithoutAStackTrace() {
    assertThat(backtest("bed-days-above-stays")).isEqualTo(2);
    assertThat(backtest(RULE, "--param", "days=1")).isEqualTo(2);
    assertThat(backtest(RULE, "--param", "days")).isEqualTo(2);
    assertThat(run("rules", "backtest", RULE, "--from", FROM)).isEqualTo(2);
    assertThat(err.toString())
        .contains("did you mean bed-days-above-stay?")
        .contains("days: unknown option; known are [tolerance-days]")
        .contains("KEY=VALUE", "--to")
        .doesNotContain("\tat ");
  }

  @Test
  void everyPartHasItsPlace() {
    BacktestText.print(new PrintWriter(out, true), SampleBacktest.judged());
    assertThat(out.toString())
        .contains("that arrived by 2024-07-05")
        .contains("max-gap-days=15 (default 7), same-diagnosis=true")
        .contains("45,678.90", "24,678.40", "300.00")
        .contains("Of the yuan 3,000.50 are on lines that other rules accuse already")
        .contains("江城第二医院", "1,600.00", "212.50", "347.62")
        .contains("8 of 10 cases upheld, 0.8000, 95 % interval 0.4902 to 0.9433")
        .contains("张*", "再次入院")
        .contains("counted nowhere above: 2");
    assertThat(BacktestText.asMap(SampleBacktest.usual()).keySet())
        .containsExactly(
            "rule",
            "version",
            "from",
            "to",
            "known",
            "parameters",
            "figures",
            "overlap",
            "institutions",
            "months",
            "verdicts",
            "examples",
            "nature");
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path date : listed(from)) {
      Path folder = Files.createDirectories(to.resolve(date.getFileName().toString()));
      for (Path file : listed(date)) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
  }

  private static List<Path> listed(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }

  private static Path home() {
    return folder.resolve("home").toAbsolutePath().normalize();
  }

  private int backtest(String rule, String... more) {
    List<String> words = new ArrayList<>(List.of("rules", "backtest", rule));
    words.addAll(List.of("--from", FROM, "--to", TO));
    words.addAll(List.of(more));
    return run(words.toArray(String[]::new));
  }

  private int run(String... words) {
    String[] all = Arrays.copyOf(words, words.length + 2);
    all[words.length] = "--home";
    all[words.length + 1] = home().toString();
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, all);
  }
}
