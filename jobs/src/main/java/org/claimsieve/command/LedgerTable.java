package org.claimsieve.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;

/** The ledger of files as a table and as JSON, stage by stage, each with its total. */
final class LedgerTable {
  private LedgerTable() {}

  /** Prints the entries; their order within a stage stays as it is. */
  static void print(PrintWriter out, List<LedgerEntry> entries) {
    out.println("Ledger, rows / fen:");
    TextTable table =
        new TextTable(
            "table", "file", "received", "accepted", "quarantined", "duplicate", "superseded", "");
    byStage(entries)
        .forEach(
            (stage, own) -> {
              table.add(stage + ":", "", "", "", "", "", "", "");
              own.forEach(entry -> add(table, entry.table(), name(entry), entry));
              add(table, "total", "", total(own));
            });
    table.print(out);
  }

  /** Prints what does not hold, or that all does. */
  static void printFaults(PrintWriter out, List<LedgerEntry> entries, List<String> faults) {
    if (entries.isEmpty()) {
      return;
    }
    if (faults.isEmpty()) {
      out.println(
          "Every file balances at every stage, and every stage received what the one before it handed on.");
    }
    faults.forEach(fault -> out.println("DOES NOT HOLD: " + fault));
  }

  private static void add(TextTable table, String name, String file, LedgerEntry e) {
    table.add(
        name,
        file,
        text(e.received()),
        text(e.accepted()),
        text(e.quarantined()),
        text(e.duplicate()),
        text(e.superseded()),
        e.balanced() ? "" : "DOES NOT BALANCE");
  }

  /** The file without the folder of its own night. */
  private static String name(LedgerEntry entry) {
    return entry.ledgerFile().broughtBy(entry.businessDate())
        ? entry.file().substring(entry.businessDate().toString().length() + 1)
        : entry.file();
  }

  private static String text(Amount amount) {
    return amount.equals(Amount.NONE) ? "-" : amount.toString();
  }

  private static Map<String, List<LedgerEntry>> byStage(List<LedgerEntry> entries) {
    Map<String, List<LedgerEntry>> stages = new LinkedHashMap<>();
    entries.forEach(
        entry -> stages.computeIfAbsent(entry.stage(), key -> new ArrayList<>()).add(entry));
    return stages;
  }

  /** Of the files; a check of all files together counts only where a stage has nothing else. */
  private static LedgerEntry total(List<LedgerEntry> stage) {
    List<LedgerEntry> files = stage.stream().filter(e -> !e.ledgerFile().together()).toList();
    return (files.isEmpty() ? stage : files).stream().reduce(LedgerEntry::plus).orElseThrow();
  }

  static List<Map<String, Object>> json(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerTable::json).toList();
  }

  /** One total per stage, in the order of the entries. */
  static List<Map<String, Object>> totals(List<LedgerEntry> entries) {
    List<Map<String, Object>> totals = new ArrayList<>();
    byStage(entries)
        .forEach(
            (stage, own) -> {
              Map<String, Object> map = new LinkedHashMap<>();
              map.put("stage", stage);
              amounts(map, total(own));
              totals.add(map);
            });
    return totals;
  }

  private static Map<String, Object> json(LedgerEntry e) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("business_date", e.businessDate().toString());
    map.put("stage", e.stage());
    map.put("table", e.table());
    map.put("file", e.file());
    map.put("sha256", e.sha256());
    amounts(map, e);
    return map;
  }

  private static void amounts(Map<String, Object> map, LedgerEntry e) {
    map.put("received", pair(e.received()));
    map.put("accepted", pair(e.accepted()));
    map.put("quarantined", pair(e.quarantined()));
    map.put("duplicate", pair(e.duplicate()));
    map.put("superseded", pair(e.superseded()));
    map.put("balanced", e.balanced());
  }

  private static Map<String, Long> pair(Amount amount) {
    return Map.of("rows", amount.rows(), "fen", amount.fen());
  }
}
