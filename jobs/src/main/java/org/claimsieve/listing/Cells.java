package org.claimsieve.listing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Reads values out of collected rows. */
final class Cells {
  private static final int DIGITS = 4;

  private Cells() {}

  static String text(Row row, String column) {
    Object value = row.getAs(column);
    return value == null ? "" : value.toString();
  }

  static long whole(Row row, String column) {
    Number value = row.getAs(column);
    return value == null ? 0 : value.longValue();
  }

  static BigDecimal money(Row row, String column) {
    BigDecimal value = row.getAs(column);
    return value == null ? BigDecimal.ZERO.setScale(2) : value;
  }

  static @Nullable BigDecimal decimal(Row row, String column) {
    Object value = row.getAs(column);
    if (value instanceof Double measured) {
      return measured.isNaN() || measured.isInfinite() ? null : rounded(measured);
    }
    return value == null ? null : ((BigDecimal) value).stripTrailingZeros();
  }

  static BigDecimal rounded(double value) {
    return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
  }

  static @Nullable LocalDate day(Row row, String column) {
    Object value = row.getAs(column);
    if (value instanceof java.sql.Timestamp time) {
      return time.toLocalDateTime().toLocalDate();
    }
    return value == null ? null : ((java.sql.Date) value).toLocalDate();
  }

  static <K> Map<K, List<Row>> grouped(List<Row> rows, Function<Row, K> key) {
    Map<K, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(key.apply(row), k -> new ArrayList<>()).add(row));
    return groups;
  }
}
