package org.claimsieve.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.claimsieve.TestSpark;
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
  void coverageReadsTheLinesOnce() {
    RuleEngine engine = new RuleEngine(rules);
    Dataset<Row> noDetails = engine.details(night).limit(0).localCheckpoint();

    assertThat(lineScans(engine.screening(night, noDetails).coverage())).isEqualTo(1);
  }

  @Test
  void allRulesTogetherReadTheLinesOncePerNeed() {
    long comparing =
        rules.stream()
            .filter(PatternRule.class::isInstance)
            .filter(rule -> ((PatternRule) rule).subject() == PatternRule.Subject.LINE)
            .count();

    // The line rules, each pattern that compares lines, and the lines of accused settlements.
    assertThat(lineScans(new RuleEngine(rules).details(night))).isEqualTo(1 + comparing + 1);
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

  private static int jobs(Dataset<Row> rows) throws TimeoutException {
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
