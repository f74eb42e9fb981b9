package org.claimsieve.report;

import java.util.List;

/** The rules of the sample list in the words of an inspector. */
final class SampleRules {
  private static final Words REGULATION =
      new Words(
          "《医疗保障基金使用监督管理条例》（国务院令第 735 号）第三十八条",
          "Regulation on the supervision of medical security funds (State Council Order 735), art. 38");

  private SampleRules() {}

  static List<RuleText> all() {
    return List.of(
        rule(
            "split-admission",
            2,
            "分解住院",
            "Split admission",
            "同一参保人出院后 7 天内因同类诊断在同一机构再次入院。",
            "The same person returns to the same institution within 7 days for the same diagnosis.",
            "化疗、放疗、透析、分娩、转院，或病历显示病情突然变化。",
            "Chemotherapy, radiotherapy, dialysis, delivery, transfer, or a sudden change on record."),
        rule(
            "duplicate-charge",
            1,
            "重复收费",
            "Duplicate charge",
            "同一就诊、同一日、同一项目重复计费，且数量超过项目计价单位允许的次数。",
            "One item is charged twice on one day of one visit beyond what its unit allows.",
            "医嘱与执行记录显示确有两次操作，例如上、下午各复查一次。",
            "Orders and records show two procedures, such as a morning and an afternoon check."),
        rule(
            "bed-days-above-stay",
            1,
            "床位费天数超过住院天数",
            "Bed days above stay",
            "床位费计费天数大于出院日期减入院日期的天数（不足一天按一天）。",
            "Bed days charged exceed discharge minus admission (at least one day).",
            "转科当日双床位符合本地价格政策，或母婴同室另计床位。",
            "Local prices allow two beds on a day of transfer, or a cot beside the mother."),
        rule(
            "drug-sex",
            1,
            "限性别项目",
            "Item restricted by sex",
            "项目限定性别与参保人性别不符。",
            "The item is meant for the other sex.",
            "参保登记的性别有误，应先核对身份信息。",
            "The register has the wrong sex: check identity first."),
        rule(
            "price-above-limit",
            1,
            "超限定单价收费",
            "Price above limit",
            "单价高于该级别机构的限定价格。",
            "The unit price exceeds the limit of the level.",
            "费用发生日适用的是另一版价格目录。",
            "Another price list was valid on that day."),
        rule(
            "overlapping-stays",
            1,
            "住院时间重叠",
            "Overlapping stays",
            "同一参保人同一时段在两家机构住院，重叠超过一天。",
            "One person lies in two institutions at once for more than a day.",
            "转院当日的重叠，或一家机构迟办出院手续。",
            "A transfer on the day, or one institution closed the stay late."),
        rule(
            "pharmacy-many-a-day",
            2,
            "一日多次购药",
            "Many purchases a day",
            "同一参保人一日内在药店结算次数超过 3 次。",
            "More than 3 pharmacy settlements of one person in a day.",
            "家庭共济账户代购，或系统重试造成的重复结算。",
            "A family account, or settlements repeated by a retry."));
  }

  private static RuleText rule(
      String id,
      int severity,
      String zh,
      String en,
      String definitionZh,
      String definitionEn,
      String normalZh,
      String normalEn) {
    return new RuleText(
        id,
        new Words(zh, en),
        severity,
        new Words(definitionZh, definitionEn),
        REGULATION,
        new Words(normalZh, normalEn));
  }

  static RuleText byId(String id) {
    return all().stream().filter(rule -> rule.ruleId().equals(id)).findFirst().orElseThrow();
  }
}
