package org.claimsieve.command;

import java.util.List;
import org.claimsieve.config.Configuration;
import org.claimsieve.quality.QualityCatalog;
import org.claimsieve.quality.QualityCheck;

/** {@code docs/data-quality.md}. */
final class QualityPage {
  private final StringBuilder text = new StringBuilder();

  private QualityPage() {}

  static String text() {
    return new QualityPage()
        .of(QualityCatalog.discover(Configuration.defaults().quality().tolerance()));
  }

  private String of(List<QualityCheck> checks) {
    line("# 数据质量 / Data quality");
    line("");
    line(
        "Made by `scripts/claimsieve rules docs`; do not edit. %d checks."
            .formatted(checks.size()));
    line("");
    line(
        "The step `checks` compares what tonight's rows say twice. Everything it finds is a warning:");
    line("nothing is refused, nobody is accused, and no rule or score reads it. Local variants of");
    line("these identities exist; a check that differs everywhere says something of the source.");
    line("");
    line("    scripts/claimsieve status --checks --date 2024-06-30");
    line("");
    line("Each check counts the rows that hold what it compares and those among them that differ,");
    line(
        "names three of these by their ids, smallest first, and sums the differences where they are");
    line("money. A row that lacks a term is left out. Refunds are held to the same identities.");
    line("Amounts may differ by `quality.tolerance`, 0.05 yuan unless it is set. The same figures");
    line("stand in the table `data_quality`, in the page and in the spreadsheet of each list.");
    line("");
    line("| Id | Rows of | 应当成立 | What should hold |");
    line("|---|---|---|---|");
    for (QualityCheck check : checks) {
      line(
          "| [`%s`](#%s) | `%s` | %s | %s |"
              .formatted(
                  check.id(), check.id(), check.table().name(), check.nameZh(), check.nameEn()));
    }
    checks.forEach(this::section);
    return text.toString();
  }

  private void section(QualityCheck check) {
    line("");
    line("## %s".formatted(check.id()));
    line("");
    line(check.definition());
    line("");
    line("Source: %s.".formatted(check.source()));
  }

  private void line(String words) {
    text.append(words).append('\n');
  }
}
