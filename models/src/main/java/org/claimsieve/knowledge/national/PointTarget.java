package org.claimsieve.knowledge.national;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.claimsieve.knowledge.LimitKind;

/**
 * What the points of a national class become in the knowledge base. Classes that are not here are
 * left to a person.
 *
 * @param rule id of the rule that the limits belong to
 * @param kind of the limits; {@link LimitKind#LISTED} where the class itself says all and no text
 *     is read
 */
public record PointTarget(String rule, LimitKind kind) {
  private static final String FREQUENCY = "医疗服务项目限定频次";
  private static final PointTarget HOURS = new PointTarget("hours-a-day", LimitKind.FREQUENCY);

  private static final Map<String, PointTarget> BY_CLASS =
      Map.ofEntries(
          Map.entry("药品区分性别使用", new PointTarget("drug-sex", LimitKind.SEX)),
          Map.entry("医疗服务项目区分性别使用", new PointTarget("service-sex", LimitKind.SEX)),
          Map.entry("药品儿童专用", new PointTarget("drug-child-only", LimitKind.AGE)),
          Map.entry("药品限儿童使用", new PointTarget("drug-child", LimitKind.AGE)),
          Map.entry("医疗服务项目儿童专用", new PointTarget("service-child-only", LimitKind.AGE)),
          Map.entry("药品限医疗机构级别", new PointTarget("drug-level", LimitKind.LEVEL)),
          Map.entry("药品限就医方式", new PointTarget("drug-visit-kind", LimitKind.VISIT)),
          Map.entry("药品限支付疗程", new PointTarget("drug-course", LimitKind.COURSE)),
          Map.entry("医疗服务项目限支付疗程", new PointTarget("service-course", LimitKind.COURSE)),
          Map.entry(FREQUENCY, new PointTarget("service-frequency", LimitKind.FREQUENCY)),
          Map.entry("医疗服务项目周期超频次", new PointTarget("service-interval", LimitKind.INTERVAL)),
          Map.entry("医疗服务项目重复收费", new PointTarget("service-included", LimitKind.PAIR)),
          Map.entry("药品限工伤保险", listed("drug-work-injury")),
          Map.entry("药品限生育保险", listed("drug-maternity")),
          Map.entry("中药饮片单复方均不予支付", listed("piece-never-paid")),
          Map.entry("中药饮片单方使用不予支付", listed("piece-single")),
          Map.entry("超互联网医院药品支付范围", listed("drug-internet")),
          Map.entry("手术项目未按规定折价收费", listed("operation-discount")));

  /** What a point becomes; empty where a person has to enter it. */
  public static Optional<PointTarget> of(PublishedPoint point) {
    boolean byTheHour =
        point.ruleClass().equals(FREQUENCY) && point.constraint().equals(FrequencyReader.HOUR);
    return Optional.ofNullable(byTheHour ? HOURS : BY_CLASS.get(point.ruleClass()));
  }

  /** Every target that there is. */
  public static Set<PointTarget> all() {
    Set<PointTarget> all = new HashSet<>(BY_CLASS.values());
    all.add(HOURS);
    return Set.copyOf(all);
  }

  private static PointTarget listed(String rule) {
    return new PointTarget(rule, LimitKind.LISTED);
  }
}
