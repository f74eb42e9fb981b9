package org.claimsieve.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;

/** The ledger of files as a table and as JSON. */
final class LedgerTable {
  private LedgerTable() {}

  static void print(PrintWriter out, List<LedgerEntry> entries) {
    out.println("Ledger, rows / fen:");
    TextTable table =
        new TextTable(
            "stage",
            "table",
            "file",
            "received",
            "accepted",
            "quarantined",
            "duplicate",
            "superseded",
            "");
    for (LedgerEntry e : entries) {
      table.add(
          e.stage(),
          e.table(),
          e.file(),
          text(e.received()),
          text(e.accepted()),
          text(e.quarantined()),
          text(e.duplicate()),
          text(e.superseded()),
          e.balanced() ? "balances" : "DOES NOT BALANCE");
    }
    table.print(out);
  }

  private static String text(Amount amount) {
    return amount.rows() + " / " + amount.fen();
  }

  static List<Map<String, Object>> json(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerTable::json).toList();
  }

  private static Map<String, Object> json(LedgerEntry e) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("business_date", e.businessDate().toString());
    map.put("stage", e.stage());
    map.put("table", e.table());
    map.put("file", e.file());
    map.put("sha256", e.sha256());
    map.put("received", pair(e.received()));
    map.put("accepted", pair(e.accepted()));
    map.put("quarantined", pair(e.quarantined()));
    map.put("duplicate", pair(e.duplicate()));
    map.put("superseded", pair(e.superseded()));
    map.put("balanced", e.balanced());
    return map;
  }

  private static Map<String, Long> pair(Amount amount) {
    return Map.of("rows", amount.rows(), "fen", amount.fen());
  }
}
