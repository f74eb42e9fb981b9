package org.claimsieve.knowledge;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The knowledge base: one dataset of text per kind of limit, with the columns of {@link
 * LimitKind#columns()}. Every kind is there; an empty one has no rows.
 *
 * @param text the rows of each kind as they were written
 * @param rules rules for which a kind holds at least one row: what is not named here is not looked
 *     up
 */
public record Knowledge(Map<LimitKind, Dataset<Row>> text, Map<LimitKind, Set<String>> rules) {
  /** Rule that a limit belongs to. */
  public static final String RULE_ID = LimitText.RULE_ID;

  /** Item that a limit is about. */
  public static final String HILIST_CODE = LimitText.HILIST_CODE;

  /** Name of the item, for whoever reads the file. */
  public static final String HILIST_NAME = LimitText.HILIST_NAME;

  /** First day of a limit; never null. */
  public static final String VALID_FROM = LimitText.VALID_FROM;

  /** Last day of a limit; never null. */
  public static final String VALID_TO = LimitText.VALID_TO;

  /** Where a limit was found, in words. */
  public static final String SOURCE = LimitText.SOURCE;

  /** Edition of the source. */
  public static final String VERSION = LimitText.VERSION;

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
    rules = Map.copyOf(rules);
  }

  /** Rules for which a kind holds at least one row. */
  public Set<String> rules(LimitKind kind) {
    return rules.getOrDefault(kind, Set.of());
  }

  /**
   * The usable rows of a kind, typed; an open validity runs from 1900 to 9999. A row with a fault
   * is left out: what cannot be read accuses nobody.
   */
  public Dataset<Row> limits(LimitKind kind) {
    Column[] typed = kind.columns().stream().map(Knowledge::typed).toArray(Column[]::new);
    return rows(kind).filter(size(LimitText.faults(kind)).equalTo(0)).select(typed);
  }

  /**
   * What is wrong with a row of text of a kind, as an array of Chinese sentences; empty where
   * nothing is.
   */
  public static Column faultsOfRow(LimitKind kind) {
    return LimitText.faults(kind);
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
          case VALID_FROM -> coalesce(value, lit(EVER).cast("date"));
          case VALID_TO -> coalesce(value, lit(NEVER).cast("date"));
          default -> value;
        };
    return bounded.as(column);
  }
}
