package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.schema.Settlement;
import org.junit.jupiter.api.Test;

final class ValidSettlementsTest {
  private final Rows settlements =
      Rows.of(Settlement.TABLE)
          .row("setl_id", "1", "vali_flag", "1", "refd_setl_flag", "0", "setl_date", "2024-06-01")
          .row("setl_id", "2", "vali_flag", "0", "refd_setl_flag", "0", "setl_date", "2024-06-01")
          .row("setl_id", "3", "vali_flag", "1", "refd_setl_flag", "0", "setl_date", "2024-06-01")
          .row(
              "setl_id",
              "4",
              "vali_flag",
              "1",
              "refd_setl_flag",
              null,
              "init_setl_id",
              "1",
              "setl_date",
              "2024-06-01")
          .row("setl_id", "5", "vali_flag", "1", "refd_setl_flag", "0", "setl_date", "2024-06-01")
          .row(
              "setl_id",
              "6",
              "vali_flag",
              "0",
              "refd_setl_flag",
              "1",
              "init_setl_id",
              "5",
              "setl_date",
              "2024-06-02")
          .row(
              "setl_id",
              "7",
              "vali_flag",
              "1",
              "refd_setl_flag",
              "1",
              "init_setl_id",
              "3",
              "setl_date",
              "2024-06-02")
          .row(
              "setl_id",
              "8",
              "vali_flag",
              "1",
              "refd_setl_flag",
              "1",
              "init_setl_id",
              null,
              "setl_date",
              "2024-06-02");

  @Test
  void judgedSettlementsAreAllSettlementsAndSayWhichStand() {
    Dataset<Row> all = settlements.dataset();
    Dataset<Row> judged = ValidSettlements.judged(all, all);

    assertThat(judged.count()).isEqualTo(all.count());
    assertThat(ids(judged.filter(col(ValidSettlements.STANDS))))
        .isEqualTo(ids(ValidSettlements.of(all)));
    assertThat(judged.filter(col(ValidSettlements.STANDS).isNull()).count()).isZero();
  }

  @Test
  void refundsRefundedAndInvalidSettlementsLeave() {
    assertThat(ids(ValidSettlements.of(settlements.dataset()))).containsExactly("1", "4", "5");
  }

  @Test
  void aLaterRefundCounts() {
    Dataset<Row> all = settlements.dataset();
    Dataset<Row> day = all.filter(col("setl_date").equalTo("2024-06-01"));

    assertThat(ids(ValidSettlements.of(day, all))).containsExactly("1", "4", "5");
    assertThat(ids(ValidSettlements.of(day))).containsExactly("1", "3", "4", "5");
  }

  @Test
  void theNetViewKeepsRefundsForSums() {
    assertThat(ids(ValidSettlements.net(settlements.dataset())))
        .containsExactly("1", "3", "4", "5", "7", "8");
  }

  private static List<String> ids(Dataset<Row> rows) {
    return rows.orderBy("setl_id").collectAsList().stream()
        .map(row -> row.<String>getAs("setl_id"))
        .toList();
  }
}
