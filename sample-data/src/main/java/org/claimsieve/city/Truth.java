package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was planted, row by row. */
final class Truth {
  /** Columns of {@code truth.csv}. */
  static final List<String> COLUMNS =
      List.of("scheme", "level", "subject_id", "setl_id", "bkkp_sn", "amount");

  /** One planted wrong; amount in fen. */
  record Row(
      int day,
      String scheme,
      String level,
      String subject,
      String settlement,
      @Nullable String line,
      long amount) {}

  private final List<Row> rows = new ArrayList<>();

  List<Row> rows() {
    return rows;
  }

  void line(String scheme, Episode episode, Charge charge, long amount) {
    Bill bill = episode.billOf(charge);
    String line = LineNumbers.of(episode, charge);
    rows.add(new Row(bill.arrives(), scheme, "line", line, bill.id(), line, amount));
  }

  void visit(String scheme, Episode episode, long amount) {
    of(scheme, "visit", episode.id(), episode.lastBill(), amount);
  }

  void of(String scheme, String level, String subject, Bill bill, long amount) {
    rows.add(new Row(bill.arrives(), scheme, level, subject, bill.id(), null, amount));
  }
}
