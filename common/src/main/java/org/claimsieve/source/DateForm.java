package org.claimsieve.source;

import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** One common way to write a day or a moment. */
record DateForm(String pattern, boolean timed, Pattern look, DateTimeFormatter reader) {
  /** The likelier before the less likely: where a text fits several, the first is named. */
  static final List<DateForm> COMMON =
      List.of(
          day("yyyy-MM-dd"),
          day("yyyyMMdd"),
          day("yyyy/MM/dd"),
          day("yyyy-M-d"),
          day("yyyy/M/d"),
          day("yyyy.MM.dd"),
          day("yyyy年MM月dd日"),
          day("yyyy年M月d日"),
          day("dd.MM.yyyy"),
          day("dd/MM/yyyy"),
          day("MM/dd/yyyy"),
          moment("yyyy-MM-dd HH:mm:ss"),
          moment("yyyyMMddHHmmss"),
          moment("yyyy/MM/dd HH:mm:ss"),
          moment("yyyy-MM-dd'T'HH:mm:ss"),
          moment("yyyy-MM-dd HH:mm"),
          moment("yyyy/MM/dd HH:mm"),
          moment("yyyy/M/d H:mm:ss"),
          moment("yyyy/M/d H:mm"),
          moment("yyyyMMdd HH:mm:ss"),
          moment("yyyy-MM-dd HH:mm:ss.S"),
          moment("yyyy-MM-dd HH:mm:ss.SSS"));

  private static DateForm day(String pattern) {
    return of(pattern, false);
  }

  private static DateForm moment(String pattern) {
    return of(pattern, true);
  }

  private static DateForm of(String pattern, boolean timed) {
    String look =
        pattern
            .replace("'", "")
            .replace(".", "\\.")
            .replace("yyyy", "(?:19|20)##")
            .replaceAll("MM|dd|HH|mm|ss", "##")
            .replaceAll("[MdH]", "#{1,2}")
            .replace("S", "#")
            .replace("#", "\\d");
    DateTimeFormatter reader =
        DateTimeFormatter.ofPattern(pattern.replace("yyyy", "uuuu"), Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    return new DateForm(pattern, timed, Pattern.compile(look), reader);
  }

  /** Whether the text is a day or moment written so, and one of the calendar. */
  boolean fits(String text) {
    if (!look.matcher(text).matches()) {
      return false;
    }
    try {
      reader.parse(text);
      return true;
    } catch (DateTimeException notOfTheCalendar) {
      return false;
    }
  }

  static boolean common(List<String> patterns) {
    return COMMON.stream().map(DateForm::pattern).toList().containsAll(patterns);
  }
}
