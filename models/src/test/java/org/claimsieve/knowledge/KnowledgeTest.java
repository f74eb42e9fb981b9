package org.claimsieve.knowledge;

import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.RuleNight;
import org.junit.jupiter.api.Test;

final class KnowledgeTest {
  @Test
  void everyFaultIsNamedAndItsRowAccusesNobody() {
    Knowledge knowledge =
        new RuleNight()
            .limit("r-sex", LimitKind.SEX, "GOOD", "2026-01-01", "", "2")
            .limit("r-sex", LimitKind.SEX, "SEX", "", "", "3")
            .limit("r-sex", LimitKind.SEX, "DATE", "2026-13-01", "", "1")
            .limit("r-sex", LimitKind.SEX, "REVERSED", "2026-02-02", "2026-02-01", "1")
            .limit("r-sex", LimitKind.SEX, "", "", "", "1")
            .limit("r-age", LimitKind.AGE, "AGE", "", "", "x", "12")
            .limit("r-age", LimitKind.AGE, "AGES", "", "", "13", "12")
            .limit("r-age", LimitKind.AGE, "NONE", "", "", "", "")
            .limit("r-level", LimitKind.LEVEL, "LEVEL", "", "", "0")
            .limit("r-visit", LimitKind.VISIT, "KIND", "", "", "clinic;hospital")
            .limit("", LimitKind.LISTED, "ITEM", "", "")
            .limit("r-price", LimitKind.PRICE, "PRICE", "", "", "-1", "", "", "", "")
            .limit("r-price", LimitKind.PRICE, "PRICES", "", "", "", "", "", "", "")
            .limit("r-frequency", LimitKind.FREQUENCY, "COUNT", "", "", "0")
            .limit("r-course", LimitKind.COURSE, "DAYS", "", "", "1.5")
            .limit("r-supply", LimitKind.SUPPLY, "SUPPLY", "", "", "", "x")
            .limit("r-diagnosis", LimitKind.DIAGNOSIS, "DIAG", "", "", "A1|B2")
            .limit("r-pair", LimitKind.PAIR, "PAIR", "", "", "PAIR", "")
            .knowledge();

    assertThat(faults(knowledge))
        .containsExactly(
            "age_limit r-age AGE 年龄须为 0 至 150 的整数，min_age=x",
            "age_limit r-age AGES 年龄上下限颠倒，min_age=13，max_age=12",
            "age_limit r-age NONE min_age 与 max_age 均为空",
            "course_limit r-course DAYS 支付天数须为正整数，max_days=1.5",
            "diagnosis_limit r-diagnosis DIAG 编码只含字母、数字和 . * + _ -，以分号分隔，diag_codes=A1|B2",
            "frequency_limit r-frequency COUNT 数量须为正数，max_quantity=0",
            "item_list null ITEM rule_id 为空",
            "item_pair r-pair PAIR 两个编码相同，other_code=PAIR",
            "level_limit r-level LEVEL 取值须为 1、2、3，min_level=0",
            "price_limit r-price PRICE 限价须为正数，max_price=-1",
            "price_limit r-price PRICES 各级限价均为空",
            "sex_limit r-sex DATE 日期须为 yyyy-MM-dd，valid_from=2026-13-01",
            "sex_limit r-sex REVERSED 有效期起止颠倒，valid_from=2026-02-02，valid_to=2026-02-01",
            "sex_limit r-sex SEX 取值须为 1、2，allowed_gend=3",
            "sex_limit r-sex null hilist_code 为空",
            "supply_limit r-supply SUPPLY unit_days 为空",
            "supply_limit r-supply SUPPLY 开药天数须为正整数，max_supply_days=x",
            "visit_limit r-visit KIND 就医方式须为 VisitKind 代码，以分号分隔，allowed_kinds=clinic;hospital");
    assertThat(KnowledgeCards.of(knowledge).rows().collectAsList())
        .extracting(row -> row.<String>getAs("card_code"))
        .containsExactly("GOOD");
  }

  @Test
  void cardsAreSpansInWhichNoLimitChanges() {
    Knowledge knowledge =
        new RuleNight()
            .limit("sex", LimitKind.SEX, "X", "2026-01-10", "", "2")
            .limit("age", LimitKind.AGE, "X", "2026-01-01", "2026-01-15", "", "12")
            .limit("level", LimitKind.LEVEL, "Y", "", "", "2")
            .limit("level", LimitKind.LEVEL, "Y", "2026-01-01", "2026-01-31", "3")
            .limit("other-level", LimitKind.LEVEL, "Y", "", "", "1")
            .knowledge();

    List<String> cards =
        KnowledgeCards.of(knowledge)
            .rows()
            .selectExpr(
                "concat_ws(' ', card_code, card_from, card_to, card.sex.allowed_gend,"
                    + " card.age.max_age, card.level.min_level, card.`other-level`.min_level)")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .sorted()
            .toList();

    assertThat(cards)
        .containsExactly(
            "X 2026-01-01 2026-01-09 12",
            "X 2026-01-10 2026-01-15 2 12",
            "X 2026-01-16 9999-12-31 2",
            "Y 1900-01-01 2025-12-31 2 1",
            "Y 2026-01-01 2026-01-31 1",
            "Y 2026-02-01 9999-12-31 2 1");
  }

  @Test
  void aRuleWithPairsHasASlotThatSaysSo() {
    KnowledgeCards cards =
        KnowledgeCards.of(
            new RuleNight()
                .limit("pairs", LimitKind.PAIR, "P", "", "", "A", "")
                .limit("pairs", LimitKind.PAIR, "P", "", "", "B", "")
                .limit("list", LimitKind.LISTED, "Q", "", "")
                .knowledge());

    assertThat(cards.rules()).containsExactlyInAnyOrder("list", "pairs");
    assertThat(cards.rows().filter(KnowledgeCards.limited("pairs")).collectAsList())
        .extracting(row -> row.<String>getAs("card_code"))
        .containsExactly("P");
  }

  @Test
  void anEmptyKnowledgeBaseHasNoCards() {
    KnowledgeCards cards = KnowledgeCards.of(new RuleNight().knowledge());

    assertThat(cards.rules()).isEmpty();
    assertThat(cards.rows().collectAsList()).isEmpty();
  }

  private static List<String> faults(Knowledge knowledge) {
    return Arrays.stream(LimitKind.values())
        .flatMap(kind -> faults(knowledge, kind))
        .sorted()
        .toList();
  }

  private static Stream<String> faults(Knowledge knowledge, LimitKind kind) {
    Dataset<Row> rows = Objects.requireNonNull(knowledge.text().get(kind));
    return rows
        .select(
            lit(kind.stem()),
            LimitText.text(Knowledge.RULE_ID),
            LimitText.text(Knowledge.HILIST_CODE),
            explode(Knowledge.faultsOfRow(kind)))
        .collectAsList()
        .stream()
        .map(KnowledgeTest::text);
  }

  private static String text(Row row) {
    return String.join(" ", row.getString(0), row.getString(1), row.getString(2), row.getString(3));
  }
}
