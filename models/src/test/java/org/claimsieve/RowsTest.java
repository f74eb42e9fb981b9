package org.claimsieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Date;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.Settlement;
import org.junit.jupiter.api.Test;

final class RowsTest {
  @Test
  void textTakesTheColumnsType() {
    Row row =
        Rows.of(Settlement.TABLE)
            .row(
                Settlement.SETL_ID,
                "1",
                Settlement.BEGNDATE,
                "2024-06-30",
                Settlement.MEDFEE_SUMAMT,
                12)
            .dataset()
            .first();

    assertThat(row.<String>getAs(Settlement.SETL_ID)).isEqualTo("1");
    assertThat(row.<Date>getAs(Settlement.BEGNDATE)).isEqualTo(Date.valueOf("2024-06-30"));
    assertThat(row.<BigDecimal>getAs(Settlement.MEDFEE_SUMAMT)).isEqualTo("12.00");
    assertThat(row.<Object>getAs(Settlement.PSN_NO)).isNull();
  }

  @Test
  void anUnknownColumnIsRefused() {
    assertThatThrownBy(() -> Rows.of(Settlement.TABLE).row("setlid", "1"))
        .hasMessageContaining("setl_d has no column setlid");
  }
}
