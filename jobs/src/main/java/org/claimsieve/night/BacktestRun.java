package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.backtest.Backtest;
import org.claimsieve.backtest.BacktestInput;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.lake.Lake;
import org.claimsieve.listing.Backtests;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.report.BacktestReport;
import org.claimsieve.rule.Judged;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleEngine;
import org.claimsieve.rule.RuleInfo;
import org.claimsieve.rule.RuleInput;
import org.claimsieve.rule.Screening;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.TableSpec;

/** One rule over a range of settlement days. It reads the lake and writes nothing. */
final class BacktestRun {
  private static final List<String> STEPS = List.of("judge", "count", "compare");

  /** Settlements of a part that small are matched with its lines without sorting either. */
  private static final String HASHED = "spark.sql.adaptive.maxShuffledHashJoinLocalMapThreshold";

  private final Workspace workspace;
  private final NightWatch watch;
  private final LongSupplier sparkJobs;

  /**
   * A run on that workspace.
   *
   * @param sparkJobs how many Spark jobs have begun
   */
  BacktestRun(Workspace workspace, NightWatch watch, LongSupplier sparkJobs) {
    this.workspace = workspace;
    this.watch = watch;
    this.sparkJobs = sparkJobs;
  }

  /** What the rule would have found. */
  BacktestReport report(BacktestRequest request, TriedRule tried) {
    Knowledge knowledge = knowledge(tried.rule().info());
    workspace.lake().spark().conf().set(HASHED, "64MB");
    watch.begin(STEPS, Map.of());
    try (Kept kept = new Kept()) {
      return report(request, tried, knowledge, kept);
    } finally {
      watch.end();
    }
  }

  private BacktestReport report(
      BacktestRequest request, TriedRule tried, Knowledge knowledge, Kept kept) {
    Lake lake = workspace.lake();
    Rule rule = tried.rule();
    RuleInput input = new RangeInput(lake, rule, knowledge, request, kept).plan();
    RuleEngine engine = new RuleEngine(List.of(rule));
    Dataset<Row> details = kept.keep(engine.details(input));
    step(
        "judge",
        progress -> {
          progress.say("%,d lines of findings".formatted(details.count()));
          return true;
        });
    Backtest backtest =
        new Backtest(figuresOf(request, rule, input, engine.screening(input, details)), kept::keep);
    long settlements = step("count", progress -> backtest.settlements().count());
    if (settlements == 0) {
      throw Problem.of(
          Category.INPUT,
          "no settlement of %s to %s is known in the lake; load its files with night or backfill"
              .formatted(request.from(), request.to()));
    }
    BacktestReport.Question question =
        new BacktestReport.Question(
            request.from(), request.to(), request.known(), tried.parameters(), tried.nature());
    return step(
        "compare",
        progress ->
            Backtests.report(lake, backtest, input.registers().institutions(), rule, question));
  }

  private BacktestInput figuresOf(
      BacktestRequest request, Rule rule, RuleInput input, Screening screening) {
    return new BacktestInput(
        rule.info().id(),
        request.from(),
        request.to(),
        screening.findings(),
        screening.lines(),
        Judged.settlements(input, rule),
        input.claims(),
        live(Finding.TABLE, Finding.BUSINESS_DATE, request),
        live(FindingLine.TABLE, FindingLine.BUSINESS_DATE, request),
        KnownVerdicts.of(workspace).orElse(null),
        workspace.configuration().indicators().leastDenominator());
  }

  /** What nights found that may be on settlements of the range. */
  private Dataset<Row> live(TableSpec table, String night, BacktestRequest request) {
    Column since = col(night).geq(lit(request.from()));
    Column until = request.known() == null ? lit(true) : col(night).leq(lit(request.known()));
    return workspace.lake().read(table).filter(since.and(until));
  }

  /** The rows of the rule alone; refused where it needs some and there are none. */
  private Knowledge knowledge(RuleInfo info) {
    Knowledge all = workspace.knowledge();
    LimitKind needed = info.knowledge();
    if (needed != null && !all.rules(needed).contains(info.id())) {
      throw Problem.of(
          Category.CONFIGURATION,
          "rule %s: %s has no row of it, so that it judges nothing"
              .formatted(info.id(), workspace.home().knowledge().resolve(needed.stem() + ".csv")));
    }
    Map<LimitKind, Dataset<Row>> text = new EnumMap<>(LimitKind.class);
    for (LimitKind kind : LimitKind.values()) {
      Dataset<Row> rows = Objects.requireNonNull(all.text().get(kind));
      text.put(
          kind,
          kind == needed ? rows.filter(col(Knowledge.RULE_ID).equalTo(info.id())) : rows.limit(0));
    }
    return new Knowledge(text, needed == null ? Map.of() : Map.of(needed, Set.of(info.id())));
  }

  private <T> T step(String name, Function<Progress, T> work) {
    OffsetDateTime started = NightRuns.now();
    long begin = System.nanoTime();
    long jobs = sparkJobs.getAsLong();
    boolean completed = false;
    try {
      T made = work.apply(watch.stepBegins(name));
      completed = true;
      return made;
    } finally {
      watch.stepEnds(
          new StepRun(
              name,
              completed,
              started,
              Duration.ofNanos(System.nanoTime() - begin),
              sparkJobs.getAsLong() - jobs));
    }
  }
}
