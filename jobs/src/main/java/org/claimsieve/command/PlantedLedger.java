package org.claimsieve.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.claimsieve.city.PlantedFile;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.schema.FeeLine;

/** Compares what the ledger says of each file with what was planted in it. */
final class PlantedLedger {
  private PlantedLedger() {}

  /** One sentence for each figure that differs, in rows and fen, and for each file too many. */
  static List<String> differences(
      LocalDate date, List<PlantedFile> planted, List<LedgerEntry> ledger) {
    Map<String, LedgerEntry> entries = new TreeMap<>();
    ledger.forEach(entry -> entries.put(entry.file(), entry));
    List<String> differences = new ArrayList<>();
    for (PlantedFile file : planted) {
      String name = date + "/" + file.name();
      LedgerEntry entry = entries.remove(name);
      if (entry == null) {
        differences.add(name + ": is not in the ledger");
        continue;
      }
      compare(differences, name, "accepted", file.accepted(), entry.accepted());
      compare(differences, name, "quarantined", file.quarantined(), entry.quarantined());
      compare(differences, name, "duplicate", file.duplicate(), entry.duplicate());
      compare(differences, name, "superseded", new PlantedFile.Count(0, 0), entry.superseded());
      if (!entry.balanced()) {
        differences.add(name + ": received " + entry.received() + ", which does not balance");
      }
    }
    entries.keySet().forEach(name -> differences.add(name + ": is in the ledger only"));
    return differences;
  }

  /** Fee lines of the files, of one kind. */
  static long lines(List<PlantedFile> planted, Function<PlantedFile, PlantedFile.Count> kind) {
    return rows(planted, FeeLine.TABLE.name(), kind);
  }

  /** Rows of the files of a table, of one kind. */
  static long rows(
      List<PlantedFile> planted, String table, Function<PlantedFile, PlantedFile.Count> kind) {
    return planted.stream()
        .filter(file -> file.table().equals(table))
        .mapToLong(file -> kind.apply(file).rows())
        .sum();
  }

  private static void compare(
      List<String> differences, String name, String kind, PlantedFile.Count planted, Amount found) {
    Amount wanted = new Amount(planted.rows(), planted.fen());
    if (!wanted.equals(found)) {
      differences.add("%s: %s %s rows / fen, planted were %s".formatted(name, kind, found, wanted));
    }
  }
}
