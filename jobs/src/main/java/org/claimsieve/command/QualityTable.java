package org.claimsieve.command;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.claimsieve.ledger.QualityEntry;
import org.jspecify.annotations.Nullable;

/** The cross checks of a night as a table and as JSON. */
final class QualityTable {
  private QualityTable() {}

  static void print(PrintWriter out, List<QualityEntry> entries) {
    if (entries.isEmpty()) {
      out.println("Data quality: no checks have run for that night.");
      return;
    }
    out.println("Data quality, warnings only:");
    TextTable table =
        new TextTable("check", "table", "checked", "differ", "share", "yuan", "examples");
    for (QualityEntry e : entries) {
      table.add(
          e.checkId(),
          e.table(),
          e.checked(),
          e.differing(),
          percent(e.share()),
          e.amount() == null ? "" : e.amount().toPlainString(),
          e.examples());
    }
    table.print(out);
  }

  private static String percent(@Nullable BigDecimal share) {
    return share == null ? "" : String.format(Locale.ROOT, "%.2f %%", share.movePointRight(2));
  }

  static Map<String, Object> json(QualityEntry e) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("business_date", e.businessDate().toString());
    map.put("check", e.checkId());
    map.put("table", e.table());
    map.put("checked", e.checked());
    map.put("differing", e.differing());
    map.put("share", e.share());
    map.put("amount", e.amount());
    map.put("examples", e.examples().isEmpty() ? List.of() : List.of(e.examples().split("; ")));
    return map;
  }
}
