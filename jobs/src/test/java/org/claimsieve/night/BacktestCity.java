package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.Progress;
import org.claimsieve.city.SchemeMix;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.report.BacktestReport;
import org.claimsieve.rule.RuleEngine;
import org.claimsieve.rule.Screening;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;

/**
 * A small city through files, screened night by night by a few rules: what back-tests of a range of
 * its days are compared with.
 */
final class BacktestCity implements AutoCloseable {
  /** The range: days before it are history, the last night comes after it. */
  static final LocalDate FROM = LocalDate.parse("2024-06-04");

  static final LocalDate TO = LocalDate.parse("2024-06-08");
  static final LocalDate FIRST = LocalDate.parse("2024-06-01");
  static final LocalDate LAST = LocalDate.parse("2024-06-09");

  /** A day of the range whose files the last night brings. */
  private static final LocalDate LATE = LocalDate.parse("2024-06-06");

  private static final List<String> RULES =
      List.of(
          "charge-outside-stay",
          "price-above-limit",
          "bed-days-above-stay",
          "duplicate-charge",
          "split-admission",
          "drug-supply",
          "service-interval");

  /** Common drugs, none of which costs so little or lasts so short a time as the limits say. */
  private static final List<String> DRUGS =
      List.of(
          "XC08CAA107A001010190107",
          "XC08CAN114A001010190114",
          "XC09CAE121A001010190121",
          "XC09CAX128A003010190128");

  /** What a person may have twice within the days of the city. */
  private static final List<String> USED_AGAIN = List.of("001204000060000", "002504030040000");

  private final TestOffice office;
  private final Workspace workspace;

  BacktestCity(Path folder) throws IOException, InterruptedException {
    Path inbox = folder.resolve("inbox");
    CityOptions city =
        CityOptions.of(500, 9, FIRST, 21, inbox)
            .withTruth(folder.resolve("truth.csv"))
            .withSchemes(SchemeMix.all(120));
    City.generate(city, Progress.NONE);
    office = TestOffice.open(folder.resolve("home"));
    workspace = withFewRules(office.workspace());
    limit(workspace.home().knowledge());
    for (LocalDate night : NightOffice.dates(FIRST, LAST, false)) {
      if (!night.equals(LATE)) {
        night(night, inbox.resolve((night.equals(LAST) ? LATE : night).toString()));
      }
    }
  }

  private void night(LocalDate date, Path files) {
    List<NightStep> steps =
        Stages.of(
            () -> workspace,
            List.of("ingest", "facts", "rules"),
            space -> new IngestStage(space, "national", files));
    office.run(date, steps, false);
  }

  Lake lake() {
    return office.lake();
  }

  BacktestReport report(BacktestRequest request) {
    TriedRule tried = TriedRule.of(workspace.home(), workspace.configuration(), request);
    return new BacktestRun(workspace, new SilentWatch(), () -> 0).report(request, tried);
  }

  /** Amounts by finding, as the engine gives them for the range. */
  Map<String, BigDecimal> found(BacktestRequest request) {
    return screened(request, screening -> amounts(screening.findings()));
  }

  /** Settlements before the range that findings name beside those they accuse. */
  long involvedBefore(BacktestRequest request) {
    Dataset<Row> before =
        lake().read(ClaimFact.TABLE, FIRST, FROM.minusDays(1)).select(ClaimFact.SETL_ID);
    return screened(
        request,
        screening ->
            screening
                .lines()
                .select(FindingLine.SETL_ID)
                .join(before, FindingLine.SETL_ID, "left_semi")
                .distinct()
                .count());
  }

  private <T> T screened(BacktestRequest request, Function<Screening, T> look) {
    TriedRule tried = TriedRule.of(workspace.home(), workspace.configuration(), request);
    try (Kept kept = new Kept()) {
      RangeInput input = new RangeInput(lake(), tried.rule(), workspace.knowledge(), request, kept);
      return look.apply(new RuleEngine(List.of(tried.rule())).screen(input.plan()));
    }
  }

  /** Amounts by finding of the rule's nights up to one, as each was found last. */
  Map<String, BigDecimal> nights(String rule, LocalDate until) {
    Dataset<Row> findings = lake().read(Finding.TABLE, FIRST, until);
    return amounts(findings.filter(col(Finding.RULE_ID).equalTo(rule)));
  }

  /** Findings on settlements of the range that still stand: a refund takes its finding with it. */
  private Map<String, BigDecimal> amounts(Dataset<Row> findings) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    findings
        .join(standing().select(ClaimFact.SETL_ID), Finding.SETL_ID, "left_semi")
        .orderBy(Finding.BUSINESS_DATE)
        .collectAsList()
        .forEach(row -> amounts.put(row.getAs(Finding.JR_ID), row.getAs(Finding.VOLA_AMT)));
    return amounts;
  }

  /** Settlements of the range that stand now. */
  Dataset<Row> standing() {
    return lake().read(ClaimFact.TABLE, FROM, TO);
  }

  /** All that the workflow database holds. */
  List<String> books() {
    try (WorkflowDatabase database =
        WorkflowDatabase.open(workspace.home(), workspace.configuration().database())) {
      return List.copyOf(database.sql().sql("SCRIPT").query(String.class).list());
    }
  }

  private static Workspace withFewRules(Workspace all) {
    return new Workspace(
        all.home(),
        all.configuration(),
        all.lake(),
        all.books(),
        all.quality(),
        all.rules().stream().filter(rule -> RULES.contains(rule.info().id())).toList());
  }

  /** A knowledge base of a few limits, which nobody keeps. */
  private static void limit(Path knowledge) throws IOException {
    try (Stream<Path> files = Files.list(knowledge)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    write(knowledge, LimitKind.PRICE, DRUGS, "price-above-limit,%s,药品,0.50,,,,,2000-01-01,,测试,1");
    write(knowledge, LimitKind.SUPPLY, DRUGS, "drug-supply,%s,药品,30,20,2000-01-01,,测试,1");
    write(knowledge, LimitKind.INTERVAL, USED_AGAIN, "service-interval,%s,服务,9,2000-01-01,,测试,1");
  }

  private static void write(Path knowledge, LimitKind kind, List<String> items, String row)
      throws IOException {
    List<String> rows = new ArrayList<>();
    rows.add(String.join(",", kind.columns()));
    items.forEach(code -> rows.add(row.formatted(code)));
    Files.write(knowledge.resolve(kind.stem() + ".csv"), rows);
  }

  @Override
  public void close() {
    office.close();
  }
}
