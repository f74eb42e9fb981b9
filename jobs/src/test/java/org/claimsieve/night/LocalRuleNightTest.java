package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.claimsieve.config.Configuration;
import org.claimsieve.intake.Delivery;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.claimsieve.schema.TableSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A night of a home that has a rule of its own. */
final class LocalRuleNightTest {
  private static final LocalDate DAY = LocalDate.parse("2024-06-30");
  private static final String RULE =
      """
      id: local-dear-line
      name_zh: 单条明细金额过高
      name_en: A dear line
      kind: line
      definition: 单条明细金额超过50元。
      behaviour: OVER_CHARGE
      severity: 2
      normal_when: 录入有误
      needs: [det_item_fee_sumamt]
      params: {most: 50}
      when: det_item_fee_sumamt > ${most}
      amount: det_item_fee_sumamt - ${most}
      evidence: 单条明细{det_item_fee_sumamt}元，超过${most}元
      valid_from: 2024-01-01
      version: 3
      tests:
        - {name: 超过, given: {det_item_fee_sumamt: 50.01}, expect: broken, amount: 0.01}
        - {name: 未超过, given: {det_item_fee_sumamt: 50}, expect: kept}
      """;

  @TempDir Path folder;

  @Test
  void itsFindingStandsInTheTablesAndItsTextInTheManifest() throws IOException {
    Path home = folder.resolve("home");
    Files.createDirectories(home.resolve("rules"));
    Files.writeString(home.resolve("rules").resolve("dear.yml"), RULE);
    String day = DAY.toString();
    Delivery files =
        new Delivery(folder.resolve(day))
            .write("setl_d.csv", SETL_HEADER, settlement("S1", day, "100.00"))
            .write(
                "fee_list_d.csv",
                LINE_HEADER,
                line("a", "S1", day, "70.00"),
                line("b", "S1", day, "30.00"));

    try (TestOffice office = TestOffice.open(home)) {
      office.night(DAY, "national", files.folder(), List.of("ingest", "facts", "rules"));

      Row finding = one(office, Finding.TABLE, Finding.RULE_ID);
      assertThat(finding.<String>getAs(Finding.VOLA_CONT)).isEqualTo("单条明细70.00元，超过50元");
      assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("20.00");
      Column ofIt = col(FindingLine.JR_ID).equalTo(finding.<String>getAs(Finding.JR_ID));
      assertThat(office.lake().read(FindingLine.TABLE).filter(ofIt).collectAsList())
          .singleElement()
          .satisfies(row -> assertThat(row.<String>getAs(FindingLine.BKKP_SN)).isEqualTo("a"));
      Row coverage = one(office, Coverage.TABLE, Coverage.UNIT_ID);
      assertThat(coverage.<Long>getAs(Coverage.BROKEN)).isOne();
      assertThat(coverage.<Long>getAs(Coverage.KEPT)).isOne();
      assertThat(Manifest.of(office.workspace(), DAY, List.of()).content().get("rules"))
          .asString()
          .containsPattern("local-dear-line=3 [0-9a-f]{64}");
    }
  }

  @Test
  void itIsSwitchedOffLikeAnyOther() throws IOException {
    Files.writeString(folder.resolve("dear.yml"), RULE);
    Path off = folder.resolve("claimsieve.conf");
    Files.writeString(off, "rules: {disabled: [local-dear-line]}");

    assertThat(rules(Configuration.defaults())).contains("local-dear-line", "drug-sex");
    assertThat(rules(Configuration.read(off)))
        .contains("drug-sex")
        .doesNotContain("local-dear-line");
  }

  private List<String> rules(Configuration configuration) {
    List<Rule> builtIn = RuleCatalog.discover(RuleOptions.none());
    LocalRules local = LocalRules.read(folder, List.of());
    List<Rule> rules = Workspace.switchedOn(configuration, builtIn, local);
    return rules.stream().map(rule -> rule.info().id()).toList();
  }

  private static Row one(TestOffice office, TableSpec table, String column) {
    List<Row> rows =
        office.lake().read(table).filter(col(column).equalTo("local-dear-line")).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }
}
