package org.claimsieve.rule;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.format_string;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.when;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.claimsieve.schema.FeeLine;

/** Evidence in Chinese, made of the case's own values. */
public final class Sentence {
  private static final String UNKNOWN = "未知";

  private Sentence() {}

  /** The template with each {@code %s} replaced by a value; an unknown value reads 未知. */
  public static Column of(String template, Column... values) {
    Column[] words =
        Arrays.stream(values)
            .map(value -> coalesce(value.cast("string"), lit(UNKNOWN)))
            .toArray(Column[]::new);
    return format_string(template, words);
  }

  /** The line's item by name, or by code where it has none. */
  public static Column item() {
    return coalesce(col(FeeLine.HILIST_NAME), col(FeeLine.HILIST_CODE));
  }

  /** A day as 2026-01-31. */
  public static Column day(Column date) {
    return date_format(date, "yyyy-MM-dd");
  }

  /** Money or a price with two decimals and 元. */
  public static Column yuan(Column amount) {
    return format_string("%s元", round(amount, 2).cast("decimal(16,2)").cast("string"));
  }

  /** A quantity without trailing zeros. */
  public static Column number(Column quantity) {
    Column text = quantity.cast("decimal(20,4)").cast("string");
    return regexp_replace(text, lit("\\.?0+$"), lit(""));
  }

  /** Sex in words. */
  public static Column sex(Column gend) {
    return when(gend.equalTo("1"), lit("男")).when(gend.equalTo("2"), lit("女"));
  }

  /** Level of an institution in words. */
  public static Column level(Column level) {
    return when(level.equalTo("3"), lit("三级"))
        .when(level.equalTo("2"), lit("二级"))
        .when(level.equalTo("1"), lit("一级"))
        .when(level.equalTo("0"), lit("未定级"));
  }

  /** Kind of visit in words; several may stand in one text. */
  public static Column visitKinds(Column kinds) {
    Column words = kinds;
    String[][] names = {
      {"inpatient", "住院"}, {"clinic", "门诊"}, {"chronic", "门诊慢特病"},
      {"pharmacy", "药店购药"}, {"other", "其他"}, {";", "、"}
    };
    for (String[] name : names) {
      words = regexp_replace(words, lit(name[0]), lit(name[1]));
    }
    return words;
  }
}
