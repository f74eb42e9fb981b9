package org.claimsieve.command;

import java.util.List;
import java.util.stream.Collectors;
import org.claimsieve.rule.RuleOptions;

/** {@code docs/rules.md}. */
final class RulesPage {
  private final StringBuilder text = new StringBuilder();

  private RulesPage() {}

  static String text() {
    return new RulesPage().of(RuleEntry.all());
  }

  private String of(List<RuleEntry> rules) {
    line("# 规则库 / Rules");
    line("");
    line("Made by `scripts/claimsieve rules docs`; do not edit. %d rules.".formatted(rules.size()));
    line("");
    line("| Id | 规则 | Rule | 程度 Severity | Judges |");
    line("|---|---|---|---|---|");
    for (RuleEntry rule : rules) {
      line(
          "| [`%s`](#%s) | %s | %s | %s | %s |"
              .formatted(
                  rule.info().id(),
                  rule.info().id(),
                  rule.info().nameZh(),
                  rule.info().nameEn(),
                  rule.severity(),
                  rule.judges()));
    }
    line("");
    line("A rule has four outcomes: broken, kept, not applicable, error. A null accuses nobody:");
    line("where a column, a limit or a record that a rule needs is missing, it is not applicable,");
    line("and the coverage statement of the list says so.");
    rules.forEach(this::section);
    return text.toString();
  }

  private void section(RuleEntry rule) {
    line("");
    line("## %s".formatted(rule.info().id()));
    line("");
    line("**%s** / %s".formatted(rule.info().nameZh(), rule.info().nameEn()));
    line("");
    line(rule.info().definition());
    line("");
    line("| | |");
    line("|---|---|");
    cell("国家规则 National class", rule.official().isEmpty() ? "none" : code(rule.official()));
    cell("行为类别 Behaviour", code(rule.info().behaviour().code()) + " " + words(rule));
    cell("依据 Legal basis", rule.info().legalBasis());
    cell("程度 Severity", rule.severity());
    cell("检查对象 Judges", rule.judges());
    cell("分子 Numerator", rule.numerator());
    cell("分母 Denominator", rule.denominator());
    cell("适用期 In force", rule.inForce());
    cell("回溯 History", rule.history());
    cell("所需字段 Needs", codes(rule.needs()));
    cell("知识库 Knowledge", rule.knowledge().isEmpty() ? "none" : code(rule.knowledge()));
    if (!rule.records().isEmpty()) {
      cell("所需数据 Records", codes(rule.records()));
    }
    cell("可能正常的情形 Normal when", rule.info().normalWhen());
    cell("版本 Version", rule.info().version());
    options(rule.options());
  }

  private void options(List<RuleOptions.Option> options) {
    line("");
    if (options.isEmpty()) {
      line("参数 Options: none.");
      return;
    }
    line("| 参数 Option | 默认 Default | 允许值 Allowed |");
    line("|---|---|---|");
    for (RuleOptions.Option option : options) {
      String fallback = option.fallback().isEmpty() ? "(empty)" : code(option.fallback());
      line("| %s | %s | %s |".formatted(code(option.key()), fallback, option.allowed()));
    }
  }

  private static String words(RuleEntry rule) {
    return rule.info().behaviour().words();
  }

  private void cell(String name, String value) {
    line("| %s | %s |".formatted(name, value));
  }

  private static String codes(List<String> names) {
    return names.stream().map(RulesPage::code).collect(Collectors.joining(", "));
  }

  private static String code(String name) {
    return "`" + name + "`";
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
