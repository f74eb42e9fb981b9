package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.claimsieve.TestSpark;
import org.claimsieve.rule.local.LocalTexts;
import org.claimsieve.schema.FeeLine;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

/** What a code change breaks first: how often the lines are read. */
final class RuleScanTest {
  private final List<Rule> rules = RuleCatalog.discover(RuleOptions.none());
  private final RuleInput night = RuleExamples.guilty().input();

  @Test
  void allLineRulesReadTheLinesOnce() throws TimeoutException {
    List<Rule> lineRules = rules.stream().filter(LineRule.class::isInstance).toList();
    assertThat(lineRules).hasSizeGreaterThan(5);

    List<Rule> sex =
        lineRules.stream().filter(rule -> rule.info().id().equals("drug-sex")).toList();
    Dataset<Row> one = new RuleEngine(sex).details(night);
    Dataset<Row> all = new RuleEngine(lineRules).details(night);

    assertThat(lineScans(one)).isEqualTo(1);
    assertThat(lineScans(all)).isEqualTo(1);
    assertThat(jobs(all)).isEqualTo(jobs(one));
  }

  @Test
  void rulesOfABureausOwnShareTheScan() throws TimeoutException {
    List<Rule> lineRules = rules.stream().filter(LineRule.class::isInstance).toList();
    List<Rule> more = new ArrayList<>(lineRules);
    for (int i = 1; i <= 5; i++) {
      more.add(LocalTexts.line("local-" + i, "cnt > " + i).evidence("数量{cnt}").rule());
    }
    Dataset<Row> without = new RuleEngine(lineRules).details(night);
    Dataset<Row> with = new RuleEngine(more).details(night);

    assertThat(lineScans(with)).isEqualTo(lineScans(without));
    assertThat(jobs(with)).isEqualTo(jobs(without));
  }

  @Test
  void coverageReadsTheLinesOnce() {
    RuleEngine engine = new RuleEngine(rules);
    Dataset<Row> noDetails = engine.details(night).limit(0).localCheckpoint();

    assertThat(lineScans(engine.screening(night, noDetails).coverage())).isEqualTo(1);
  }

  @Test
  void sixtyLineRulesCostAsManyJobsAndScansAsOne() throws TimeoutException {
    List<Rule> sixty =
        IntStream.range(0, 60).mapToObj(PriceAbove::new).map(Rule.class::cast).toList();

    Dataset<Row> one = new RuleEngine(sixty.subList(0, 1)).details(night);
    Dataset<Row> all = new RuleEngine(sixty).details(night);

    assertThat(lineScans(all)).isEqualTo(lineScans(one)).isEqualTo(1);
    assertThat(jobs(all)).isEqualTo(jobs(one));
  }

  @Test
  void rulesOnOneGroupShareItsPass() {
    for (Class<? extends Rule> kind : List.of(TallyRule.class, PairRule.class)) {
      List<Rule> alike = rules.stream().filter(kind::isInstance).toList();
      Map<Object, List<Rule>> groups =
          alike.stream().collect(Collectors.groupingBy(RuleScanTest::group));
      long ofOneEach =
          groups.values().stream().mapToLong(group -> comparing(group.subList(0, 1))).sum();

      assertThat(groups.size()).as(kind.getSimpleName()).isLessThan(alike.size());
      assertThat(comparing(alike)).as(kind.getSimpleName()).isEqualTo(ofOneEach);
    }
  }

  @Test
  void allRulesTogetherReadTheLinesAsOftenAsTheirKindsDo() {
    long lineRules = 1;
    long compared = comparing(rules.stream().filter(rule -> !(rule instanceof LineRule)).toList());
    long ofAccused = 1;

    assertThat(lineScans(new RuleEngine(rules).details(night)))
        .isEqualTo(lineRules + compared + ofAccused);
  }

  /** Scans of the lines beside the one of the accused settlements' lines. */
  private long comparing(List<Rule> some) {
    return lineScans(new RuleEngine(some).details(night)) - 1;
  }

  private static Object group(Rule rule) {
    return rule instanceof TallyRule tally
        ? List.of(tally.over(), tally.measure())
        : ((PairRule) rule).within();
  }

  /** One of many line rules. */
  private record PriceAbove(int limit) implements LineRule {
    @Override
    public RuleInfo info() {
      return RuleInfo.rule("price-above-" + limit)
          .named("单价过高", "Price above a limit")
          .defined("单价高于限价。")
          .breaks(Behaviour.OVER_CHARGE, Severity.HINT)
          .needs(FeeLine.PRIC)
          .normalWhen("无")
          .version("1");
    }

    @Override
    public Column violated() {
      return col(FeeLine.PRIC).gt(limit);
    }

    @Override
    public Column evidence() {
      return lit("单价过高");
    }
  }

  private static long lineScans(Dataset<Row> rows) {
    return CollectionConverters.asJava(rows.queryExecution().optimizedPlan().collectLeaves())
        .stream()
        .filter(RuleScanTest::isLines)
        .count();
  }

  private static boolean isLines(LogicalPlan leaf) {
    return CollectionConverters.asJava(leaf.output()).stream()
        .anyMatch(column -> column.name().equals(FeeLine.DET_ITEM_FEE_SUMAMT));
  }

  private int jobs(Dataset<Row> rows) throws TimeoutException {
    // What the night holds is computed at its first use, whoever comes first.
    night.lines().count();
    night.cards().rows().count();
    AtomicInteger jobs = new AtomicInteger();
    SparkListener counter =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    var context = TestSpark.session().sparkContext();
    context.listenerBus().waitUntilEmpty();
    context.addSparkListener(counter);
    rows.collectAsList();
    context.listenerBus().waitUntilEmpty();
    context.removeSparkListener(counter);
    return jobs.get();
  }
}
