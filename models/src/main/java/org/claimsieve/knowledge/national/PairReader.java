package org.claimsieve.knowledge.national;

import java.util.Optional;
import java.util.Set;

/** Two services of which one contains the other, and which are not charged together. */
final class PairReader implements PointReader {
  @Override
  public Set<String> ruleClasses() {
    return Set.of("医疗服务项目重复收费");
  }

  @Override
  public Optional<String> read(PublishedPoint point) {
    boolean pair = point.codes().size() == 2 && !point.codes().get(0).equals(point.codes().get(1));
    return pair ? Optional.of("pair") : Optional.empty();
  }

  @Override
  public String form() {
    return "pair 两个编码不得同时收费";
  }
}
