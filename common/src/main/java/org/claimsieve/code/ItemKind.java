package org.claimsieve.code;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/** What a fee line charges for, from {@code list_type}. */
public final class ItemKind {
  /** Western and patent Chinese drugs, own preparations, ethnic drugs, granules. */
  public static final String DRUG = "drug";

  /** Herbal pieces; ranked apart from drugs. */
  public static final String PIECE = "piece";

  /** Medical services. */
  public static final String SERVICE = "service";

  /** Consumables. */
  public static final String CONSUMABLE = "consumable";

  private ItemKind() {}

  /** Kind of a {@code list_type} column; null where unknown. */
  public static Column of(Column listType) {
    return when(listType.startsWith("102"), lit(PIECE))
        .when(listType.startsWith("1"), lit(DRUG))
        .when(listType.startsWith("2"), lit(SERVICE))
        .when(listType.startsWith("3"), lit(CONSUMABLE));
  }
}
