package org.claimsieve.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.claimsieve.TestSpark;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SettlementDaysTest {
  private static final StructType TYPE =
      new StructType().add("mdtrt_id", DataTypes.StringType).add("setl_date", DataTypes.DateType);
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Test
  void everyNumberHasItsLatestDayAndNoOtherNumberHasOne() {
    Random random = new Random(11);
    Map<String, LocalDate> latest = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      String number = "就诊" + random.nextInt(4_000);
      LocalDate day = FIRST.plusDays(random.nextInt(60));
      latest.merge(number, day, (a, b) -> a.isAfter(b) ? a : b);
      rows.add(row(number, day));
    }

    SettlementDays days = days(rows);

    latest.forEach((number, day) -> assertThat(day(days, number)).as(number).isEqualTo(day));
    for (int i = 4_000; i < 8_000; i++) {
      assertThat(day(days, "就诊" + i)).isNull();
    }
  }

  @Test
  void aSettlementWithoutANumberOrADayTellsNothing() {
    SettlementDays days =
        days(Arrays.asList(row(null, FIRST), row("M1", null), row("M2", FIRST.plusDays(3))));

    assertThat(day(days, "M1")).isNull();
    assertThat(day(days, "")).isNull();
    assertThat(day(days, "M2")).isEqualTo(FIRST.plusDays(3));
  }

  @Test
  void daysBefore1970AreDaysToo() {
    LocalDate old = LocalDate.of(1969, 12, 31);

    assertThat(day(days(List.of(row("M1", old))), "M1")).isEqualTo(old);
  }

  private static SettlementDays days(List<Row> rows) {
    Dataset<Row> settlements = TestSpark.session().createDataFrame(rows, TYPE);
    return SettlementDays.of(settlements, "mdtrt_id", "setl_date");
  }

  private static Row row(@Nullable String number, @Nullable LocalDate day) {
    return RowFactory.create(number, day == null ? null : Date.valueOf(day));
  }

  private static @Nullable LocalDate day(SettlementDays days, String number) {
    Integer day = days.day(UTF8String.fromString(number));
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
