package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.TestSpark;
import org.junit.jupiter.api.Test;

/** Copies differ in who and where, and in nothing else. */
final class RulesNightTest {
  private static final String ROWS =
      """
      select * from values
        ('L1', 'P1', 'H1', 'X1', 'D1'), ('L2', 'P2', 'H1', 'X2', null)
      as t(bkkp_sn, psn_no, fixmedins_code, hilist_code, bilg_dr_code)
      """;

  @Test
  void eachCopyHasIdentitiesOfItsOwn() {
    Dataset<Row> rows = TestSpark.session().sql(ROWS);

    Dataset<Row> copied = RulesNight.copied(rows, 2, 2);

    assertThat(copied.columns()).isEqualTo(rows.columns());
    assertThat(copied.collectAsList().stream().map(row -> row.mkString("|")).toList())
        .containsExactly(
            "L1-0|P1-0|H1-0|X1|D1-0",
            "L2-0|P2-0|H1-0|X2|null",
            "L1-1|P1-1|H1-1|X1|D1-1",
            "L2-1|P2-1|H1-1|X2|null");
  }
}
