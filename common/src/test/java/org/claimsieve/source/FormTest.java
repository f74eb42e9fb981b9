package org.claimsieve.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.claimsieve.schema.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class FormTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Form FORM =
      new Form(
          List.of("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d"),
          List.of("yyyy-MM-dd HH:mm:ss", "yyyyMMddHHmmss", "yyyy-MM-dd"),
          SHANGHAI);

  @ParameterizedTest
  @CsvSource({
    "MONEY, 12.30, 12.30",
    "MONEY, 12.3, 12.30",
    "MONEY, 12, 12.00",
    "MONEY, 12., 12.00",
    "MONEY, .5, 0.50",
    "MONEY, -0.01, -0.01",
    "MONEY, +7, 7.00",
    "MONEY, 1.23000, 1.23",
    "MONEY, 0.30, 0.30",
    "MONEY, -0, 0.00",
    "MONEY, 99999999999999.99, 99999999999999.99",
    "PRICE, 0.123456, 0.123456",
    "PRICE, 9999999999.999999, 9999999999.999999",
    "RATIO, 1, 1.0000",
    "RATIO, 9.9999, 9.9999",
    "MEASURE, 123456789012345678.123456, 123456789012345678.123456",
    "MEASURE, -999999999999999999.999999, -999999999999999999.999999"
  })
  void decimalsAreKeptExactly(Kind kind, String text, BigDecimal expected) {
    Object value = FORM.value(kind, text);
    assertThat(value).isInstanceOf(Decimal.class);
    assertThat(((Decimal) value).toJavaBigDecimal()).isEqualTo(expected);
    assertThat(((Decimal) value).precision()).isEqualTo(((DecimalType) kind.type()).precision());
  }

  @ParameterizedTest
  @CsvSource({
    "MONEY, 1.005",
    "MONEY, 012.30",
    "MONEY, -00.5",
    "MONEY, 001102000030000",
    "MONEY, 100000000000000.00",
    "MONEY, 1e2",
    "MONEY, '1,000.00'",
    "MONEY, 1.2.3",
    "MONEY, -",
    "MONEY, .",
    "MONEY, ¥5",
    "MONEY, 1 2",
    "RATIO, 10",
    "RATIO, 0.12345",
    "MEASURE, 1234567890123456789.000000",
    "WHOLE, 1.0",
    "WHOLE, 2147483648",
    "LONG, 9223372036854775808",
    "FLAG, 2",
    "FLAG, 00"
  })
  void whatWouldBeChangedSilentlyIsNotOfTheForm(Kind kind, String text) {
    assertThat(FORM.value(kind, text)).isNull();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void decimalsAreThoseOfBigDecimal(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      StringBuilder text = new StringBuilder(random.nextInt(3) == 0 ? "-" : "");
      for (int digits = random.nextInt(18); digits > 0; digits--) {
        text.append(random.nextInt(10));
      }
      if (random.nextBoolean()) {
        text.append('.');
        for (int digits = random.nextInt(5); digits > 0; digits--) {
          text.append(random.nextInt(4) == 0 ? random.nextInt(10) : 0);
        }
      }
      Object value = FORM.value(Kind.MONEY, text.toString());
      assertThat(value == null ? null : ((Decimal) value).toJavaBigDecimal())
          .as(text.toString())
          .isEqualTo(exact(text.toString()));
    }
  }

  private static @Nullable BigDecimal exact(String text) {
    if (text.matches("-?0[0-9].*")) {
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text).setScale(2);
      return value.precision() > 16 ? null : value;
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
  }

  @Test
  void everyDayOfFourCenturiesIsRead() {
    LocalDate last = LocalDate.of(2100, 1, 1);
    for (LocalDate day = LocalDate.of(1700, 1, 1); day.isBefore(last); day = day.plusDays(13)) {
      assertThat(FORM.value(Kind.DATE, day.toString())).isEqualTo((int) day.toEpochDay());
      assertThat(FORM.value(Kind.DATE, day.toString().replace("-", "")))
          .isEqualTo((int) day.toEpochDay());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "2024-01-00", "24-01-01",
        "2024-1-01x", "0000-01-01", "20240230", "2024/13/1", "2024-06-30 10:00:00", "today"
      })
  void noDayIsInvented(String text) {
    assertThat(FORM.value(Kind.DATE, text)).isNull();
  }

  @Test
  void momentsLieInTheZone() {
    assertThat(FORM.value(Kind.TIME, "2024-06-30 00:30:15"))
        .isEqualTo(micros(LocalDateTime.of(2024, 6, 29, 16, 30, 15)));
    assertThat(FORM.value(Kind.TIME, "20240630003015"))
        .isEqualTo(micros(LocalDateTime.of(2024, 6, 29, 16, 30, 15)));
    assertThat(FORM.value(Kind.TIME, "2024-06-30"))
        .isEqualTo(micros(LocalDateTime.of(2024, 6, 29, 16, 0)));
    assertThat(FORM.value(Kind.TIME, "2024-06-30 24:00:00")).isNull();
    assertThat(FORM.value(Kind.TIME, "2024-06-30 23:60:00")).isNull();
    assertThat(FORM.value(Kind.TIME, "2024-06-31 10:00:00")).isNull();
  }

  @Test
  void theDayOfAMomentIsThatOfTheZone() {
    int day = (int) LocalDate.of(2024, 6, 30).toEpochDay();
    for (String time :
        List.of("2024-06-30 00:00:00", "2024-06-30 07:59:59", "2024-06-30 23:59:59")) {
      Object moment = FORM.value(Kind.TIME, time);
      assertThat(FORM.day((Long) java.util.Objects.requireNonNull(moment))).isEqualTo(day);
    }
    Object before = FORM.value(Kind.TIME, "1969-12-31 23:59:59");
    assertThat(FORM.day((Long) java.util.Objects.requireNonNull(before))).isEqualTo(-1);
  }

  private static long micros(LocalDateTime utc) {
    return utc.toEpochSecond(ZoneOffset.UTC) * 1_000_000;
  }
}
