package org.claimsieve.encounter;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.TableSpec;

/** Gives computed rows the columns, order and types of a table. */
public final class TableShape {
  private TableShape() {}

  /** The rows with exactly the table's columns. */
  public static Dataset<Row> of(TableSpec table, Dataset<Row> rows) {
    return rows.select(
        table.fields().stream()
            .map(field -> col(field.name()).cast(field.type()).as(field.name()))
            .toArray(Column[]::new));
  }
}
