package org.claimsieve.city;

import java.time.LocalDate;

/** Local moments as seconds since 1970-01-01 00:00:00, and their text. */
final class Stamp {
  static final int DAY = 86_400;

  private Stamp() {}

  static long of(int day, int secondOfDay) {
    return (long) day * DAY + secondOfDay;
  }

  static int day(long second) {
    return (int) Math.floorDiv(second, (long) DAY);
  }

  static String date(int day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  static String time(long second) {
    int rest = (int) Math.floorMod(second, (long) DAY);
    StringBuilder text = new StringBuilder(19).append(date(day(second))).append(' ');
    two(text, rest / 3600).append(':');
    two(text, rest / 60 % 60).append(':');
    return two(text, rest % 60).toString();
  }

  private static StringBuilder two(StringBuilder text, int value) {
    return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
