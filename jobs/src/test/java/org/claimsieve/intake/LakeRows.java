package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.FileLedger;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;

/** What lake and ledger hold, one sentence per row and file, as {@link Oracle#told} has it. */
final class LakeRows {
  private LakeRows() {}

  static List<String> told(Lake lake, FileLedger books, Collection<LocalDate> nights) {
    List<String> told = new ArrayList<>();
    for (TableSpec table : List.of(Settlement.TABLE, FeeLine.TABLE)) {
      rows(lake, table).forEach(row -> told.add(standing(table, row)));
    }
    rows(lake, Quarantined.TABLE).forEach(row -> told.add(refused(row)));
    nights.forEach(night -> books.of(night).forEach(entry -> told.add(entry(entry))));
    return told.stream().sorted().toList();
  }

  /** Every row of a table with its values as text, null ones left out. */
  static List<Map<String, String>> rows(Lake lake, TableSpec table) {
    Column[] texts =
        table.columns().stream().map(c -> col(c).cast("string").as(c)).toArray(Column[]::new);
    List<Map<String, String>> rows = new ArrayList<>();
    for (Row row : lake.read(table).select(texts).collectAsList()) {
      Map<String, String> values = new TreeMap<>();
      for (String column : table.columns()) {
        if (row.getAs(column) != null) {
          values.put(column, row.getAs(column));
        }
      }
      rows.add(values);
    }
    return rows;
  }

  private static String standing(TableSpec table, Map<String, String> row) {
    String file = row.remove(Provenance.SOURCE_FILE);
    String line = row.remove(Provenance.SOURCE_LINE);
    row.remove(Provenance.CONTENT); // what it is a hash of is compared
    row.remove(Settlement.CERT_GEND);
    return "%s %s:%s %s".formatted(table.name(), file, line, row);
  }

  private static String refused(Map<String, String> row) {
    return OracleRow.refused(
        row.get(Quarantined.SOURCE_TABLE),
        row.get(Provenance.SOURCE_FILE),
        Long.parseLong(row.get(Provenance.SOURCE_LINE)),
        new TreeSet<>(Arrays.asList(row.get(Quarantined.REASON).split(";"))),
        row.get(Quarantined.AMOUNT));
  }

  private static String entry(LedgerEntry e) {
    return "ledger %s received %s accepted %s quarantined %s duplicate %s superseded %s"
        .formatted(
            e.file(), e.received(), e.accepted(), e.quarantined(), e.duplicate(), e.superseded());
  }
}
