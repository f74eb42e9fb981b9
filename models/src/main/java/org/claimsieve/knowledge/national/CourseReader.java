package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days that are paid for. Two different numbers of days in one text are left to a person, and so is
 * a span that is counted from the first use on: it is no number of days of use.
 */
final class CourseReader implements PointReader {
  private static final Pattern LIMIT =
      Pattern.compile("(?:支付不超过|总时间不超过|总时间不大于|最多支付|不超过)\\s*(?:(\\d+)\\s*(天|日|个月|年)|(一)(年))");
  private static final String SPAN = "连续时间跨度";
  private static final int MONTH = 30;
  private static final int YEAR = 365;
  private static final int MONTHS_OF_YEAR = 12;

  @Override
  public Set<String> ruleClasses() {
    return Set.of("药品限支付疗程", "医疗服务项目限支付疗程");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    if (point.logic().contains(SPAN)) {
      return Optional.empty();
    }
    Set<Integer> days = new TreeSet<>();
    Matcher matcher = LIMIT.matcher(point.constraint());
    while (matcher.find()) {
      int number = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
      days.add(days(number, matcher.group(1) == null ? "年" : matcher.group(2)));
    }
    return days.size() == 1 ? Optional.of(days.iterator().next().toString()) : Optional.empty();
  }

  private static int days(int number, String unit) {
    return switch (unit) {
      case "个月" -> number % MONTHS_OF_YEAR == 0 ? number / MONTHS_OF_YEAR * YEAR : number * MONTH;
      case "年" -> number * YEAR;
      default -> number;
    };
  }

  @Override
  public String form() {
    return "最多支付天数";
  }
}
