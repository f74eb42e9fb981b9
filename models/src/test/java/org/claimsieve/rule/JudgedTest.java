package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BED_DAYS;
import static org.claimsieve.schema.ClaimFact.SETL_ID;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Coverage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JudgedTest {
  private final List<Rule> rules = RuleCatalog.discover(RuleOptions.none());

  /** One rule of each kind, with and without limits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "charge-outside-stay",
        "drug-sex",
        "bed-days-above-stay",
        "service-frequency",
        "service-included",
        "duplicate-charge",
        "split-admission"
      })
  void countsWhatTheCoverageStatementCounts(String id) {
    Rule rule = rule(id);
    RuleInput night = RuleExamples.guilty().and(RuleExamples.honest().copy("-kept", "-")).input();
    Row coverage =
        new RuleEngine(List.of(rule)).screen(night).coverage().select(Coverage.CHECKED).first();

    Dataset<Row> judged = Judged.settlements(night, rule);

    assertThat(judged.agg(sum(col(Judged.SUBJECTS))).first().getLong(0))
        .isPositive()
        .isEqualTo(coverage.getLong(0));
    assertThat(judged.select(SETL_ID).distinct().count()).isEqualTo(judged.count());
  }

  @Test
  void aSettlementOfAnEarlierNightIsNotJudged() {
    RuleNight night =
        new RuleNight()
            .claim(SETL_ID, "beds", BED_DAYS, 5)
            .claim(SETL_ID, "no beds")
            .claim(SETL_ID, "earlier", BED_DAYS, 5, ARRIVED, "2026-03-01");

    assertThat(judged(night, "bed-days-above-stay")).isEqualTo(Map.of("beds", 1L));
  }

  private Map<String, Long> judged(RuleNight night, String id) {
    Map<String, Long> subjects = new TreeMap<>();
    for (Row row : Judged.settlements(night.input(), rule(id)).collectAsList()) {
      subjects.put(row.getAs(SETL_ID), row.<Long>getAs(Judged.SUBJECTS));
    }
    return subjects;
  }

  private Rule rule(String id) {
    return rules.stream().filter(one -> one.info().id().equals(id)).findFirst().orElseThrow();
  }
}
