package org.claimsieve.knowledge;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The knowledge base: one dataset of text per kind of limit, with the columns of {@link
 * LimitKind#columns()}. Every kind is there; an empty one has no rows.
 */
public record Knowledge(Map<LimitKind, Dataset<Row>> text) {
  /** Kind of limit a fault is in: the file's stem. */
  public static final String KIND = "kind";

  /** Item a fault is about. */
  public static final String HILIST_CODE = LimitText.HILIST_CODE;

  /** What is wrong, with the bad value and what was allowed. */
  public static final String FAULT = "fault";

  /** The first and the last day of an open validity. */
  private static final String EVER = "1900-01-01";

  static final String NEVER = "9999-12-31";

  public Knowledge {
    for (LimitKind kind : LimitKind.values()) {
      if (!text.containsKey(kind)) {
        throw new IllegalArgumentException("knowledge lacks " + kind.stem());
      }
    }
    text = Map.copyOf(new EnumMap<>(text));
  }

  /**
   * The usable rows of a kind, typed; an open validity runs from 1900 to 9999. A row with a fault
   * is left out: what cannot be read accuses nobody.
   */
  public Dataset<Row> limits(LimitKind kind) {
    Column[] typed = kind.columns().stream().map(Knowledge::typed).toArray(Column[]::new);
    return rows(kind).filter(size(LimitText.faults(kind)).equalTo(0)).select(typed);
  }

  /** Everything wrong with the knowledge base; one row is one fault. */
  public Dataset<Row> faults() {
    return Arrays.stream(LimitKind.values())
        .map(kind -> rowFaults(kind).unionByName(overlaps(kind)))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Dataset<Row> rows(LimitKind kind) {
    Dataset<Row> rows = text.get(kind);
    if (rows == null) {
      throw new IllegalStateException("knowledge lost " + kind.stem());
    }
    return rows;
  }

  private static Column typed(String column) {
    Column value = LimitText.typed(column);
    Column bounded =
        switch (column) {
          case LimitText.VALID_FROM -> coalesceDate(value, EVER);
          case LimitText.VALID_TO -> coalesceDate(value, NEVER);
          default -> value;
        };
    return bounded.as(column);
  }

  private static Column coalesceDate(Column date, String open) {
    return org.apache.spark.sql.functions.coalesce(date, lit(open).cast("date"));
  }

  private Dataset<Row> rowFaults(LimitKind kind) {
    return rows(kind)
        .select(
            lit(kind.stem()).as(KIND),
            LimitText.text(HILIST_CODE).as(HILIST_CODE),
            explode(LimitText.faults(kind)).as(FAULT));
  }

  /** Two limits of one code that hold on the same day: the card would not know which. */
  private Dataset<Row> overlaps(LimitKind kind) {
    Column level = kind == LimitKind.PRICE ? col(LimitText.LEVEL) : lit("");
    Column nextFrom =
        lead(col(LimitText.VALID_FROM), 1)
            .over(
                Window.partitionBy(col(HILIST_CODE), level)
                    .orderBy(col(LimitText.VALID_FROM), col(LimitText.VALID_TO), col("values")));
    Column[] values = kind.limits().stream().map(LimitText::text).toArray(Column[]::new);
    return limits(kind)
        .withColumn("values", concat_ws("|", array(values)))
        .withColumn("next_from", nextFrom)
        .filter(col("next_from").leq(col(LimitText.VALID_TO)))
        .select(
            lit(kind.stem()).as(KIND),
            col(HILIST_CODE),
            concat_ws("", lit("同一编码有效期重叠，下一条自 "), col("next_from"), lit(" 起")).as(FAULT));
  }
}
