package org.claimsieve.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the cross checks of each night's data found. */
public final class QualityBook {
  private final WorkflowDatabase database;
  private final JdbcClient sql;

  public QualityBook(WorkflowDatabase database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** Sets the entries of a date, in place of what an earlier attempt wrote there. */
  public void replace(LocalDate businessDate, List<QualityEntry> entries) {
    for (QualityEntry entry : entries) {
      if (!entry.businessDate().equals(businessDate)) {
        throw new IllegalArgumentException("%s is not of %s".formatted(entry, businessDate));
      }
    }
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              sql.sql("delete from data_quality where business_date = ?")
                  .param(businessDate)
                  .update();
              entries.forEach(this::insert);
            });
  }

  /** The entries of a date by table, settlements first, and check. */
  public List<QualityEntry> of(LocalDate businessDate) {
    return sql.sql(
            "select * from data_quality where business_date = ? order by source_table desc, check_id")
        .param(businessDate)
        .query(QualityBook::entry)
        .list();
  }

  private void insert(QualityEntry entry) {
    sql.sql(
            """
            insert into data_quality (business_date, check_id, source_table, checked_rows,
              differing_rows, examples, differing_amt)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            entry.businessDate(),
            entry.checkId(),
            entry.table(),
            entry.checked(),
            entry.differing(),
            entry.examples())
        .param(7, entry.amount(), Types.NUMERIC)
        .update();
  }

  private static QualityEntry entry(ResultSet row, int number) throws SQLException {
    return new QualityEntry(
        row.getObject("business_date", LocalDate.class),
        row.getString("check_id"),
        row.getString("source_table"),
        row.getLong("checked_rows"),
        row.getLong("differing_rows"),
        row.getString("examples"),
        row.getBigDecimal("differing_amt"));
  }
}
