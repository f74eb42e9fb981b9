package org.claimsieve.ledger;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.claimsieve.source.FileShape;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the files of each layout and table looked like when they were last taken in. */
public final class ShapeBook {
  private final WorkflowDatabase database;
  private final JdbcClient sql;

  public ShapeBook(WorkflowDatabase database) {
    this.database = database;
    this.sql = database.sql();
  }

  /** The last shape; empty before the first file of that table. */
  public Optional<FileShape> last(String layout, String table) {
    return sql.sql("select shape from source_shape where layout = ? and table_name = ?")
        .params(layout, table)
        .query(String.class)
        .optional()
        .map(FileShape::fromJson);
  }

  /**
   * Keeps a shape in place of the one before, also for an earlier night: a change is to be told
   * once, in whatever order nights are taken in. A column without values keeps its form.
   *
   * @param night business date that the file came for
   */
  public void keep(String layout, String table, LocalDate night, FileShape shape) {
    database
        .transaction()
        .executeWithoutResult(
            status -> {
              FileShape kept = shape.after(last(layout, table));
              sql.sql("delete from source_shape where layout = ? and table_name = ?")
                  .params(layout, table)
                  .update();
              sql.sql(
                      "insert into source_shape (layout, table_name, business_date, shape, created) values (?, ?, ?, ?, ?)")
                  .params(layout, table, night, kept.toJson(), OffsetDateTime.now(ZoneOffset.UTC))
                  .update();
            });
  }
}
