package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RuleBaseTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void docsWritesEveryGeneratedPage() {
    assertThat(run("rules", "docs", "--out", folder.resolve("new").toString())).isZero();
    assertThat(folder.resolve("new/rules.md")).content().isEqualTo(RulesPage.text());
    assertThat(folder.resolve("new/indicators.md")).content().isEqualTo(IndicatorsPage.text());
    assertThat(folder.resolve("new/national-classes.md")).content().isEqualTo(NationalPage.text());
    assertThat(folder.resolve("new/data-quality.md")).content().isEqualTo(QualityPage.text());
    assertThat(out.toString())
        .contains("rules.md", "indicators.md", "national-classes.md", "data-quality.md");
  }

  @Test
  void listsNameEveryRuleAndIndicator() {
    assertThat(run("rules", "list")).isZero();
    assertThat(out.toString().lines()).hasSize(1 + RuleEntry.all().size());
    assertThat(out.toString()).contains("split-admission", "分解住院", "GZ10000204001000");

    out.getBuffer().setLength(0);
    assertThat(run("indicators", "list")).isZero();
    assertThat(out.toString().lines()).hasSize(1 + IndicatorEntry.all().size());
    assertThat(out.toString()).contains("average-cost-clinic", "门急诊次均费用", "ZB10000205001000");
  }

  @Test
  void indicatorsAreShownWithTheirOfficialCode() throws IOException {
    assertThat(run("indicators", "list", "--json")).isZero();
    JsonNode first = new ObjectMapper().readTree(out.toString()).get(0);
    assertThat(first.get("id").asText()).isEqualTo("average-cost-clinic");
    assertThat(first.get("official_code").asText()).isEmpty();
    assertThat(IndicatorsPage.text())
        .contains(
            "| 指标编码 official code | 无 | none |",
            "| 指标编码 official code | `ZB10000205008000` | `ZB10000205008000` |");
  }

  @Test
  void showTellsOptionsWithDefaultAndBounds() throws IOException {
    assertThat(run("rules", "show", "pharmacy-many-a-day", "--json")).isZero();
    JsonNode rule = new ObjectMapper().readTree(out.toString());
    assertThat(rule.get("options").get(0).asText())
        .isEqualTo("max-a-day: 3 (a whole number from 1 to 50)");
    assertThat(rule.get("needs").toString()).isEqualTo("[\"psn_no\",\"setl_time\"]");
    assertThat(rule.get("history").asText()).contains("31 days");
    assertThat(rule.get("denominator").asText())
        .isEqualTo(
            "settlements of tonight that state psn_no, setl_time; service dates from 2021-05-01");
    assertThat(rule.get("precision").asText()).isEqualTo("no verdict is known yet");
  }

  @Test
  void anUnknownRuleIsWrongUsageWithAHint() {
    assertThat(run("rules", "show", "drug-sexe")).isEqualTo(2);
    assertThat(err.toString()).contains("drug-sexe", "did you mean drug-sex?");
  }

  @Test
  void aCommandWithoutAVerbSaysWhichThereAre() {
    assertThat(run("rules")).isEqualTo(2);
    assertThat(err.toString()).contains("rules list", "show", "docs");
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, args);
  }
}
