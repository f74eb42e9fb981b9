package org.claimsieve.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A delivered row as it should be kept.
 *
 * @param values typed values as text by column, null ones left out
 * @param reasons why it is refused; empty where it is sound
 */
record OracleRow(
    OracleTable table,
    LocalDate arrived,
    String file,
    long line,
    Map<String, String> values,
    Set<String> reasons) {
  static final Comparator<OracleRow> BY_TIME =
      Comparator.comparing(OracleRow::changed)
          .thenComparing(OracleRow::arrived)
          .thenComparing(OracleRow::file)
          .thenComparing(OracleRow::line);

  String key() {
    return values.get(table.key);
  }

  boolean sound() {
    return reasons.isEmpty();
  }

  long fen() {
    String amount = values.get(table.amount);
    return amount == null ? 0 : new BigDecimal(amount).movePointRight(2).longValueExact();
  }

  /** The sender's time of change; without one, the end of the day that it arrived for. */
  private LocalDateTime changed() {
    String told = values.get("updt_time");
    return told == null
        ? arrived.plusDays(1).atStartOfDay()
        : LocalDateTime.parse(told.replace(' ', 'T'));
  }

  /** How the row stands in its table, given the day of its settlement; null while it waits. */
  String standing(String day) {
    Map<String, String> all = new TreeMap<>(values);
    all.put("arrived", arrived.toString());
    if (day != null) {
      all.put("setl_date", day);
    }
    return "%s %s:%d %s".formatted(table.file, file, line, all);
  }

  String refused() {
    return refused(table.file, file, line, reasons, values.get(table.amount));
  }

  /** How a refused row is compared. A control character hides what else is wrong. */
  static String refused(
      String table, String file, long line, Set<String> reasons, String amountOrNull) {
    Set<String> told =
        reasons.contains("control-character") ? Set.of("control-character") : reasons;
    return "quarantined %s %s:%d %s %s".formatted(table, file, line, told, amountOrNull);
  }
}
