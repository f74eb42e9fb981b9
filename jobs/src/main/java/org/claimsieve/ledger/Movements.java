package org.claimsieve.ledger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What later nights took away from the files of earlier ones. */
public final class Movements {
  private final WorkflowDatabase database;
  private final JdbcClient sql;

  public Movements(WorkflowDatabase database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** Sets what a night took, in place of what an earlier attempt entered. */
  public void replace(LocalDate night, List<Movement> movements) {
    movements.stream()
        .filter(movement -> !movement.night().equals(night))
        .findFirst()
        .ifPresent(
            movement -> {
              throw new IllegalArgumentException(movement + " is not of " + night);
            });
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              sql.sql("delete from movement where night = ?").param(night).update();
              movements.forEach(this::insert);
            });
  }

  /** What all nights together took from the files of a date; files that lost nothing are absent. */
  public Map<LedgerFile, Amount> takenFrom(LocalDate fileDate) {
    Map<LedgerFile, Amount> taken = new HashMap<>();
    sql.sql("select * from movement where file_date = ?")
        .param(fileDate)
        .query(
            row -> {
              taken.merge(
                  new LedgerFile(row.getString("table_name"), row.getString("file_name")),
                  new Amount(row.getLong("moved_rows"), row.getLong("moved_fen")),
                  Amount::plus);
            });
    return taken;
  }

  private void insert(Movement movement) {
    sql.sql(
            """
            insert into movement (night, file_date, table_name, file_name, moved_rows, moved_fen)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(
            movement.night(),
            movement.fileDate(),
            movement.table(),
            movement.file(),
            movement.amount().rows(),
            movement.amount().fen())
        .update();
  }
}
