package org.claimsieve.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came with each file, and where it went. */
public final class FileLedger {
  private final WorkflowDatabase database;
  private final JdbcClient sql;

  public FileLedger(WorkflowDatabase database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** Sets the entries of a date and stage, in place of what an earlier attempt wrote there. */
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
              sql.sql("delete from file_ledger where business_date = ? and stage = ?")
                  .params(businessDate, stage)
                  .update();
              entries.forEach(this::insert);
            });
  }

  /** The entries of a date by stage, table and file. */
  public List<LedgerEntry> of(LocalDate businessDate) {
    return sql.sql(
            "select * from file_ledger where business_date = ? order by stage, table_name, file_name")
        .param(businessDate)
        .query(FileLedger::entry)
        .list();
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
