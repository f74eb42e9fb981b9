package org.claimsieve;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Kind;
import org.claimsieve.schema.TableSpec;

/**
 * Hand-made rows of a table: each row names the columns it fills, the others are null.
 *
 * <p>Values may be of the column's type or text: dates {@code 2024-06-30}, moments {@code
 * 2024-06-30 08:00:00} or a date alone, numbers as text or any {@link Number}.
 */
public final class Rows {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final TableSpec table;
  private final List<Object[]> rows = new ArrayList<>();

  private Rows(TableSpec table) {
    this.table = table;
  }

  /** No rows yet. */
  public static Rows of(TableSpec table) {
    return new Rows(table);
  }

  /** Adds a row of alternating column names and values. */
  public Rows row(Object... columnsAndValues) {
    Object[] row = new Object[table.fields().size()];
    List<String> columns = table.columns();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      int at = columns.indexOf((String) columnsAndValues[i]);
      if (at < 0) {
        throw new IllegalArgumentException(table.name() + " has no column " + columnsAndValues[i]);
      }
      row[at] = typed(table.fields().get(at), columnsAndValues[i + 1]);
    }
    rows.add(row);
    return this;
  }

  /** The same rows in an order that the seed decides. */
  public Rows shuffled(long seed) {
    Rows other = new Rows(table);
    other.rows.addAll(rows);
    Collections.shuffle(other.rows, new Random(seed));
    return other;
  }

  /** These rows and then those. */
  public Rows and(Rows more) {
    Rows other = new Rows(table);
    other.rows.addAll(rows);
    other.rows.addAll(more.rows);
    return other;
  }

  /** The rows with the table's full schema, in two partitions at most. */
  public Dataset<Row> dataset() {
    List<Row> built = rows.stream().map(RowFactory::create).toList();
    return TestSpark.session().createDataFrame(built, table.structType());
  }

  private static Object typed(Field field, Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    return switch (field.kind()) {
      case TEXT, CODE, FLAG -> text;
      case DATE -> Date.valueOf(value instanceof LocalDate day ? day : LocalDate.parse(text));
      case TIME -> moment(value, text);
      case MONEY, PRICE, QUANTITY, RATIO, MEASURE -> scaled(field.kind(), text);
      case WHOLE -> Integer.valueOf(text);
      case LONG -> Long.valueOf(text);
      case SCORE -> Double.valueOf(text);
    };
  }

  private static Timestamp moment(Object value, String text) {
    if (value instanceof LocalDateTime at) {
      return Timestamp.valueOf(at);
    }
    return Timestamp.valueOf(
        text.length() == 10
            ? LocalDate.parse(text).atStartOfDay()
            : LocalDateTime.parse(text, MOMENT));
  }

  private static BigDecimal scaled(Kind kind, String text) {
    int scale =
        switch (kind) {
          case MONEY -> 2;
          case QUANTITY, RATIO -> 4;
          default -> 6;
        };
    return new BigDecimal(text).setScale(scale);
  }
}
