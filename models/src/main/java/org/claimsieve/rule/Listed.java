package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.rlike;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;

/**
 * Codes that stand in one text, separated by semicolons. Blanks, empty entries and the difference
 * between small and capital letters do not count; a text without any code is as good as null.
 */
public final class Listed {
  private static final String SEPARATOR = ";";
  private static final int SHOWN = 8;

  private Listed() {}

  /** Whether the value equals one of the codes; null where either is null. */
  public static Column anyOf(Column value, Column codes) {
    return array_contains(split(upper(entries(codes)), SEPARATOR), upper(entries(value)));
  }

  /**
   * Whether the value begins with one of the prefixes; null where either is null. Where the value
   * is a list itself, one of its codes is enough.
   */
  public static Column anyPrefix(Column value, Column prefixes) {
    return rlike(entries(value), beginning(prefixes));
  }

  /** Those codes of a list that begin with one of the prefixes, as a list. */
  static Column withPrefix(Column codes, Column prefixes) {
    Column whole = concat(beginning(prefixes), lit("[^;]*"));
    return array_join(regexp_extract_all(entries(codes), whole, lit(0)), SEPARATOR);
  }

  /** The codes as a sentence lists them, the first few of many. */
  public static Column words(Column codes) {
    Column all = entries(codes);
    Column first = substring_index(all, SEPARATOR, SHOWN);
    Column listed = regexp_replace(first, SEPARATOR, "、");
    return when(first.equalTo(all), listed).otherwise(concat(listed, lit("等")));
  }

  /** Without blanks and empty entries; null where nothing is left. */
  private static Column entries(Column text) {
    Column tight = regexp_replace(text, "[\\s\\p{Z}]+", "");
    Column filled = regexp_replace(tight, "^;+|;+$|(?<=;);+", "");
    return when(filled.notEqual(""), filled);
  }

  /**
   * Regular expression for the start of a code that begins with a prefix. What is neither letter
   * nor digit is quoted, so that every character of a prefix means itself.
   */
  private static Column beginning(Column prefixes) {
    Column quoted = regexp_replace(entries(prefixes), "([^A-Za-z0-9;])", "\\\\$1");
    return concat(lit("(?i)(?<![^;+])(?:"), regexp_replace(quoted, SEPARATOR, "|"), lit(")"));
  }
}
