package org.claimsieve.command;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.claimsieve.intake.IntakeResult;

/** What an ingestion says of itself. */
final class IngestReport {
  private IngestReport() {}

  static void print(PrintWriter out, boolean json, IntakeResult result) {
    if (json) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("ledger", LedgerTable.json(result.entries()));
      map.put("notes", result.notes());
      map.put("touched_days", result.touched().stream().map(Object::toString).toList());
      JsonOption.print(out, map);
      return;
    }
    LedgerTable.print(out, result.entries());
    result.notes().forEach(note -> out.println("Note: " + note));
    if (result.quarantined() > 0) {
      out.println(
          "Quarantined: "
              + result.quarantined()
              + " rows, kept in the lake with file, line and reason");
    }
  }
}
