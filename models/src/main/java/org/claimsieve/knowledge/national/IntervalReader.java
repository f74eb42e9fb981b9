package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Least days between one use and the next. */
final class IntervalReader implements PointReader {
  private static final Pattern INTERVAL = Pattern.compile("间隔时间不(?:短|少|低)于(\\d+)[天日]");

  @Override
  public Set<String> ruleClasses() {
    return Set.of("医疗服务项目周期超频次");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    Matcher matcher = INTERVAL.matcher(point.constraint());
    if (!matcher.find()) {
      return Optional.empty();
    }
    String days = matcher.group(1);
    return matcher.find() ? Optional.empty() : Optional.of(days);
  }

  @Override
  public String form() {
    return "最短间隔天数";
  }
}
