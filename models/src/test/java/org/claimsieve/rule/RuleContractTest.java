package org.claimsieve.rule;

import static org.apache.spark.sql.functions.desc;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.Stay;
import org.junit.jupiter.api.Test;

/** What every rule of the catalog must keep, the next one included. */
final class RuleContractTest {
  private final List<Rule> rules = RuleCatalog.discover(RuleOptions.none());
  private final RuleEngine engine = new RuleEngine(rules);

  @Test
  void everyRuleSaysWhatItIs() {
    assertThat(rules).extracting(rule -> rule.info().id()).doesNotHaveDuplicates().isSorted();
    assertThat(rules)
        .extracting(rule -> rule.info().id())
        .containsExactly(
            "bed-days-above-stay",
            "charge-outside-stay",
            "duplicate-charge",
            "item-age",
            "item-level",
            "item-sex",
            "item-visit-kind",
            "overlapping-stays",
            "pharmacy-many-a-day",
            "price-above-limit",
            "split-admission");
    for (Rule rule : rules) {
      RuleInfo info = rule.info();
      assertThat(info.legalBasis()).as(info.id()).contains("条例》第三十八条").contains("：");
      assertThat(info.nameZh()).as(info.id()).matches(".*\\p{IsHan}.*");
      assertThat(info.nameEn()).as(info.id()).matches("[ -~]+");
      assertThat(info.needs()).as(info.id()).isNotEmpty();
      assertThat(info.officialCode()).as(info.id()).matches("|GZ\\d{14}");
    }
    assertThat(engine.lookbackDays()).isEqualTo(120);
  }

  @Test
  void emptyInputGivesNoFindingAndSaysSo() {
    Screening screening = engine.screen(new RuleNight().input());

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
    Screening screening = engine.screen(guilty().and(honest().copy("h", "-")).input());

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
    for (Row row : screening.coverage().collectAsList()) {
      assertThat(row.<String>getAs(Coverage.OUTCOME)).as(row.toString()).isEqualTo("ran");
      assertThat(row.<Long>getAs(Coverage.BROKEN)).as(row.toString()).isEqualTo(1);
      assertThat(row.<Long>getAs(Coverage.KEPT)).as(row.toString()).isPositive();
      assertThat(row.<Long>getAs(Coverage.KEPT) + row.<Long>getAs(Coverage.BROKEN))
          .isEqualTo(row.<Long>getAs(Coverage.CHECKED));
    }
  }

  @Test
  void theAmountOfAFindingIsTheSumOfItsLines() {
    Screening screening = engine.screen(guilty().input());
    Dataset<Row> sums =
        screening.lines().groupBy(FindingLine.JR_ID).agg(sum(FindingLine.VOLA_AMT).as("lines"));

    Dataset<Row> both = screening.findings().join(sums, Finding.JR_ID);

    assertThat(both.count()).isEqualTo(rules.size());
    assertThat(both.filter("lines <> vola_amt").collectAsList()).isEmpty();
  }

  /** One copy of the night per needed column, that column emptied: nobody honest is accused. */
  @Test
  void aMissingValueNeverAccuses() {
    RuleNight night = honest();
    for (String column : needed()) {
      night.and(honest().copy("-" + column, column));
    }

    assertThat(ids(engine.screen(night.input()))).isEmpty();
  }

  /** One copy of the breaches per needed column: the rules that need it fall silent. */
  @Test
  void withoutANeededColumnTheRuleIsSilent() {
    RuleNight night = guilty().copy("-none", "-");
    for (String column : needed()) {
      night.and(guilty().copy("-" + column, column));
    }
    List<Row> findings = engine.screen(night.input()).findings().collectAsList();

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
    RuleNight night = guilty();
    RuleNight crowd = guilty().and(honest().copy("-crowd", "-"));
    RuleInput scattered =
        crowd.input(
            crowd.lines().orderBy(desc(FeeLine.BKKP_SN)).repartition(5),
            crowd.claims().repartition(3),
            crowd.stays().repartition(4));

    List<String> alone = rows(engine.screen(night.input()));

    assertThat(alone).isNotEmpty();
    assertThat(rows(engine.screen(scattered))).isEqualTo(alone);
  }

