package org.claimsieve.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came with each file, and where it went. */
public final class FileLedger {
  private final WorkflowDatabase database;
  private final JdbcClient sql;

  public FileLedger(WorkflowDatabase database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** What does not hold for a date at any stage; see {@link Chain}. */
  public List<String> faults(LocalDate businessDate) {
    return faults(businessDate, Chain.STAGES.get(Chain.STAGES.size() - 1));
  }

  /** What does not hold for a date up to that stage; see {@link Chain}. */
  public List<String> faults(LocalDate businessDate, String upTo) {
    return new Chain(
            businessDate, of(businessDate), new Movements(database).takenFrom(businessDate))
        .faults(upTo);
  }

  /**
   * Sets the entries of a date and stage, in place of what an earlier attempt wrote there. Where
   * they differ from these, what later stages had entered of the date goes too: it was counted on
   * something else.
   */
  public void replace(LocalDate businessDate, String stage, List<LedgerEntry> entries) {
    entries.stream()
        .filter(e -> !e.businessDate().equals(businessDate) || !e.stage().equals(stage))
        .findFirst()
        .ifPresent(
            e -> {
              throw new IllegalArgumentException(
                  "%s is not of %s, stage %s".formatted(e, businessDate, stage));
            });
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              if (!Set.copyOf(of(businessDate, stage)).equals(new HashSet<>(entries))) {
                later(stage).forEach(after -> delete(businessDate, after));
              }
              delete(businessDate, stage);
              entries.forEach(this::insert);
            });
  }

  private static List<String> later(String stage) {
    int place = Chain.STAGES.indexOf(stage);
    return place < 0 ? List.of() : Chain.STAGES.subList(place + 1, Chain.STAGES.size());
  }

  private void delete(LocalDate businessDate, String stage) {
    sql.sql("delete from file_ledger where business_date = ? and stage = ?")
        .params(businessDate, stage)
        .update();
  }

  /** The entries of one stage of a date, by table and file. */
  public List<LedgerEntry> of(LocalDate businessDate, String stage) {
    return of(businessDate).stream().filter(entry -> entry.stage().equals(stage)).toList();
  }

  /** The entries of a date in the order of the stages, and of a stage by table and file. */
  public List<LedgerEntry> of(LocalDate businessDate) {
    return sql
        .sql("select * from file_ledger where business_date = ? order by table_name, file_name")
        .param(businessDate)
        .query(FileLedger::entry)
        .list()
        .stream()
        .sorted(Comparator.comparingInt(entry -> Chain.STAGES.indexOf(entry.stage())))
        .toList();
  }

  /** Where a file of the same bytes was entered before, oldest first. */
  public List<LedgerEntry> withHash(String sha256) {
    return sql.sql("select * from file_ledger where sha256 = ? order by business_date, id")
        .param(sha256)
        .query(FileLedger::entry)
        .list();
  }

  private void insert(LedgerEntry entry) {
    sql.sql(
            """
            insert into file_ledger (business_date, stage, table_name, file_name, sha256, file_bytes,
              received_rows, received_fen, accepted_rows, accepted_fen, quarantined_rows,
              quarantined_fen, duplicate_rows, duplicate_fen, superseded_rows, superseded_fen, created)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.businessDate(),
            entry.stage(),
            entry.table(),
            entry.file(),
            entry.sha256(),
            entry.bytes(),
            entry.received().rows(),
            entry.received().fen(),
            entry.accepted().rows(),
            entry.accepted().fen(),
            entry.quarantined().rows(),
            entry.quarantined().fen(),
            entry.duplicate().rows(),
            entry.duplicate().fen(),
            entry.superseded().rows(),
            entry.superseded().fen(),
            OffsetDateTime.now(ZoneOffset.UTC))
        .update();
  }

  private static LedgerEntry entry(ResultSet row, int number) throws SQLException {
    return new LedgerEntry(
        row.getObject("business_date", LocalDate.class),
        row.getString("stage"),
        row.getString("table_name"),
        row.getString("file_name"),
        row.getString("sha256"),
        row.getLong("file_bytes"),
        amount(row, "received"),
        amount(row, "accepted"),
        amount(row, "quarantined"),
        amount(row, "duplicate"),
        amount(row, "superseded"));
  }

  private static Amount amount(ResultSet row, String what) throws SQLException {
    return new Amount(row.getLong(what + "_rows"), row.getLong(what + "_fen"));
  }
}
