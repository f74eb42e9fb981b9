package org.claimsieve.rule;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_extract_all;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.rlike;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.claimsieve.knowledge.CodeList;
import org.claimsieve.knowledge.Limit;

/** {@link CodeList}s of a line beside those of a limit. */
public final class Listed {
  private static final int SHOWN = 8;

  private Listed() {}

  /**
   * Whether one of a line's codes is, or begins with, one of the limit's; null where the line
   * states none or its item has no limit.
   *
   * @param entries codes of a line, as {@link EnrichedLine} holds them
   */
  public static Column meets(Column entries, RuleInfo info) {
    return rlike(entries, info.limit(Limit.PATTERN));
  }

  /**
   * Whether the value begins with one of the prefixes; null where either is null. Where the value
   * is a list itself, one of its codes is enough.
   */
  public static Column anyPrefix(Column value, Column prefixes) {
    return rlike(CodeList.entries(value), CodeList.beginning(prefixes));
  }

  /** Those codes of a list that begin with one of the prefixes, as a list. */
  static Column withPrefix(Column codes, Column prefixes) {
    Column whole = concat(CodeList.beginning(prefixes), lit("[^;]*"));
    return array_join(
        regexp_extract_all(CodeList.entries(codes), whole, lit(0)), CodeList.SEPARATOR);
  }

  /** The codes as a sentence lists them, the first few of many. */
  public static Column words(Column codes) {
    Column all = CodeList.entries(codes);
    Column first = substring_index(all, CodeList.SEPARATOR, SHOWN);
    Column listed = regexp_replace(first, CodeList.SEPARATOR, "、");
    return when(first.equalTo(all), listed).otherwise(concat(listed, lit("等")));
  }
}
