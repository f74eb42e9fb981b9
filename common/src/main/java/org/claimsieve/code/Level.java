package org.claimsieve.code;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Level of an institution, normalised from {@code hosp_lv}. The national table has two digits (01
 * to 04 tertiary, 05 to 07 secondary, 08 to 10 primary, 11 unrated); some sources send one digit
 * (3, 2, 1) or an integer.
 */
public final class Level {
  /** Tertiary. */
  public static final String TERTIARY = "3";

  /** Secondary. */
  public static final String SECONDARY = "2";

  /** Primary. */
  public static final String PRIMARY = "1";

  /** Not rated. */
  public static final String UNRATED = "0";

  private Level() {}

  /**
   * Normalised level of a {@code hosp_lv} column; null where it is null or unknown. One digit means
   * the level itself (3 is tertiary), two digits are the national table.
   */
  public static Column of(Column hospLv) {
    return when(hospLv.isin("01", "02", "03", "04", "3"), lit(TERTIARY))
        .when(hospLv.isin("05", "06", "07", "2"), lit(SECONDARY))
        .when(hospLv.isin("08", "09", "10", "1"), lit(PRIMARY))
        .when(hospLv.isin("11", "9", "0"), lit(UNRATED));
  }
}
