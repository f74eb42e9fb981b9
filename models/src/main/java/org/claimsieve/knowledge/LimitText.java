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
  static final String RULE_ID = "rule_id";
  static final String HILIST_CODE = "hilist_code";
  static final String HILIST_NAME = "hilist_name";
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
      case Limit.MIN_AGE, Limit.MAX_AGE, Limit.MAX_DAYS, Limit.MIN_DAYS, Limit.MAX_SUPPLY_DAYS ->
          text.try_cast("int");
      case Limit.MAX_QUANTITY, Limit.UNIT_DAYS -> text.try_cast("decimal(16,4)");
      case Limit.MAX_AMOUNT -> text.try_cast("decimal(16,2)");
      case VALID_FROM, VALID_TO ->
          when(text.rlike("^\\d{4}-\\d{2}-\\d{2}$"), text.try_cast("date"));
      default -> column.startsWith(Limit.MAX_PRICE) ? text.try_cast("decimal(16,6)") : text;
    };
  }

  /** What is wrong with a row, as an array of Chinese sentences; empty where nothing is. */
  static Column faults(LimitKind kind) {
    List<Column> faults = new ArrayList<>();
    faults.add(missing(RULE_ID));
    faults.add(missing(HILIST_CODE));
    faults.add(unfit(VALID_FROM, "日期须为 yyyy-MM-dd"));
    faults.add(unfit(VALID_TO, "日期须为 yyyy-MM-dd"));
    faults.add(when(typed(VALID_FROM).gt(typed(VALID_TO)), said("有效期起止颠倒", VALID_FROM, VALID_TO)));
    faults.addAll(
        switch (kind) {
          case SEX -> List.of(missing(Limit.ALLOWED_GEND), outside(Limit.ALLOWED_GEND, "1", "2"));
          case AGE -> ages();
          case LEVEL ->
              List.of(
                  missing(Limit.MIN_LEVEL),
                  outside(Limit.MIN_LEVEL, Level.PRIMARY, Level.SECONDARY, Level.TERTIARY));
          case VISIT -> List.of(missing(Limit.ALLOWED_KINDS), unknownKinds());
          case PRICE -> prices();
          case FREQUENCY -> positive(Limit.MAX_QUANTITY, "数量须为正数");
          case COURSE -> positive(Limit.MAX_DAYS, "支付天数须为正整数");
          case INTERVAL -> positive(Limit.MIN_DAYS, "间隔天数须为正整数");
          case TOTAL -> positive(Limit.MAX_AMOUNT, "报销总额须为正数");
          case SUPPLY -> supplies();
          case LISTED -> List.of();
          case DISEASE -> codes(Limit.DISE_NOS);
          case DEPARTMENT -> codes(Limit.DEPT_CODES);
          case DIAGNOSIS -> codes(Limit.DIAG_CODES);
          case PAIR -> pair();
        });
    return array_compact(array(faults.toArray(Column[]::new)));
  }

  private static List<Column> ages() {
    Column open = text(Limit.MIN_AGE).isNull().and(text(Limit.MAX_AGE).isNull());
    Column reversed = typed(Limit.MIN_AGE).gt(typed(Limit.MAX_AGE));
    return List.of(
        when(open, lit("min_age 与 max_age 均为空")),
        age(Limit.MIN_AGE),
        age(Limit.MAX_AGE),
        when(reversed, said("年龄上下限颠倒", Limit.MIN_AGE, Limit.MAX_AGE)));
  }

  private static Column age(String column) {
    Column fits = coalesce(typed(column).between(0, OLDEST), lit(false));
    return when(text(column).isNotNull().and(fits.unary_$bang()), said("年龄须为 0 至 150 的整数", column));
  }

  private static List<Column> prices() {
    List<Column> faults = new ArrayList<>();
    Column open = lit(true);
    for (String price : LimitKind.PRICE.limits()) {
      faults.add(fits(price, "限价须为正数"));
      open = open.and(text(price).isNull());
    }
    faults.add(when(open, lit("各级限价均为空")));
    return faults;
  }

  private static List<Column> supplies() {
    List<Column> faults = new ArrayList<>(positive(Limit.UNIT_DAYS, "每单位可用天数须为正数"));
    faults.add(fits(Limit.MAX_SUPPLY_DAYS, "开药天数须为正整数"));
    return faults;
  }

  /** Codes separated by semicolons, of the characters that national codes are made of. */
  private static List<Column> codes(String column) {
    Column fits = text(column).rlike("^[A-Za-z0-9.*+_\\-; ]+$");
    return List.of(
        missing(column), when(fits.unary_$bang(), said("编码只含字母、数字和 . * + _ -，以分号分隔", column)));
  }

  private static List<Column> pair() {
    Column same = text(Limit.OTHER_CODE).equalTo(text(HILIST_CODE));
    return List.of(missing(Limit.OTHER_CODE), when(same, said("两个编码相同", Limit.OTHER_CODE)));
  }

  private static List<Column> positive(String column, String allowed) {
    return List.of(missing(column), fits(column, allowed));
  }

  private static Column fits(String column, String allowed) {
    Column fits = coalesce(typed(column).gt(0), lit(false));
    return when(text(column).isNotNull().and(fits.unary_$bang()), said(allowed, column));
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
    Column unknown = array_except(split(text(Limit.ALLOWED_KINDS), ";"), array(known));
    return when(size(unknown).gt(0), said("就医方式须为 VisitKind 代码，以分号分隔", Limit.ALLOWED_KINDS));
  }

  private static Column said(String fault, String... columns) {
    Column sentence = lit(fault);
    for (String column : columns) {
      sentence = concat(sentence, lit("，" + column + "="), coalesce(text(column), lit("")));
    }
    return sentence;
  }
}
