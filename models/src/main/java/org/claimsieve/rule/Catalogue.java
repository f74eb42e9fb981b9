package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.claimsieve.schema.FeeLine;

/**
 * Whether a line's item is of a catalogue, by {@code list_type} on {@link EnrichedLine} columns.
 * Never null: an unknown catalogue is none of them.
 */
public final class Catalogue {
  private Catalogue() {}

  /** Drugs of every kind, herbal pieces among them. */
  public static Column drug() {
    return of("1");
  }

  /** Herbal pieces. */
  public static Column piece() {
    return of("102");
  }

  /** Medical services. */
  public static Column service() {
    return of("2");
  }

  /** Consumables. */
  public static Column consumable() {
    return of("3");
  }

  private static Column of(String prefix) {
    return coalesce(col(FeeLine.LIST_TYPE).startsWith(prefix), lit(false));
  }
}
