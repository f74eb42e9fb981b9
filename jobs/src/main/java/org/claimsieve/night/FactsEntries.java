package org.claimsieve.night;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.FileLedger;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.LedgerFile;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of stage {@code facts}, made of what {@link FactsLedger} counted.
 *
 * <p>Settlements: received are the rows in the lake; accepted those with a claim fact, and the
 * facts' total fee; superseded those that do not stand (invalid, refunds, taken back by one).
 *
 * <p>Lines are judged in the night of their settlement. A line whose settlement has not come, or
 * came on another night, is quarantined: held back. When its settlement's night runs, its file
 * stands in the ledger of that night too. Superseded are lines that take another back, lines wholly
 * taken back, and lines of settlements that do not stand; of a line partly taken back the row is
 * accepted with the fen that are left, and the other fen are superseded. Accepted are the rest
 * where a claim fact is stored for their settlement.
 *
 * <p>From the other side: lines and fen of all claim facts of the days are those of the lines that
 * count, whatever night brought them; entered for {@code claim_fact}, all files together.
 */
final class FactsEntries {
  static final String STAGE = "facts";
  static final List<String> TABLES = List.of(Settlement.TABLE.name(), FeeLine.TABLE.name());

  private final TreeSet<LocalDate> nights;
  private final Map<LocalDate, List<LedgerEntry>> entries = new TreeMap<>();
  private Amount charged = Amount.NONE;
  private Amount inFacts = Amount.NONE;

  private FactsEntries(Collection<LocalDate> nights) {
    this.nights = new TreeSet<>(nights);
    nights.forEach(night -> entries.put(night, new ArrayList<>()));
  }

  /**
   * Enters what the facts of those days made of the files of those nights; the check of all files
   * together stands with the last of the nights.
   *
   * @throws org.claimsieve.problem.Problem where the ledger of a night does not hold
   */
  static void enter(
      Lake lake, FileLedger books, Collection<LocalDate> nights, Collection<LocalDate> days) {
    StageBooks stage = new StageBooks(books);
    of(nights, FactsLedger.of(lake, nights, days))
        .forEach((night, entries) -> stage.enter(night, STAGE, TABLES, entries));
  }

  static Map<LocalDate, List<LedgerEntry>> of(Collection<LocalDate> nights, List<Row> counted) {
    FactsEntries facts = new FactsEntries(nights);
    counted.forEach(facts::add);
    LedgerFile together = new LedgerFile(ClaimFact.TABLE.name(), LedgerFile.ALL);
    facts.put(facts.nights.last(), together, facts.charged, facts.inFacts, false, Amount.NONE);
    return facts.entries;
  }

  private void add(Row row) {
    Amount received = amount(row, "received");
    Amount accepted = amount(row, "accepted");
    Amount superseded = amount(row, "superseded");
    charged = charged.plus(amount(row, "charged"));
    inFacts = inFacts.plus(amount(row, "in_facts"));
    String table = row.getAs(FactsLedger.TABLE);
    String file = row.getAs(FactsLedger.FILE);
    LocalDate arrived = date(row, FactsLedger.ARRIVED);
    LocalDate claim = date(row, FactsLedger.CLAIM_NIGHT);
    if (arrived == null) {
      throw new IllegalStateException("a row without the night that brought it: " + row);
    }
    if (nights.contains(arrived)) {
      boolean own = arrived.equals(claim);
      put(
          arrived,
          new LedgerFile(table, file),
          received,
          own ? accepted : Amount.NONE,
          !own,
          own ? superseded : Amount.NONE);
    }
    if (claim != null && !arrived.equals(claim) && nights.contains(claim)) {
      put(claim, new LedgerFile(table, file), received, accepted, false, superseded);
    }
  }

  private void put(
      LocalDate night,
      LedgerFile file,
      Amount received,
      Amount accepted,
      boolean held,
      Amount superseded) {
    entries
        .computeIfAbsent(night, key -> new ArrayList<>())
        .add(
            LedgerEntry.counted(
                night, STAGE, file, received, accepted, held ? received : Amount.NONE, superseded));
  }

  private static Amount amount(Row row, String measure) {
    return new Amount(row.<Long>getAs(measure + "_rows"), row.<Long>getAs(measure + "_fen"));
  }

  private static @Nullable LocalDate date(Row row, String column) {
    java.sql.Date date = row.getAs(column);
    return date == null ? null : date.toLocalDate();
  }
}
