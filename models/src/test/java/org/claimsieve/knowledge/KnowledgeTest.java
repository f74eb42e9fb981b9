package org.claimsieve.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.RuleNight;
import org.junit.jupiter.api.Test;

final class KnowledgeTest {
  @Test
  void everyFaultIsNamedAndItsRowAccusesNobody() {
    Knowledge knowledge =
        new RuleNight()
            .limit(LimitKind.SEX, "GOOD", "2026-01-01", "", "2")
            .limit(LimitKind.SEX, "SEX", "", "", "3")
            .limit(LimitKind.SEX, "DATE", "2026-13-01", "", "1")
            .limit(LimitKind.SEX, "REVERSED", "2026-02-02", "2026-02-01", "1")
            .limit(LimitKind.SEX, "", "", "", "1")
            .limit(LimitKind.AGE, "AGE", "", "", "x", "12")
            .limit(LimitKind.AGE, "AGES", "", "", "13", "12")
            .limit(LimitKind.AGE, "NONE", "", "", "", "")
            .limit(LimitKind.LEVEL, "LEVEL", "", "", "0")
            .limit(LimitKind.VISIT, "KIND", "", "", "clinic;hospital")
            .limit(LimitKind.PRICE, "PRICE", "", "", "", "-1")
            .limit(LimitKind.PRICE, "PLEVEL", "", "", "4", "1")
            .knowledge();

    assertThat(faults(knowledge))
        .containsExactly(
            "age_limit AGE 年龄须为 0 至 150 的整数，min_age=x",
            "age_limit AGES 年龄上下限颠倒，min_age=13，max_age=12",
            "age_limit NONE min_age 与 max_age 均为空",
            "level_limit LEVEL 取值须为 1、2、3，min_level=0",
            "price_limit PLEVEL 取值须为 0、1、2、3，level=4",
            "price_limit PRICE 限价须为正数，max_price=-1",
            "sex_limit DATE 日期须为 yyyy-MM-dd，valid_from=2026-13-01",
            "sex_limit REVERSED 有效期起止颠倒，valid_from=2026-02-02，valid_to=2026-02-01",
            "sex_limit SEX 取值须为 1、2，allowed_gend=3",
            "sex_limit null hilist_code 为空",
            "visit_limit KIND 就医方式须为 VisitKind 代码，以分号分隔，allowed_kinds=clinic;hospital");
    assertThat(KnowledgeCard.of(knowledge).collectAsList())
        .extracting(row -> row.<String>getAs("hilist_code"))
        .containsExactly("GOOD");
  }

  @Test
  void overlappingValidityOfOneCodeIsAFault() {
    Knowledge knowledge =
        new RuleNight()
            .limit(LimitKind.PRICE, "P", "2026-01-01", "2026-01-31", "3", "5")
            .limit(LimitKind.PRICE, "P", "2026-01-31", "", "3", "6")
            .limit(LimitKind.PRICE, "P", "2026-01-01", "", "2", "6")
            .limit(LimitKind.PRICE, "Q", "2026-01-01", "2026-01-30", "3", "5")
            .limit(LimitKind.PRICE, "Q", "2026-01-31", "", "3", "6")
            .knowledge();

    assertThat(faults(knowledge)).containsExactly("price_limit P 同一编码有效期重叠，下一条自 2026-01-31 起");
  }

  @Test
  void cardsAreSpansInWhichNoLimitChanges() {
    Knowledge knowledge =
        new RuleNight()
            .limit(LimitKind.SEX, "X", "2026-01-10", "", "2")
            .limit(LimitKind.AGE, "X", "2026-01-01", "2026-01-15", "", "12")
            .limit(LimitKind.LEVEL, "Y", "", "", "2")
            .limit(LimitKind.LEVEL, "Y", "2026-01-01", "2026-01-31", "3")
            .knowledge();

    List<String> cards =
        KnowledgeCard.of(knowledge)
            .selectExpr(
                "concat_ws(' ', hilist_code, card_from, card_to, sex_limit.allowed_gend,"
                    + " age_limit.max_age, level_limit.min_level)")
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
            "Y 1900-01-01 2025-12-31 2",
            "Y 2026-01-01 2026-01-31",
            "Y 2026-02-01 9999-12-31 2");
  }

  private static List<String> faults(Knowledge knowledge) {
    return knowledge.faults().collectAsList().stream().map(KnowledgeTest::text).sorted().toList();
  }

  private static String text(Row row) {
    return row.getString(0) + " " + row.getString(1) + " " + row.getString(2);
  }
}
