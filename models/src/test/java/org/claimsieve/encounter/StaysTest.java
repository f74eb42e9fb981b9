package org.claimsieve.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Date;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.Visit;
import org.junit.jupiter.api.Test;

final class StaysTest {
  private static final Object[] FIRST = {
    "setl_id",
    "S1",
    "mdtrt_id",
    "M1",
    "psn_no",
    "P1",
    "fixmedins_code",
    "H1",
    "med_type",
    "2105",
    "begndate",
    "2024-06-01",
    "enddate",
    "2024-06-10",
    "setl_time",
    "2024-06-10 10:00:00",
    "setl_date",
    "2024-06-10",
    "medfee_sumamt",
    "100.01",
    "fund_pay_sumamt",
    "80",
    "vali_flag",
    "1",
    "refd_setl_flag",
    "0",
    "mid_setl_flag",
    "1",
    "arrived",
    "2024-06-10"
  };
  private static final Object[] LAST =
      with(
          FIRST,
          "setl_id",
          "S2",
          "begndate",
          "2024-06-10",
          "enddate",
          "2024-06-15",
          "setl_time",
          "2024-06-15 10:00:00",
          "setl_date",
          "2024-06-15",
          "medfee_sumamt",
          "50.02",
          "mid_setl_flag",
          null,
          "arrived",
          "2024-06-16");

  private final Rows settlements = Rows.of(Settlement.TABLE);
  private final Rows visits = Rows.of(Visit.TABLE);

  @Test
  void columnsAreTheTables() {
    assertThat(stays().schema().simpleString()).isEqualTo(Stay.TABLE.structType().simpleString());
  }

  @Test
  void midStaySettlementsAreOneStay() {
    settlements.row(LAST).row(FIRST);

    Row stay = only();

    assertThat(stay.<Date>getAs("beg_date")).isEqualTo("2024-06-01");
    assertThat(stay.<Date>getAs("end_date")).isEqualTo("2024-06-15");
    assertThat(stay.<Integer>getAs("los_days")).isEqualTo(14);
    assertThat(stay.<Long>getAs("settlements")).isEqualTo(2);
    assertThat(stay.<String>getAs("last_setl_id")).isEqualTo("S2");
    assertThat(stay.<Date>getAs("setl_date")).isEqualTo("2024-06-15");
    assertThat(stay.<Date>getAs("arrived")).isEqualTo("2024-06-16");
    assertThat(stay.<BigDecimal>getAs("medfee_sumamt")).isEqualTo("150.03");
    assertThat(stay.<BigDecimal>getAs("inscp_amt")).isNull();
  }

  @Test
  void aStayWithMidStaySettlementsOnlyIsOpen() {
    settlements.row(FIRST);

    Row stay = only();

    assertThat(stay.<Date>getAs("end_date")).isNull();
    assertThat(stay.<Integer>getAs("los_days")).isNull();
  }

  @Test
  void aRefundedClosingSettlementOpensTheStayAgain() {
    settlements
        .row(FIRST)
        .row(LAST)
        .row(
            with(
                LAST,
                "setl_id",
                "R2",
                "refd_setl_flag",
                "1",
                "init_setl_id",
                "S2",
                "medfee_sumamt",
                "-50.02"));

    Row stay = only();

    assertThat(stay.<Date>getAs("end_date")).isNull();
    assertThat(stay.<BigDecimal>getAs("medfee_sumamt")).isEqualTo("100.01");
  }

  @Test
  void sameDayIsOneDayAndReversedDaysHaveNoLength() {
    settlements
        .row(with(LAST, "mdtrt_id", "M1", "begndate", "2024-06-15"))
        .row(with(LAST, "setl_id", "S3", "mdtrt_id", "M2", "begndate", "2024-06-16"));

    assertThat(stays().orderBy("mdtrt_id").select("los_days").collectAsList())
        .extracting(row -> row.get(0))
        .containsExactly(1, null);
  }

  @Test
  void aMissingDayComesFromTheVisitOrStaysMissing() {
    settlements
        .row(with(LAST, "enddate", null))
        .row(with(LAST, "setl_id", "S3", "mdtrt_id", "M2", "enddate", null));
    visits.row("mdtrt_id", "M1", "endtime", "2024-06-17 09:00:00", "dscg_way", "2");

    assertThat(
            stays().orderBy("mdtrt_id").select("end_date", "los_days", "dscg_way").collectAsList())
        .extracting(Row::toString)
        .containsExactly("[2024-06-17,7,2]", "[null,null,null]");
  }

  @Test
  void clinicVisitsAndRowsWithoutVisitAreNoStays() {
    settlements.row(with(LAST, "med_type", "11")).row(with(LAST, "mdtrt_id", null));

    assertThat(stays().collectAsList()).isEmpty();
  }

  private Row only() {
    assertThat(stays().count()).isOne();
    return stays().first();
  }

  private Dataset<Row> stays() {
    return Stays.of(ValidSettlements.of(settlements.dataset()), visits.dataset());
  }

  private static Object[] with(Object[] base, Object... changes) {
    return Stream.concat(Stream.of(base), Stream.of(changes)).toArray();
  }
}
