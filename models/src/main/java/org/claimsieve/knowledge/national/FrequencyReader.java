package org.claimsieve.knowledge.national;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Quantity that fits into a day, from the unit in which an item is charged. */
final class FrequencyReader implements PointReader {
  /** The unit of what is charged by the hour. */
  static final String HOUR = "小时";

  private static final Map<String, String> A_DAY = Map.of("日", "1", "天", "1", HOUR, "24");

  @Override
  public Set<String> ruleClasses() {
    return Set.of("医疗服务项目限定频次");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    return Optional.ofNullable(A_DAY.get(point.constraint()));
  }

  @Override
  public String form() {
    return "每日最大数量";
  }
}
