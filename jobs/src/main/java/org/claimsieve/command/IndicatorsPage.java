package org.claimsieve.command;

import java.util.List;
import java.util.Map;
import org.claimsieve.indicator.Info;
import org.claimsieve.indicator.Words;

/** {@code docs/indicators.md}. */
final class IndicatorsPage {
  private final StringBuilder text = new StringBuilder();

  private IndicatorsPage() {}

  static String text() {
    return new IndicatorsPage().of(IndicatorEntry.all());
  }

  private String of(List<IndicatorEntry> indicators) {
    line("# 指标 / Indicators");
    line("");
    line(
        "Made by `scripts/claimsieve rules docs`; do not edit. %d indicators."
            .formatted(indicators.size()));
    line("");
    line("| Id | 指标 | Indicator | Unit |");
    line("|---|---|---|---|");
    for (IndicatorEntry indicator : indicators) {
      Info info = indicator.info();
      line(
          "| [`%s`](#%s) | %s | %s | %s |"
              .formatted(
                  info.id(),
                  info.id(),
                  info.name().chinese(),
                  info.name().english(),
                  info.unit().english()));
    }
    line("");
    line("A value is compared within its peer group: median, median absolute deviation,");
    line("percentile and rank. A subject with fewer than 30 cases has a value but no place, and");
    line("makes up no peer group. Cases are the denominator or, where it is money, settlements.");
    indicators.forEach(this::section);
    return text.toString();
  }

  private void section(IndicatorEntry indicator) {
    Info info = indicator.info();
    line("");
    line("## %s".formatted(info.id()));
    line("");
    line("**%s** / %s".formatted(info.name().chinese(), info.name().english()));
    line("");
    line("| | 中文 | English |");
    line("|---|---|---|");
    line("| 指标编码 official code | %s |".formatted(official(info)));
    for (Map.Entry<Words, Words> row : indicator.texts().entrySet()) {
      line(
          "| %s %s | %s | %s |"
              .formatted(
                  row.getKey().chinese(),
                  row.getKey().english(),
                  row.getValue().chinese(),
                  row.getValue().english()));
    }
    line("");
    line("Results: table `%s`.".formatted(info.table().name()));
  }

  private static String official(Info info) {
    return info.officialCode().isEmpty()
        ? "无 | none"
        : "`%s` | `%s`".formatted(info.officialCode(), info.officialCode());
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
