package org.claimsieve.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What later deliveries took out of what a file had brought. */
public final class Movements {
  private final JdbcClient sql;

  public Movements(WorkflowDatabase database) {
    this.sql = database.sql();
  }

  /** Notes movements beside those that are there. */
  void add(List<Movement> movements) {
    for (Movement movement : movements) {
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

  /** Rows and fen taken out of the files of a date since, by table and file. */
  public Map<String, Map<String, Amount>> takenFrom(LocalDate fileDate) {
    Map<String, Map<String, Amount>> taken = new TreeMap<>();
    sql.sql(
            """
            select table_name, file_name, sum(moved_rows) as moved_rows, sum(moved_fen) as moved_fen
            from movement where file_date = ? group by table_name, file_name
            """)
        .param(fileDate)
        .query(
            (row, number) ->
                taken
                    .computeIfAbsent(row.getString("table_name"), key -> new TreeMap<>())
                    .put(
                        row.getString("file_name"),
                        new Amount(row.getLong("moved_rows"), row.getLong("moved_fen"))))
        .list();
    return taken;
  }
}
