package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;

/** Lowest level of institution; of alternatives the lowest, below which none of them holds. */
final class LevelReader implements PointReader {
  @Override
  public Set<String> ruleClasses() {
    return Set.of("药品限医疗机构级别");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    String text = point.constraint();
    if (text.contains("一级") || text.contains("基层")) {
      return Optional.empty();
    }
    if (text.contains("二级")) {
      return Optional.of("2");
    }
    return text.contains("三级") ? Optional.of("3") : Optional.empty();
  }

  @Override
  public String form() {
    return "2 二级及以上，3 三级";
  }
}
