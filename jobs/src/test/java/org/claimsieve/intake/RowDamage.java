package org.claimsieve.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What goes wrong with single rows on their way. */
final class RowDamage {
  private static final List<String> DATES =
      List.of("2024/06/28", "28.06.2024", "2024-13-01", "2024-02-30", "20240628", "不详");
  private static final List<String> TIMES =
      List.of("2024-06-28", "2024-06-28 25:00:00", "2024-06-28 09:30", "2024/06/28 09:30:00");
  private static final List<String> NUMBERS =
      List.of("1e2", "5.0012345", "1,234.00", "12元", "--5", "NaN", "99999999999999999.00");
  private static final List<String> FLAGS = List.of("2", "Y", "是");

  private final Random random;

  RowDamage(Random random) {
    this.random = random;
  }

  /** The rows as they leave: some dropped, doubled, changed or out of their order. */
  List<SentRow> of(OracleTable table, List<Map<String, String>> rows) {
    List<SentRow> sent = new ArrayList<>();
    for (Map<String, String> row : rows) {
      if (random.nextDouble() < 0.75) {
        sent.add(SentRow.whole(row));
      } else {
        damaged(table, row, sent);
      }
    }
    for (int i = random.nextInt(3); i > 0 && !sent.isEmpty(); i--) {
      int from = random.nextInt(sent.size());
      sent.add(random.nextInt(sent.size()), sent.remove(from));
    }
    return sent;
  }

  private void damaged(OracleTable table, Map<String, String> row, List<SentRow> sent) {
    switch (random.nextInt(8)) {
      case 0 -> {} // dropped
      case 1 -> {
        sent.add(SentRow.whole(row));
        sent.add(random.nextInt(sent.size() + 1), SentRow.whole(row));
      }
      case 2 -> sent.add(SentRow.cut(row, 1 + random.nextInt(row.size() - 1)));
      case 3 -> sent.add(SentRow.longer(row, random.nextInt(row.size())));
      case 4 -> {
        sent.add(SentRow.whole(row));
        sent.add(SentRow.whole(changed(table, row)));
      }
      default -> sent.add(SentRow.whole(changed(table, row)));
    }
  }

  private Map<String, String> changed(OracleTable table, Map<String, String> row) {
    Map<String, String> changed = new LinkedHashMap<>(row);
    OracleTable.Column column = pick(table.columns);
    String other = pick(table.names());
    switch (random.nextInt(6)) {
      case 0 -> changed.put(column.name(), "");
      case 1 -> {
        changed.put(column.name(), row.get(other));
        changed.put(other, row.get(column.name()));
      }
      case 2 -> moved(changed);
      default -> changed.put(column.name(), value(column, row.get(column.name())));
    }
    return changed;
  }

  /** Into a day to come. */
  private void moved(Map<String, String> row) {
    String moment = row.containsKey("setl_time") ? "setl_time" : "fee_ocur_time";
    LocalDate day = LocalDate.parse(row.get(moment).substring(0, 10));
    row.put(moment, day.plusDays(1 + random.nextInt(12)) + row.get(moment).substring(10));
  }

  private String value(OracleTable.Column column, String value) {
    return switch (column.form()) {
      case DATE -> pick(DATES);
      case TIME -> pick(TIMES);
      case FLAG -> pick(FLAGS);
      case MONEY, QUANTITY, PRICE -> random.nextBoolean() ? pick(NUMBERS) : number(value);
      case TEXT, NAME, HASH -> text(value);
    };
  }

  /** Another sign, or the same number in other words. */
  private String number(String value) {
    if (value.isEmpty()) {
      return "-0.5";
    }
    return switch (random.nextInt(6)) {
      case 0 -> value.startsWith("-") ? value.substring(1) : "-" + value;
      case 1 -> value.contains(".") ? value + "000" : value + ".0";
      case 2 -> value.endsWith("0") && value.contains(".") ? value.replaceAll("0$", "") : value;
      case 3 -> "\u3000" + value + " ";
      case 4 -> value.startsWith("-") ? value : "0" + value;
      default -> value + "5";
    };
  }

  private String text(String value) {
    return switch (random.nextInt(5)) {
      case 0 -> value + "\0";
      case 1 -> "说\"好\"," + value;
      case 2 -> "上\n下" + value;
      case 3 -> " " + value + "\t";
      default -> value + "，𠮷";
    };
  }

  private <T> T pick(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }
}
