package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.FileRelation;
import org.apache.spark.sql.execution.datasources.LogicalRelation;
import org.claimsieve.config.Home;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.KnowledgeCards;
import org.claimsieve.lake.Held;
import org.claimsieve.night.HeldDetails;
import org.claimsieve.night.NightOffice;
import org.claimsieve.night.Workspace;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleEngine;
import org.claimsieve.rule.RuleInput;
import org.claimsieve.schema.Finding;
import scala.jdk.javaapi.CollectionConverters;

/** One set of rules after the other on the same lines, in one process with a night's settings. */
final class RulesChild {
  private final NightOffice office;
  private final Path log;
  private final RuleInput input;
  private final Set<String> lineFiles;
  private final int runs;

  private RulesChild(NightOffice office, Path log, RuleInput input, int runs) {
    this.office = office;
    this.log = log;
    this.input = input;
    this.lineFiles = Set.of(input.lines().inputFiles());
    this.runs = runs;
  }

  /**
   * A process of its own: computes each set of rules as often as asked, after once to warm up, and
   * prints the figures.
   *
   * @param args home, night, folder of the data, runs
   */
  public static void main(String[] args) throws IOException, TimeoutException {
    Home home = HomeOption.at(new Home(Path.of(args[0])));
    LocalDate night = LocalDate.parse(args[1]);
    RulesData data = new RulesData(Path.of(args[2]));
    try (NightOffice office = new NightOffice(home)) {
      Workspace workspace = office.workspace();
      Knowledge knowledge = workspace.knowledge();
      KnowledgeCards cards = KnowledgeCards.of(knowledge);
      try (Held cardRows = Held.of(cards.rows())) {
        RuleInput input =
            data.input(workspace.lake().spark(), night, knowledge, cards.with(cardRows.rows()));
        new RulesChild(office, home.logFile(), input, Integer.parseInt(args[3]))
            .measure(workspace.rules());
      }
    }
  }

  private void measure(List<Rule> all) throws IOException, TimeoutException {
    List<Rule> ten = DuckDbRules.ids().stream().map(id -> named(all, id)).toList();
    measure(RulesMeasure.ONE, ten.subList(0, 1));
    measure(RulesMeasure.TEN, ten);
    measure(RulesMeasure.LINES, all.stream().filter(LineRule.class::isInstance).toList());
    measure(RulesMeasure.ALL, all);
  }

  /** All rules are timed without a run before: the line rules have warmed the process. */
  private void measure(RulesMeasure measure, List<Rule> rules)
      throws IOException, TimeoutException {
    RuleEngine engine = new RuleEngine(rules);
    if (measure != RulesMeasure.ALL) {
      JavaChild.say(measure.title() + ": warming up");
      details(engine).close();
    }
    try (HeldDetails details = time(measure, () -> details(engine), HeldDetails::close)) {
      print(measure.figure(RulesMeasure.RULES), able(rules));
      print(
          measure.figure(RulesMeasure.SCANS),
          engine.parts().stream().mapToLong(part -> lineScans(part.details(input))).sum());
      print(
          measure.figure(RulesMeasure.FINDINGS),
          engine.screening(input, details.rows()).findings().count());
      if (measure == RulesMeasure.TEN) {
        printBroken(details.rows());
      }
      if (measure == RulesMeasure.ALL) {
        measureCoverage(engine, rules, details.rows());
      }
    }
  }

  private HeldDetails details(RuleEngine engine) {
    return HeldDetails.of(office.workspace().lake(), engine, input);
  }

  private void measureCoverage(RuleEngine engine, List<Rule> rules, Dataset<Row> details)
      throws IOException, TimeoutException {
    Supplier<Dataset<Row>> coverage = () -> engine.screening(input, details).coverage();
    print(RulesMeasure.COVERAGE.figure(RulesMeasure.RULES), rules.size());
    print(RulesMeasure.COVERAGE.figure(RulesMeasure.SCANS), lineScans(coverage.get()));
    time(RulesMeasure.COVERAGE, () -> Held.few(coverage.get()), Held::close).close();
  }

  /** What the last run made; the time includes planning. */
  private <T> T time(RulesMeasure measure, Supplier<T> work, Consumer<T> letGo)
      throws IOException, TimeoutException {
    for (int run = 1; ; run++) {
      long jobsBefore = jobs();
      long fallbacksBefore = CodegenLog.fallbacks(log);
      long begin = System.nanoTime();
      T made = work.get();
      double seconds = (System.nanoTime() - begin) / 1e9;
      JavaChild.say(String.format(Locale.ROOT, "%s: %.1f s", measure.title(), seconds));
      System.out.println(String.format(Locale.ROOT, "%s %.3f", measure.seconds(run), seconds));
      if (run == runs) {
        print(measure.figure(RulesMeasure.JOBS), jobs() - jobsBefore);
        print(
            measure.figure(RulesMeasure.FALLBACKS),
            Math.max(0, CodegenLog.fallbacks(log) - fallbacksBefore));
        return made;
      }
      letGo.accept(made);
    }
  }

  /** Those of the rules that are planned: the others have no knowledge. */
  private long able(List<Rule> rules) {
    return rules.stream()
        .map(Rule::info)
        .filter(info -> info.knowledge() == null || input.cards().rules().contains(info.id()))
        .count();
  }

  private long jobs() throws TimeoutException {
    input.lines().sparkSession().sparkContext().listenerBus().waitUntilEmpty();
    return office.sparkJobs();
  }

  private long lineScans(Dataset<Row> rows) {
    return CollectionConverters.asJava(rows.queryExecution().optimizedPlan().collectLeaves())
        .stream()
        .filter(this::readsLines)
        .count();
  }

  private boolean readsLines(LogicalPlan leaf) {
    return leaf instanceof LogicalRelation relation
        && relation.relation() instanceof FileRelation files
        && Arrays.stream(files.inputFiles()).anyMatch(lineFiles::contains);
  }

  private static void printBroken(Dataset<Row> details) {
    for (Row row : details.groupBy(Finding.RULE_ID).count().collectAsList()) {
      print(RulesMeasure.broken(row.getString(0)), row.getLong(1));
    }
  }

  private static void print(String figure, long value) {
    System.out.println(figure + " " + value);
  }

  private static Rule named(List<Rule> rules, String id) {
    return rules.stream().filter(rule -> rule.info().id().equals(id)).findFirst().orElseThrow();
  }
}
