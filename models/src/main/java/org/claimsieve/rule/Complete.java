package org.claimsieve.rule;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.TableSpec;

/** A column that the source does not send is a column of nulls: the coverage statement says so. */
final class Complete {
  private Complete() {}

  /** The table's columns, those that are missing filled with nulls. */
  static Dataset<Row> with(TableSpec table, Dataset<Row> rows) {
    Set<String> there = Set.of(rows.columns());
    return rows.select(
        table.fields().stream()
            .map(
                field ->
                    there.contains(field.name())
                        ? col(field.name())
                        : lit(null).cast(field.type()).as(field.name()))
            .toArray(Column[]::new));
  }
}
