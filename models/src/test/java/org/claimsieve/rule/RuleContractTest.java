package org.claimsieve.rule;

import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Held;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

/** What every rule of the catalog must keep, the next one included. */
final class RuleContractTest {
  private final List<Rule> rules = RuleCatalog.discover(RuleOptions.none());
  private final RuleEngine engine = new RuleEngine(rules);

  @Test
  void everyRuleSaysWhatItIs() {
    assertThat(rules).extracting(rule -> rule.info().id()).doesNotHaveDuplicates().isSorted();
    assertThat(RuleExamples.ALL)
        .as("the test of each rule is its RuleExample")
        .extracting(example -> example.rule().info().id())
        .containsExactlyElementsOf(rules.stream().map(rule -> rule.info().id()).toList());
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      assertThat(info.legalBasis())
          .as(info.id())
          .containsPattern("条例》第(三十八|三十九|四十|四十一)条")
          .contains("：");
      assertThat(info.nameZh()).as(info.id()).matches(".*\\p{IsHan}.*");
      assertThat(info.nameEn()).as(info.id()).matches("[ -~]+");
      assertThat(info.needs()).as(info.id()).isNotEmpty();
      assertThat(info.officialCode()).as(info.id()).matches("|GZ\\d{14}");
    }
  }

  @Test
  void emptyInputGivesNoFindingAndSaysSo() {
    Screening screening = screen(new RuleNight().input());

    assertThat(screening.findings().collectAsList()).isEmpty();
    assertThat(screening.lines().collectAsList()).isEmpty();
    List<Row> coverage = screening.coverage().collectAsList();
    assertThat(coverage).hasSize(rules.size());
    assertThat(coverage)
        .extracting(row -> row.<String>getAs(Coverage.OUTCOME))
        .containsOnly(RuleCoverage.NOT_APPLICABLE);
    assertThat(coverage)
        .extracting(row -> row.<String>getAs(Coverage.WHY))
        .allMatch(why -> why.startsWith("本夜没有可查的数据"));
  }

  @Test
  void everyRuleFindsItsBreachAndCountsWhatItSaw() {
    Screening screening =
        screen(RuleExamples.guilty().and(RuleExamples.honest().copy("h", "-")).input());

    List<Row> findings = screening.findings().collectAsList();
    assertThat(findings.stream().map(row -> row.<String>getAs(Finding.RULE_ID)))
        .containsExactlyInAnyOrderElementsOf(rules.stream().map(rule -> rule.info().id()).toList());
    assertThat(findings)
        .extracting(row -> row.<String>getAs(Finding.JR_ID))
        .doesNotHaveDuplicates()
        .allMatch(id -> id.matches("[0-9a-f]{40}"));
    assertThat(findings)
        .extracting(row -> row.<String>getAs(Finding.VOLA_CONT))
        .noneMatch(sentence -> sentence.contains("null"));
    Map<String, Long> accused =
        RuleExamples.ALL.stream()
            .collect(Collectors.toMap(e -> e.rule().info().id(), RuleExample::accused));
    for (Row row : screening.coverage().collectAsList()) {
      assertThat(row.<String>getAs(Coverage.OUTCOME)).as(row.toString()).isEqualTo("ran");
      assertThat(row.<Long>getAs(Coverage.BROKEN))
          .as(row.toString())
          .isEqualTo(accused.get(row.<String>getAs(Coverage.UNIT_ID)));
      assertThat(row.<Long>getAs(Coverage.KEPT)).as(row.toString()).isPositive();
      assertThat(row.<Long>getAs(Coverage.KEPT) + row.<Long>getAs(Coverage.BROKEN))
          .isEqualTo(row.<Long>getAs(Coverage.CHECKED));
    }
  }

  @Test
  void theAmountOfAFindingIsTheSumOfItsLines() {
    Screening screening = screen(RuleExamples.guilty().input());
    Dataset<Row> sums =
        screening.lines().groupBy(FindingLine.JR_ID).agg(sum(FindingLine.VOLA_AMT).as("lines"));

    Dataset<Row> both = screening.findings().join(sums, Finding.JR_ID);

    assertThat(both.count()).isEqualTo(rules.size());
    assertThat(both.filter("lines <> vola_amt").collectAsList()).isEmpty();
  }

  /** One copy of the night per needed column, that column emptied: nobody honest is accused. */
  @Test
  void aMissingValueNeverAccuses() {
    RuleNight night = RuleExamples.honest();
    for (String column : needed()) {
      night.and(RuleExamples.honest().copy("-" + column, column));
    }

    assertThat(ids(screen(night.input()))).isEmpty();
  }

  /** One copy of the breaches per needed column: the rules that need it fall silent. */
  @Test
  void withoutANeededColumnTheRuleIsSilent() {
    RuleNight night = RuleExamples.guilty().copy("-none", "-");
    for (String column : needed()) {
      night.and(RuleExamples.guilty().copy("-" + column, column));
    }
    List<Row> findings = screen(night.input()).findings().collectAsList();

    for (Rule rule : rules) {
      for (String column : rule.info().needs()) {
        assertThat(findings)
            .as("%s without %s", rule.info().id(), column)
            .noneMatch(
                row ->
                    rule.info().id().equals(row.getAs(Finding.RULE_ID))
                        && row.<String>getAs(Finding.SETL_ID).endsWith("-" + column));
      }
    }
    assertThat(
            findings.stream().filter(row -> row.<String>getAs(Finding.SETL_ID).endsWith("-none")))
        .hasSize(rules.size());
  }

  @Test
  void orderPartitionsAndOtherPeopleChangeNothing() {
    RuleNight night = RuleExamples.guilty();
    RuleNight crowd = RuleExamples.guilty().and(RuleExamples.honest().copy("-crowd", "-"));
    RuleInput scattered =
        crowd.input(
            crowd.lines().orderBy(desc(FeeLine.BKKP_SN)).repartition(5),
            crowd.claims().repartition(3),
            crowd.stays().repartition(4));

    List<String> alone = rows(screen(night.input()));

    assertThat(alone).isNotEmpty();
    assertThat(rows(screen(scattered))).isEqualTo(alone);
  }

  @Test
  void missingKnowledgeAndColumnsAreNamed() {
    RuleNight bare = new RuleNight().claim().line("1");
    RuleInput input = bare.input(bare.lines(), bare.claims().drop(ClaimFact.GEND), bare.stays());

    TreeMap<String, String> why = new TreeMap<>();
    screen(input)
        .coverage()
        .filter("outcome = 'not_applicable'")
        .collectAsList()
        .forEach(row -> why.put(row.getAs(Coverage.UNIT_ID), row.getAs(Coverage.WHY)));

    assertThat(why.get("drug-sex")).isEqualTo("知识库为空：限性别；字段缺失或全为空：gend");
    assertThat(why.get("price-above-limit")).isEqualTo("知识库为空：限单价");
    assertThat(why).doesNotContainKeys("charge-outside-stay", "duplicate-charge");
  }

  /** With details that are computed once and part by part, as a night does. */
  private Screening screen(RuleInput input) {
    return engine.screening(
        input,
        engine.parts().stream()
            .map(part -> Held.few(part.details(input)).rows())
            .reduce(Dataset::unionByName)
            .orElseThrow());
  }

  private Set<String> needed() {
    return rules.stream()
        .flatMap(rule -> rule.info().needs().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> ids(Screening screening) {
    return screening.findings().collectAsList().stream()
        .map(row -> row.getAs(Finding.RULE_ID) + " " + row.getAs(Finding.SETL_ID))
        .toList();
  }

  private static List<String> rows(Screening screening) {
    List<String> rows = new ArrayList<>();
    screening.findings().collectAsList().forEach(row -> rows.add(row.toString()));
    screening.lines().collectAsList().forEach(row -> rows.add(row.toString()));
    return rows.stream().sorted().toList();
  }
}
