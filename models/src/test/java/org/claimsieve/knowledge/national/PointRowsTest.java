package org.claimsieve.knowledge.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Problem;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Points made by hand, as rows of the knowledge base. */
final class PointRowsTest {
  private static final int CHILD = 17;

  private final PointRows reader = new PointRows(CHILD);

  static Stream<Arguments> read() {
    return Stream.of(
        arguments("药品区分性别使用", "用于痛经", "drug-sex sex_limit [2]"),
        arguments("医疗服务项目区分性别使用", "男性项目", "service-sex sex_limit [1]"),
        arguments("药品儿童专用", "用于小儿感冒", "drug-child-only age_limit [, 17]"),
        arguments("药品儿童专用", "新生儿适用", "drug-child-only age_limit [0, 0]"),
        arguments("药品限儿童使用", "3岁以上儿童适用", "drug-child age_limit [3, 17]"),
        arguments("药品限儿童使用", "2至6岁儿童适用", "drug-child age_limit [2, 6]"),
        arguments("医疗服务项目儿童专用", "幼儿项目", "service-child-only age_limit [, 17]"),
        arguments("药品限医疗机构级别", "二级医院起可用", "drug-level level_limit [2]"),
        arguments("药品限医疗机构级别", "三级医院可用", "drug-level level_limit [3]"),
        arguments("药品限就医方式", "住院期间可用", "drug-visit-kind visit_limit [inpatient]"),
        arguments("药品限就医方式", "抢救时可用", "drug-visit-kind visit_limit [clinic;chronic]"),
        arguments("药品限就医方式", "门诊和住院可用", "drug-visit-kind visit_limit [inpatient;clinic;chronic]"),
        arguments("药品限支付疗程", "最多支付8天", "drug-course course_limit [8]"),
        arguments("医疗服务项目限支付疗程", "支付不超过2个月", "service-course course_limit [60]"),
        arguments("医疗服务项目限定频次", "日", "service-frequency frequency_limit [1]"),
        arguments("医疗服务项目限定频次", "小时", "hours-a-day frequency_limit [24]"),
        arguments("医疗服务项目周期超频次", "间隔时间不少于9天", "service-interval interval_limit [9]"),
        arguments("药品限工伤保险", "任何文字", "drug-work-injury item_list []"),
        arguments("药品限生育保险", "任何文字", "drug-maternity item_list []"),
        arguments("中药饮片单复方均不予支付", "任何文字", "piece-never-paid item_list []"),
        arguments("中药饮片单方使用不予支付", "任何文字", "piece-single item_list []"),
        arguments("超互联网医院药品支付范围", "任何文字", "drug-internet item_list []"),
        arguments("手术项目未按规定折价收费", "任何文字", "operation-discount item_list []"));
  }

  @ParameterizedTest
  @MethodSource("read")
  void aPointBecomesARowOfItsRule(String ruleClass, String constraint, String row) {
    PointReading reading = reader.of(point(ruleClass, "甲", "C1", constraint));

    assertThat(reading.why()).isEmpty();
    assertThat(reading.rows()).extracting(PointRowsTest::text).containsExactly(row);
  }

  @Test
  void everyCodeHasARowOfItsOwn() {
    PointReading reading = reader.of(point("药品区分性别使用", "甲\n片", "C1|C2|C1", "用于痛经"));

    assertThat(reading.rows()).extracting(PointRow::code).containsExactly("C1", "C2");
    assertThat(reading.rows()).extracting(PointRow::name).containsOnly("甲 片");
  }

  @Test
  void theSecondServiceOfAPairIsTheOneAccused() {
    PointReading reading = reader.of(point("医疗服务项目重复收费", "甲术×乙术", "A|B", "含乙"));

    assertThat(reading.rows())
        .containsExactly(
            new PointRow(
                new PointTarget("service-included", LimitKind.PAIR),
                "B",
                "乙术",
                List.of("A", "甲术")));
  }

  static Stream<Arguments> left() {
    return Stream.of(
        arguments(point("药品限适应症", "甲", "C1", "某病可用"), "人工录入"),
        arguments(point("药品限二线使用", "甲", "C1", "二线可用"), "人工录入"),
        arguments(point("医疗服务项目限年龄", "甲", "C1", "某年龄可用"), "人工录入"),
        arguments(point("药品区分性别使用", "甲", "", "用于痛经"), "没有医保目录编码"),
        arguments(point("药品区分性别使用", "甲", "C1", "用于头痛"), "没有明确的限定内容"),
        arguments(point("药品限儿童使用", "甲", "C1", "20岁以上儿童适用"), "年龄下限高于上限 17 周岁"),
        arguments(spanning(), "没有明确的限定内容"));
  }

  @ParameterizedTest
  @MethodSource("left")
  void whatIsNotSureIsLeftToAPerson(PublishedPoint point, String why) {
    PointReading reading = reader.of(point);

    assertThat(reading.rows()).isEmpty();
    assertThat(reading.why()).contains(why);
  }

  @Test
  void everyTargetIsARuleOfItsKind() {
    Map<String, LimitKind> kinds =
        RuleCatalog.discover(RuleOptions.none()).stream()
            .map(Rule::info)
            .filter(info -> info.knowledge() != null)
            .collect(Collectors.toMap(info -> info.id(), info -> info.knowledge()));

    assertThat(PointTarget.all())
        .hasSize(19)
        .allSatisfy(target -> assertThat(kinds).containsEntry(target.rule(), target.kind()));
  }

  @Test
  void aDateOfAnotherFormIsRefusedWithItsRow() {
    String text =
        """
        rule_class,gz_code,item_name,med_codes,constraint,published_at
        药品限支付疗程,,甲,C1,最多支付8天,2026-01-31
        药品限支付疗程,,乙,C2,最多支付8天,2026/1/31
        """;

    assertThatThrownBy(() -> PublishedPoint.read("points.csv", new StringReader(text)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("row 2, published_at: '2026/1/31'")
        .hasMessageNotContaining("row 1");
  }

  /** Days from the first use on, whether or not the drug was used. */
  private static PublishedPoint spanning() {
    return new PublishedPoint(1, "药品限支付疗程", "", "甲", List.of("C1"), "最多支付8天", "连续时间跨度超限", "", "");
  }

  private static PublishedPoint point(
      String ruleClass, String item, String codes, String constraint) {
    List<String> all = codes.isEmpty() ? List.of() : List.of(codes.split("\\|", -1));
    return new PublishedPoint(1, ruleClass, "", item, all, constraint, "", "", "");
  }

  private static String text(PointRow row) {
    return "%s %s %s".formatted(row.target().rule(), row.target().kind().stem(), row.values());
  }
}
