package org.claimsieve.knowledge;

import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Codes that stand in one text, separated by semicolons. Blanks, empty entries and the difference
 * between small and capital letters do not count; a text without any code is as good as null.
 */
public final class CodeList {
  /** What separates two codes. */
  public static final String SEPARATOR = ";";

  private CodeList() {}

  /** Without blanks and empty entries; null where nothing is left. */
  public static Column entries(Column text) {
    Column tight = regexp_replace(text, "[\\s\\p{Z}]+", "");
    Column filled = regexp_replace(tight, "^;+|;+$|(?<=;);+", "");
    return when(filled.notEqual(""), filled);
  }

  /**
   * Regular expression for the start of a code, among {@link #entries}, that begins with one of the
   * prefixes. What is neither letter nor digit is quoted, so that every character of a prefix means
   * itself.
   */
  public static Column beginning(Column prefixes) {
    Column quoted = regexp_replace(entries(prefixes), "([^A-Za-z0-9;])", "\\\\$1");
    return concat(lit("(?i)(?<![^;+])(?:"), regexp_replace(quoted, SEPARATOR, "|"), lit(")"));
  }

  /** Regular expression for a code, among {@link #entries}, that is one of the codes. */
  public static Column whole(Column codes) {
    return concat(beginning(codes), lit("(?![^;])"));
  }
}
