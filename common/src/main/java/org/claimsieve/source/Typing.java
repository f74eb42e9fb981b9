package org.claimsieve.source;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.instr;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.try_to_timestamp;
import static org.apache.spark.sql.functions.when;

import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Kind;
import org.claimsieve.source.Layout.TableLayout;

/** Turns the text of one field into its typed value, null where the text has another form. */
final class Typing {
  private static final String ISO_DATE = "yyyy-MM-dd";
  private static final String ISO_TIME = "yyyy-MM-dd HH:mm:ss";

  private final Layout layout;
  private final PrivacyKey key;

  Typing(Layout layout, PrivacyKey key) {
    this.layout = layout;
    this.key = key;
  }

  /** The field's text as the layout maps it; null where the source has none. */
  Column text(Field field, TableLayout table, Map<String, String> sourceOf) {
    String name = field.name();
    Column text;
    if (table.derived().containsKey(name)) {
      text = expr(table.derived().get(name)).cast(DataTypes.StringType);
    } else if (sourceOf.containsKey(name)) {
      text = col("`" + sourceOf.get(name) + "`");
    } else {
      text = lit(null).cast(DataTypes.StringType);
    }
    if (table.constants().containsKey(name)) {
      text = coalesce(text, lit(table.constants().get(name)));
    }
    return translated(text, table.translate().getOrDefault(name, Map.of()));
  }

  private static Column translated(Column text, Map<String, String> codes) {
    Column result = text;
    for (Map.Entry<String, String> code : codes.entrySet()) {
      result = when(text.equalTo(code.getKey()), lit(code.getValue())).otherwise(result);
    }
    return result;
  }

  /** Typed value of a text column; null where it does not have the kind's form. */
  Column typed(Field field, Column text) {
    Column value =
        switch (field.kind()) {
          case TEXT, CODE -> text;
          case FLAG -> when(text.isin("0", "1"), text);
          case DATE -> date(text);
          case TIME -> time(text);
          case MONEY -> decimal(text, Kind.MONEY, 2);
          case PRICE -> decimal(text, Kind.PRICE, 6);
          case QUANTITY -> decimal(text, Kind.QUANTITY, 4);
          case RATIO -> decimal(text, Kind.RATIO, 4);
          case MEASURE -> decimal(text, Kind.MEASURE, 6);
          case WHOLE, LONG, SCORE -> text.try_cast(field.kind().type());
        };
    return switch (field.privacy()) {
      case OPEN -> value;
      case NAME -> when(value.isNotNull(), concat(substring(value, 1, 1), lit("*")));
      case HASHED -> key.hash(value);
    };
  }

  /**
   * Refuses exponents and decimals that the type would round away: a cast alone would change them
   * silently.
   */
  private static Column decimal(Column text, Kind kind, int decimals) {
    Column dot = instr(text, ".");
    Column exact =
        dot.equalTo(0)
            .or(length(text).minus(dot).leq(decimals))
            .or(text.rlike("\\.\\d{" + decimals + "}0+$"));
    Column plain = instr(text, "e").equalTo(0).and(instr(text, "E").equalTo(0));
    return when(exact.and(plain), text.try_cast(kind.type()));
  }

  private Column date(Column text) {
    Column[] tries =
        layout.datePatterns().stream()
            .map(
                pattern ->
                    pattern.equals(ISO_DATE)
                        ? when(length(text).equalTo(10), text.try_cast(DataTypes.DateType))
                        : to_date(try_to_timestamp(text, lit(pattern))))
            .toArray(Column[]::new);
    return coalesce(tries);
  }

  private Column time(Column text) {
    Column[] tries =
        layout.timePatterns().stream()
            .map(
                pattern ->
                    pattern.equals(ISO_TIME)
                        ? when(length(text).equalTo(19), text.try_cast(DataTypes.TimestampType))
                        : try_to_timestamp(text, lit(pattern)))
            .toArray(Column[]::new);
    return coalesce(tries);
  }

  /** What a text of that kind must look like, for the reason of a refusal. */
  String allowed(Field field) {
    return switch (field.kind()) {
      case TEXT, CODE -> "text";
      case FLAG -> "0 or 1";
      case DATE -> "a date " + layout.datePatterns();
      case TIME -> "a time " + layout.timePatterns();
      case MONEY -> "yuan with at most 2 decimals";
      case PRICE -> "yuan with at most 6 decimals";
      case QUANTITY, RATIO -> "a number with at most 4 decimals";
      case MEASURE -> "a number with at most 6 decimals";
      case WHOLE, LONG -> "a whole number";
      case SCORE -> "a number";
    };
  }

  /** Reason code of a value that has not the kind's form. */
  static String reason(Field field) {
    return switch (field.kind()) {
      case DATE, TIME -> "bad-date";
      case FLAG -> "bad-flag";
      case TEXT, CODE -> "bad-text";
      default -> "bad-number";
    };
  }
}
