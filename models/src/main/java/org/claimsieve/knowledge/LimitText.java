package org.claimsieve.knowledge;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.array_except;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.nullif;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.claimsieve.code.Level;
import org.claimsieve.code.VisitKind;

/** The text of a limit's row: columns, types and what is wrong with it. */
final class LimitText {
  static final String HILIST_CODE = "hilist_code";
  static final String HILIST_NAME = "hilist_name";
  static final String ALLOWED_GEND = "allowed_gend";
  static final String MIN_AGE = "min_age";
  static final String MAX_AGE = "max_age";
  static final String MIN_LEVEL = "min_level";
  static final String ALLOWED_KINDS = "allowed_kinds";
  static final String LEVEL = "level";
  static final String MAX_PRICE = "max_price";
  static final String MAX_A_DAY = "max_a_day";
  static final String MAX_DAYS = "max_days";
  static final String VALID_FROM = "valid_from";
  static final String VALID_TO = "valid_to";
  static final String SOURCE = "source";
  static final String VERSION = "version";

  private static final int OLDEST = 150;

  private LimitText() {}

  /** Text without blanks around it; null where nothing is left. */
  static Column text(String column) {
    return nullif(trim(col(column)), lit(""));
  }

  /** The column as its type; null where the text is empty or does not fit. */
  static Column typed(String column) {
    Column text = text(column);
    return switch (column) {
      case MIN_AGE, MAX_AGE -> text.try_cast("int");
      case MAX_DAYS -> text.try_cast("int");
      case MAX_PRICE -> text.try_cast("decimal(16,6)");
      case MAX_A_DAY -> text.try_cast("decimal(16,4)");
      case VALID_FROM, VALID_TO ->
          when(text.rlike("^\\d{4}-\\d{2}-\\d{2}$"), text.try_cast("date"));
      default -> text;
    };
  }

  /** What is wrong with a row, as an array of Chinese sentences; empty where nothing is. */
  static Column faults(LimitKind kind) {
    List<Column> faults = new ArrayList<>();
    faults.add(missing(HILIST_CODE));
    faults.add(unfit(VALID_FROM, "日期须为 yyyy-MM-dd"));
    faults.add(unfit(VALID_TO, "日期须为 yyyy-MM-dd"));
    faults.add(when(typed(VALID_FROM).gt(typed(VALID_TO)), said("有效期起止颠倒", VALID_FROM, VALID_TO)));
    faults.addAll(
        switch (kind) {
          case SEX -> List.of(missing(ALLOWED_GEND), outside(ALLOWED_GEND, "1", "2"));
          case AGE -> ages();
          case LEVEL ->
              List.of(
                  missing(MIN_LEVEL),
                  outside(MIN_LEVEL, Level.PRIMARY, Level.SECONDARY, Level.TERTIARY));
          case VISIT -> List.of(missing(ALLOWED_KINDS), unknownKinds());
          case PRICE -> prices();
          case FREQUENCY -> positive(MAX_A_DAY, "每日数量须为正数");
          case COURSE -> positive(MAX_DAYS, "支付天数须为正整数");
        });
    return array_compact(array(faults.toArray(Column[]::new)));
  }

  private static List<Column> ages() {
    Column open = text(MIN_AGE).isNull().and(text(MAX_AGE).isNull());
    Column reversed = typed(MIN_AGE).gt(typed(MAX_AGE));
    return List.of(
        when(open, lit("min_age 与 max_age 均为空")),
        age(MIN_AGE),
        age(MAX_AGE),
        when(reversed, said("年龄上下限颠倒", MIN_AGE, MAX_AGE)));
  }

  private static Column age(String column) {
    Column fits = coalesce(typed(column).between(0, OLDEST), lit(false));
    return when(text(column).isNotNull().and(fits.unary_$bang()), said("年龄须为 0 至 150 的整数", column));
  }

  private static List<Column> prices() {
    List<Column> faults = new ArrayList<>(positive(MAX_PRICE, "限价须为正数"));
    faults.add(outside(LEVEL, Level.UNRATED, Level.PRIMARY, Level.SECONDARY, Level.TERTIARY));
    return faults;
  }

  private static List<Column> positive(String column, String allowed) {
    Column fits = coalesce(typed(column).gt(0), lit(false));
    return List.of(
        missing(column),
        when(text(column).isNotNull().and(fits.unary_$bang()), said(allowed, column)));
  }

  private static Column missing(String column) {
    return when(text(column).isNull(), lit(column + " 为空"));
  }

  private static Column unfit(String column, String allowed) {
    return when(text(column).isNotNull().and(typed(column).isNull()), said(allowed, column));
  }

  private static Column outside(String column, String... allowed) {
    Column known = text(column).isin((Object[]) allowed);
    return when(
        known.unary_$bang(), said("取值须为 " + String.join("、", Arrays.asList(allowed)), column));
  }

  private static Column unknownKinds() {
    Column[] known =
        Arrays.stream(VisitKind.values()).map(kind -> lit(kind.code())).toArray(Column[]::new);
    Column unknown = array_except(split(text(ALLOWED_KINDS), ";"), array(known));
    return when(size(unknown).gt(0), said("就医方式须为 VisitKind 代码，以分号分隔", ALLOWED_KINDS));
  }

  private static Column said(String fault, String... columns) {
    Column sentence = lit(fault);
    for (String column : columns) {
      sentence = concat(sentence, lit("，" + column + "="), coalesce(text(column), lit("")));
    }
    return sentence;
  }
}
