package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ItemUsage;
import org.junit.jupiter.api.Test;

final class ItemUsageRankingTest {
  private final Inputs inputs = new Inputs();

  @Test
  void columnsAreTheTables() {
    assertThat(usage().schema().simpleString())
        .isEqualTo(ItemUsage.TABLE.structType().simpleString());
  }

  @Test
  void aPersonAtTwoInstitutionsIsOnePersonOfTheCity() {
    inputs
        .item("2024-06-01", "H", "X1", "P", 1, "10.50")
        .item("2024-06-30", "H", "X1", "P", 2, "1")
        .item("2024-06-02", "G", "X1", "P", 1, "2")
        .item("2024-06-02", "G", "X2", "Q", 1, "3")
        .item("2024-06-02", "G", "X3", "Q", 0, "-3")
        .item("2024-06-02", "G", "X4", "Q", 9, "3", "list_type", null)
        .item("2024-06-02", "G", "S1", "Q", 9, "3", "list_type", "201");

    assertThat(
            rows(
                "scope, fixmedins_code, item_kind, hilist_code, settlements, persons, amount, rank_settlements"))
        .containsExactly(
            "[city,,drug,X1,4,1,13.50,1]",
            "[city,,drug,X2,1,1,3.00,2]",
            "[city,,service,S1,9,1,3.00,1]",
            "[institution,G,drug,X2,1,1,3.00,1]",
            "[institution,G,drug,X1,1,1,2.00,2]",
            "[institution,G,service,S1,9,1,3.00,1]",
            "[institution,H,drug,X1,3,1,11.50,1]");
  }

  @Test
  void theRankChangeIsAgainstThePeriodOfTheSameLengthBefore() {
    inputs
        .item("2024-05-02", "H", "X1", "P", 5, "1")
        .item("2024-05-31", "H", "X2", "P", 3, "9")
        .item("2024-05-01", "H", "X2", "P", 99, "9")
        .item("2024-06-01", "H", "X1", "P", 1, "1")
        .item("2024-06-01", "H", "X2", "P", 2, "8")
        .item("2024-06-01", "H", "X3", "P", 1, "9");

    assertThat(
            rows("hilist_code, rank_settlements, rank_amount, previous_rank, rank_change")
                .subList(0, 3))
        .containsExactly("[X2,1,2,2,1]", "[X3,2,1,null,null]", "[X1,3,3,1,-2]");
    assertThat(new ItemUsageRanking().historyDays(Inputs.JUNE)).isEqualTo(30);
  }

  @Test
  void tiesAreBrokenByPersonsAmountAndCode() {
    inputs
        .item("2024-06-01", "H", "X4", "P", 2, "5")
        .item("2024-06-01", "H", "X3", "P", 2, "5")
        .item("2024-06-01", "H", "X2", "P", 2, "6")
        .item("2024-06-01", "H", "X1", "P", 1, "1")
        .item("2024-06-01", "H", "X1", "Q", 1, "1");

    assertThat(rows("hilist_code").subList(0, 4)).containsExactly("[X1]", "[X2]", "[X3]", "[X4]");
  }

  private Dataset<Row> usage() {
    return new ItemUsageRanking().compute(inputs.knownThrough("2024-06-30"));
  }

  private List<String> rows(String columns) {
    return usage()
        .orderBy("scope", "fixmedins_code", "item_kind", "rank_settlements")
        .selectExpr(columns.split(", "))
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }
}
