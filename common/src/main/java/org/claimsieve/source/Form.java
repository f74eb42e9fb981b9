package org.claimsieve.source;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.unsafe.types.UTF8String;
import org.claimsieve.schema.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What the text of a kind must look like, and its value as Spark keeps it inside: text as UTF-8,
 * dates as days and moments as microseconds since 1970, decimals with the kind's precision and
 * scale. Nothing is rounded: a text with more decimals than the kind has is not of its form.
 */
final class Form implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ISO_DATE = "yyyy-MM-dd";
  private static final String ISO_TIME = "yyyy-MM-dd HH:mm:ss";
  private static final int LONG_DIGITS = 18;
  private static final long MICROS = 1_000_000L;

  private final List<String> datePatterns;
  private final List<String> timePatterns;
  private final ZoneId zone;

  /** Rebuilt where the form arrives: formatters are not serializable. */
  private transient @Nullable List<DateTimeFormatter> dates;

  private transient @Nullable List<DateTimeFormatter> times;

  /** Forms with those patterns for days and moments, the moments in that zone. */
  Form(List<String> datePatterns, List<String> timePatterns, ZoneId zone) {
    this.datePatterns = List.copyOf(datePatterns);
    this.timePatterns = List.copyOf(timePatterns);
    this.zone = zone;
  }

  /** The value of a text; null where it does not have the kind's form. */
  @Nullable Object value(Kind kind, String text) {
    return switch (kind) {
      case TEXT, CODE -> UTF8String.fromString(text);
      case FLAG -> text.equals("0") || text.equals("1") ? UTF8String.fromString(text) : null;
      case DATE -> date(text);
      case TIME -> time(text);
      case MONEY, PRICE, QUANTITY, RATIO, MEASURE -> decimal(kind, text);
      case WHOLE -> whole(text);
      case LONG -> number(text);
      case SCORE -> throw new IllegalArgumentException("a score is computed, never delivered");
    };
  }

  /** Day of a moment in the zone, in days since 1970. */
  int day(long micros) {
    long seconds = Math.floorDiv(micros, MICROS);
    int offset = zone.getRules().getOffset(Instant.ofEpochSecond(seconds)).getTotalSeconds();
    return Math.toIntExact(Math.floorDiv(seconds + offset, 86_400L));
  }

  private static @Nullable Integer whole(String text) {
    Long value = number(text);
    return value == null || value != value.intValue() ? null : (Integer) value.intValue();
  }

  private static @Nullable Long number(String text) {
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static @Nullable Decimal decimal(Kind kind, String text) {
    DecimalType type = (DecimalType) kind.type();
    int scale = type.scale();
    int length = text.length();
    int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    long unscaled = 0;
    int digits = 0;
    int seen = 0;
    int decimals = -1;
    if (padded(text, at)) {
      return null;
    }
    for (int i = at; i < length; i++) {
      char c = text.charAt(i);
      if (c == '.' && decimals < 0) {
        decimals = 0;
      } else if (c < '0' || c > '9') {
        return null;
      } else {
        seen++;
        if (decimals >= scale) {
          if (c != '0') {
            return null;
          }
        } else {
          decimals += decimals < 0 ? 0 : 1;
          digits += digits > 0 || c != '0' ? 1 : 0;
          if (digits > LONG_DIGITS) {
            return large(type, text);
          }
          unscaled = unscaled * 10 + (c - '0');
        }
      }
    }
    if (seen == 0) {
      return null;
    }
    for (int i = Math.max(decimals, 0); i < scale; i++) {
      digits += digits > 0 ? 1 : 0;
      if (digits > LONG_DIGITS) {
        return large(type, text);
      }
      unscaled *= 10;
    }
    if (digits > type.precision()) {
      return null;
    }
    return Decimal.apply(text.charAt(0) == '-' ? -unscaled : unscaled, type.precision(), scale);
  }

  /** A zero before other digits: an item code in the column of an amount, no number of yuan. */
  private static boolean padded(String text, int at) {
    return at + 1 < text.length()
        && text.charAt(at) == '0'
        && text.charAt(at + 1) >= '0'
        && text.charAt(at + 1) <= '9';
  }

  /** More digits than a long holds: rare, so slow and simple. */
  private static @Nullable Decimal large(DecimalType type, String text) {
    BigDecimal value;
    try {
      value = new BigDecimal(text).setScale(type.scale());
    } catch (ArithmeticException | NumberFormatException e) {
      return null;
    }
    return value.precision() > type.precision()
        ? null
        : Decimal.apply(value, type.precision(), type.scale());
  }

  private @Nullable Integer date(String text) {
    for (int i = 0; i < datePatterns.size(); i++) {
      LocalDate day =
          datePatterns.get(i).equals(ISO_DATE)
              ? isoDate(text, text.length())
              : parsed(dates(), i, text);
      if (day != null) {
        return Math.toIntExact(day.toEpochDay());
      }
    }
    return null;
  }

  private @Nullable Long time(String text) {
    for (int i = 0; i < timePatterns.size(); i++) {
      LocalDateTime moment =
          timePatterns.get(i).equals(ISO_TIME) ? isoTime(text) : parsedTime(i, text);
      if (moment != null) {
        return moment.toEpochSecond(zone.getRules().getOffset(moment)) * MICROS;
      }
    }
    return null;
  }

  private static @Nullable LocalDate isoDate(String text, int length) {
    if (length != ISO_DATE.length() || text.charAt(4) != '-' || text.charAt(7) != '-') {
      return null;
    }
    int year = digits(text, 0, 4);
    int month = digits(text, 5, 7);
    int day = digits(text, 8, 10);
    if (year < 1 || month < 1 || month > 12 || day < 1) {
      return null;
    }
    return day > YearMonth.of(year, month).lengthOfMonth() ? null : LocalDate.of(year, month, day);
  }

  private static @Nullable LocalDateTime isoTime(String text) {
    if (text.length() != ISO_TIME.length()
        || (text.charAt(10) != ' ' && text.charAt(10) != 'T')
        || text.charAt(13) != ':'
        || text.charAt(16) != ':') {
      return null;
    }
    LocalDate day = isoDate(text, 10);
    int hour = digits(text, 11, 13);
    int minute = digits(text, 14, 16);
    int second = digits(text, 17, 19);
    if (day == null
        || hour < 0
        || hour > 23
        || minute < 0
        || minute > 59
        || second < 0
        || second > 59) {
      return null;
    }
    return day.atTime(hour, minute, second);
  }

  /** The number in those places; below zero where one is no digit. */
  private static int digits(String text, int from, int to) {
    int value = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      value = value * 10 + (c - '0');
    }
    return value;
  }

  private static @Nullable LocalDate parsed(List<DateTimeFormatter> formats, int i, String text) {
    try {
      return formats.get(i).parse(text).query(TemporalQueries.localDate());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private @Nullable LocalDateTime parsedTime(int i, String text) {
    try {
      TemporalAccessor found = times().get(i).parse(text);
      LocalDate day = found.query(TemporalQueries.localDate());
      LocalTime time = found.query(TemporalQueries.localTime());
      if (day == null) {
        return null;
      }
      return time == null ? day.atStartOfDay() : day.atTime(time).withNano(0);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private List<DateTimeFormatter> dates() {
    if (dates == null) {
      dates = datePatterns.stream().map(Form::formatter).toList();
    }
    return dates;
  }

  private List<DateTimeFormatter> times() {
    if (times == null) {
      times = timePatterns.stream().map(Form::formatter).toList();
    }
    return times;
  }

  /** Strict, so that the thirtieth of February is no date; a year of an era is simply a year. */
  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
        .withResolverStyle(ResolverStyle.STRICT);
  }

  /** What a text of that kind must look like, for the reason of a refusal. */
  String allowed(Kind kind) {
    return switch (kind) {
      case TEXT, CODE -> "text";
      case FLAG -> "0 or 1";
      case DATE -> "a date " + datePatterns;
      case TIME -> "a time " + timePatterns;
      case MONEY -> "yuan with at most 2 decimals and no zeros in front";
      case PRICE -> "yuan with at most 6 decimals and no zeros in front";
      case QUANTITY, RATIO -> "a number with at most 4 decimals and no zeros in front";
      case MEASURE -> "a number with at most 6 decimals and no zeros in front";
      case WHOLE, LONG -> "a whole number";
      case SCORE -> "a number";
    };
  }

  /** Reason code of a value that has not the kind's form. */
  static String reason(Kind kind) {
    return switch (kind) {
      case DATE, TIME -> "bad-date";
      case FLAG -> "bad-flag";
      case TEXT, CODE -> "bad-text";
      default -> "bad-number";
    };
  }
}
