package org.claimsieve.command;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.claimsieve.rule.NationalClass;

/** {@code docs/national-classes.md}: what becomes of each class of the national framework. */
final class NationalPage {
  private final List<RuleEntry> rules = RuleEntry.all();
  private final List<IndicatorEntry> indicators = IndicatorEntry.all();

  private NationalPage() {}

  static String text() {
    return new NationalPage().of(NationalClass.all());
  }

  private String of(List<NationalClass> classes) {
    StringBuilder text = new StringBuilder();
    line(text, "# 国家规则框架 / Classes of the national framework");
    line(text, "");
    line(text, "Made by `scripts/claimsieve rules docs`; do not edit.");
    line(text, "");
    line(text, "The national framework (2025) numbers %d rule classes.".formatted(classes.size()));
    line(text, "");
    for (NationalClass.JudgedBy by : NationalClass.JudgedBy.values()) {
      long number = classes.stream().filter(c -> c.judgedBy() == by).count();
      line(text, "- **%s**: %d classes".formatted(words(by), number));
    }
    line(text, "");
    line(text, "| # | 规则类 Class | 类别 | 编码 Code | 判定 Judged by | 规则、指标 Rules and indicators |");
    line(text, "|---|---|---|---|---|---|");
    for (NationalClass c : classes) {
      line(
          text,
          "| %d | %s | %s | %s | %s | %s |"
              .formatted(
                  c.number(),
                  c.name(),
                  c.kind(),
                  c.code().isEmpty() ? "" : "`" + c.code() + "`",
                  words(c.judgedBy()),
                  judges(c)));
    }
    return text.toString();
  }

  private String judges(NationalClass c) {
    String found =
        Stream.concat(
                rules.stream()
                    .filter(rule -> rule.info().national() == c.number())
                    .map(rule -> link("rules.md", rule.info().id())),
                indicators.stream()
                    .filter(entry -> !c.code().isEmpty())
                    .filter(entry -> entry.info().officialCode().equals(c.code()))
                    .map(entry -> link("indicators.md", entry.info().id())))
            .collect(Collectors.joining(", "));
    return found.isEmpty() ? "缺少数据：" + c.missing() : found;
  }

  private static String link(String page, String id) {
    return "[`%s`](%s#%s)".formatted(id, page, id);
  }

  private static String words(NationalClass.JudgedBy by) {
    return switch (by) {
      case CLAIMS -> "结算数据 claims";
      case LIMITS -> "结算数据及知识库限定 claims and limits";
      case LEAD -> "仅为线索，以病历为准 a lead";
      case OTHER -> "需其他数据 other records";
    };
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }
}
