package org.claimsieve.city;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Visit;

/** What one part of the persons brings on one night: one file of each claim table. */
final class NightPart implements AutoCloseable {
  private final int day;
  private final Truth truth;
  private final List<Sheet> sheets;
  private final SettlementRows settlements;
  private final FeeRows lines;
  private final VisitRows visits;

  /** Fee lines always come in numbered parts, the other tables where there are several. */
  NightPart(Path folder, int day, int part, int parts, Truth truth) throws IOException {
    this.day = day;
    this.truth = truth;
    String number = "-" + Digits.padded(part + 1, 4);
    String others = parts > 1 ? number : "";
    sheets =
        List.of(
            new Sheet(folder.resolve("setl_d" + others + ".csv.gz"), Settlement.TABLE),
            new Sheet(folder.resolve("fee_list_d" + number + ".csv.gz"), FeeLine.TABLE),
            new Sheet(folder.resolve("mdtrt_d" + others + ".csv.gz"), Visit.TABLE),
            new Sheet(folder.resolve("diag_list_d" + others + ".csv.gz"), Diagnosis.TABLE));
    settlements = new SettlementRows(sheets.get(0));
    lines = new FeeRows(sheets.get(1));
    visits = new VisitRows(sheets.get(2), sheets.get(3));
  }

  /** Writes what of the visit arrives on this night. */
  void write(Episode episode) throws IOException {
    Appointment plan = episode.plan;
    if (plan.early == day) {
      visits.writeOpen(episode);
      lines.writeEarly(episode);
    }
    for (Bill bill : episode.bills) {
      if (bill.arrives() == day) {
        settlements.write(episode, bill);
        lines.write(episode, bill);
      }
    }
    if (plan.interim == day) {
      visits.writeOpen(episode);
    }
    if (plan.arrives == day) {
      visits.write(episode);
      Scheme scheme = plan.scheme;
      if (scheme != null) {
        scheme.confess(episode, truth);
      }
    }
    if (plan.refunded == day) {
      settlements.refund(episode, episode.lastBill());
      lines.refund(episode, episode.lastBill());
    }
  }

  List<ControlRow> controls() {
    return sheets.stream().map(Sheet::control).toList();
  }

  @Override
  public void close() throws IOException {
    for (Sheet sheet : sheets) {
      sheet.close();
    }
  }
}