  @Test
  void missingKnowledgeAndColumnsAreNamed() {
    RuleNight bare = new RuleNight().claim().line("1");
    RuleInput input = bare.input(bare.lines(), bare.claims().drop(ClaimFact.GEND), bare.stays());

    TreeMap<String, String> why = new TreeMap<>();
    engine
        .screen(input)
        .coverage()
        .filter("outcome = 'not_applicable'")
        .collectAsList()
        .forEach(row -> why.put(row.getAs(Coverage.UNIT_ID), row.getAs(Coverage.WHY)));

    assertThat(why.get("item-sex")).isEqualTo("知识库为空：限性别；字段缺失或全为空：gend");
    assertThat(why.get("price-above-limit")).isEqualTo("知识库为空：限单价");
    assertThat(why).doesNotContainKeys("charge-outside-stay", "duplicate-charge");
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

  private static RuleNight limits(RuleNight night) {
    return night
        .limit(LimitKind.SEX, "WOMEN", "", "", "2")
        .limit(LimitKind.AGE, "CHILD", "", "", "", "13")
        .limit(LimitKind.LEVEL, "L2", "", "", "2")
        .limit(LimitKind.VISIT, "CLINIC", "", "", "clinic")
        .limit(LimitKind.PRICE, "CHEAP", "", "", "", "50");
  }

  /** One breach of every rule, each by another person. */
  static RuleNight guilty() {
    RuleNight night = limits(new RuleNight());
    night
        .episode("sex", "sex", "H", "2026-02-20", "2026-02-25", true)
        .line("l1", FeeLine.SETL_ID, "Ssex", FeeLine.HILIST_CODE, "WOMEN")
        .episode("age", "age", "H", "2026-02-20", "2026-02-25", true)
        .line("l2", FeeLine.SETL_ID, "Sage", FeeLine.HILIST_CODE, "CHILD")
        .claim(person("level", ClaimFact.LEVEL, "1"))
        .line("l3", FeeLine.SETL_ID, "Slevel", FeeLine.HILIST_CODE, "L2")
        .episode("kind", "kind", "H", "2026-02-20", "2026-02-25", true)
        .line("l4", FeeLine.SETL_ID, "Skind", FeeLine.HILIST_CODE, "CLINIC")
        .episode("price", "price", "H", "2026-02-20", "2026-02-25", true)
        .line("l5", FeeLine.SETL_ID, "Sprice", FeeLine.HILIST_CODE, "CHEAP")
        .episode("date", "date", "H", "2026-02-20", "2026-02-25", true)
        .line("l6", FeeLine.SETL_ID, "Sdate", FeeLine.FEE_OCUR_TIME, "2026-02-26 00:00:00")
        .episode("twice", "twice", "H", "2026-02-20", "2026-02-25", true)
        .line("l7", FeeLine.SETL_ID, "Stwice", FeeLine.HILIST_CODE, "X")
        .line("l8", FeeLine.SETL_ID, "Stwice", FeeLine.HILIST_CODE, "X")
        .claim(person("bed", ClaimFact.BED_DAYS, 6))
        .line("l9", FeeLine.SETL_ID, "Sbed", FeeLine.MED_CHRGITM_TYPE, "01")
        .episode("split1", "split", "H", "2026-01-20", "2026-02-15", false)
        .episode("split2", "split", "H", "2026-02-20", "2026-02-25", true)
        .episode("over1", "over", "H", "2026-02-18", "2026-02-22", false)
        .episode("over2", "over", "K", "2026-02-20", "2026-02-25", true);
    for (int i = 1; i <= 4; i++) {
      night.claim(purchase("buyer", i));
    }
    return night;
  }

  /** Everything that the rules look at, nothing broken. */
  static RuleNight honest() {
    RuleNight night = limits(new RuleNight());
    night
        .claim(person("w", ClaimFact.GEND, "2", ClaimFact.BED_DAYS, 5))
        .line("h1", FeeLine.SETL_ID, "Sw", FeeLine.HILIST_CODE, "WOMEN")
        .line("h2", FeeLine.SETL_ID, "Sw", FeeLine.HILIST_CODE, "L2")
        .line("h3", FeeLine.SETL_ID, "Sw", FeeLine.HILIST_CODE, "CHEAP", FeeLine.PRIC, 50)
        .line("h4", FeeLine.SETL_ID, "Sw", FeeLine.MED_CHRGITM_TYPE, "01")
        .line("h5", FeeLine.SETL_ID, "Sw", FeeLine.HILIST_CODE, "X")
        .claim(person("k", ClaimFact.BRDY, "2016-01-01", ClaimFact.VISIT_KIND, "clinic"))
        .line("h6", FeeLine.SETL_ID, "Sk", FeeLine.HILIST_CODE, "CHILD")
        .line("h7", FeeLine.SETL_ID, "Sk", FeeLine.HILIST_CODE, "CLINIC")
        .episode("e1", "e", "H", "2026-01-20", "2026-02-10", false)
        .episode("e2", "e", "H", "2026-02-20", "2026-02-25", true)
        .episode("e3", "e", "K", "2026-02-25", "2026-02-27", true);
    for (int i = 1; i <= 3; i++) {
      night.claim(purchase("b", i));
    }
    return night;
  }

  private static Object[] person(String id, Object... differs) {
    Object[] own = {
      ClaimFact.SETL_ID, "S" + id,
      ClaimFact.MDTRT_ID, id,
      ClaimFact.ENCOUNTER_ID, id,
      ClaimFact.PSN_NO, id,
      Stay.ARRIVED, RuleNight.TONIGHT
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    return all;
  }

  private static Object[] purchase(String person, int number) {
    return new Object[] {
      ClaimFact.SETL_ID,
      "S" + person + number,
      ClaimFact.MDTRT_ID,
      person + number,
      ClaimFact.ENCOUNTER_ID,
      person,
      ClaimFact.PSN_NO,
      person,
      ClaimFact.VISIT_KIND,
      "pharmacy",
      ClaimFact.SETL_TIME,
      "2026-02-28 10:00:0" + number
    };
  }
}
