package org.claimsieve.localrule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.claimsieve.TestSpark;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.rule.LineRule;
import org.claimsieve.rule.local.LocalRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalRulesTest {
  @TempDir Path folder;

  @Test
  void theExampleIsSoundAndPassesItsTests() throws IOException {
    write("herbs.yml", example());

    LocalRules.Trial trial = trial();

    assertThat(trial.faults()).isEmpty();
    assertThat(trial.cases()).hasSize(6).allMatch(CaseResult::passed);
    assertThat(trial.cases().get(0).seen()).isEqualTo("broken 2.00");
    assertThat(trial.cases().get(0).evidence()).isEqualTo("“未知”一次开药15天，超过14天");
    LocalRules rules = LocalRules.read(folder, List.of());
    assertThat(rules.rules()).singleElement().isInstanceOf(LineRule.class);
    assertThat(LocalRules.notices(rules.rules(), LocalDate.parse("2026-12-31"))).isEmpty();
    assertThat(LocalRules.notices(rules.rules(), LocalDate.parse("2027-01-01")))
        .singleElement()
        .asString()
        .isEqualTo(
            "local-herbal-days: an exemption has ended: "
                + "H33010200012 until 2026-12-31 (医药服务科: 中医专病门诊试点)");
  }

  @Test
  void everyFaultIsNamedAtOnceWithFileAndLine() throws IOException {
    Path file =
        write(
            "faulty.yaml",
            """
            id: herbal
            name_zh: 名称
            nam_en: Name
            kind: line
            definition: 口径
            behaviour: OVERSUPPLY
            severity: 4
            normal_when: 录入有误
            needs: [prd_dayz]
            params:
              max_days: 14
              code: 1_000
            when: prd_days > ${max_dayz} OR hilist_code = '${code}'
            amount: det_item_fee_sumamt * 0.5D
            share: 0.5
            evidence: "天数{prd_days 超过"
            valid_from: 2026-02-30
            exemptions:
              - owner: 医药服务科
                reason: 试点
                expires: never
            version: 1
            tests:
              - name: 一例
                given: {prd_days: many, cntt: 1}
                expect: maybe
            """);
    write("empty.yml", "# nothing\n");
    write("broken.yml", "a: [1\n");
    write("latin.yml", "name_zh: 名称\n", Charset.forName("GB18030"));
    write("sample.yml.sample", "a: [1\n");

    List<String> faults = trial().faults();

    assertThat(faults).allMatch(fault -> fault.matches(".*/\\w+\\.ya?ml line \\d+, .*"));
    assertThat(faults.stream().filter(fault -> fault.startsWith(file + " ")).sorted().toList())
        .zipSatisfy(
            List.of(
                "line 1, id: \"herbal\" is not allowed; allowed: local-",
                "line 1, name_en: is missing; wanted: an English name",
                "line 11, params.max_days: stands in no expression",
                "line 12, params.code: 1_000 is no number such as",
                "line 12, params.code: stands in no expression",
                "line 13, when: ${max_dayz} is not among params; did you mean max_days?",
                "line 13, when: a parameter stands in quotes",
                "line 14, amount: computes in floating point (double)",
                "line 14, amount: gives double; wanted: an exact decimal",
                "line 15, share: is for rules of the other kind",
                "line 16, evidence: \"天数{prd_days 超过\" is not allowed",
                "line 17, valid_from: \"2026-02-30\" is not allowed; allowed: a date",
                "line 19, exemptions[1].institution: is missing",
                "line 21, exemptions[1].expires: \"never\" is not allowed",
                "line 24, tests: has no case with expect: kept",
                "line 25, tests[1].given.cntt: unknown column cntt; did you mean cnt?",
                "line 25, tests[1].given.prd_days: \"many\" is no decimal(16,4)",
                "line 26, tests[1].expect: \"maybe\" is not allowed; allowed: broken, kept",
                "line 3, nam_en: unknown key; did you mean name_en?",
                "line 6, behaviour: \"OVERSUPPLY\" is not allowed; allowed: SPLIT_ADMISSION",
                "line 7, severity: \"4\" is not allowed",
                "line 9, needs: unknown column prd_dayz; did you mean prd_days?"),
            (fault, start) -> assertThat(fault).startsWith(file + " " + start));
    assertThat(faults)
        .anyMatch(fault -> fault.endsWith("empty.yml line 1, the file: is empty"))
        .anyMatch(fault -> fault.contains("broken.yml line") && fault.contains("is no YAML"))
        .anyMatch(fault -> fault.endsWith("latin.yml line 1, the file: is not UTF-8"))
        .noneMatch(fault -> fault.contains("sample"));
  }

  @Test
  void whatTheRuleSaysOtherwiseThanItsTestIsAFault() throws IOException {
    String dearer = example().replace("amount: 2.00", "amount: 2.01");
    String text = dearer.replace("prd_days: 14", "prd_days: 16");
    write("herbs.yml", text);
    int line = text.lines().toList().indexOf("  - name: 恰为规定天数") + 3;

    LocalRules.Trial trial = trial();

    assertThat(trial.cases()).hasSize(6);
    assertThat(trial.faults())
        .zipSatisfy(
            List.of(
                "\"比规定多一天\" expects broken 2.01, the rule says broken 2.00",
                "line %d, tests[2]: \"恰为规定天数\" expects kept, the rule says broken".formatted(line)),
            (fault, end) -> assertThat(fault).endsWith(end));
    assertThatThrownBy(trial::refuseFaults)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessageContaining("claimsieve rules validate");
  }

  @Test
  void aRuleAboutSettlementsHasAShareAndLines() throws IOException {
    write(
        "beds.yml",
        """
        id: local-bed-days
        name_zh: 床位费天数超过住院天数
        name_en: Bed-days above the stay
        kind: claim
        definition: 床位费计费天数多于住院天数。
        behaviour: over_charge
        severity: 1
        normal_when: 包床
        needs: [bed_days, los_days]
        when: bed_days > los_days
        share: (bed_days - los_days) / nullif(bed_days, 0)
        lines: med_chrgitm_type = '01'
        evidence: 住院{los_days}天，床位费计{bed_days}天
        valid_from: 2026-01-01
        valid_to: 2026-12-31
        version: 1
        tests:
          - {name: 多一天, given: {bed_days: 6, los_days: 5}, expect: broken}
          - {name: 相同, given: {bed_days: 5, los_days: 5, enddate: 2026-12-31}, expect: kept}
          - name: 已失效
            given: {bed_days: 6, los_days: 5, enddate: 2027-01-01}
            expect: not_applicable
          - {name: 缺失, given: {bed_days: 6, los_days: }, expect: not_applicable}
        """);

    LocalRules.Trial trial = trial();

    assertThat(trial.faults()).isEmpty();
    assertThat(trial.cases()).hasSize(4);
    assertThat(trial.cases().get(0).evidence()).isEqualTo("住院5天，床位费计6天");
  }

  @Test
  void anIdBelongsToOneRule() throws IOException {
    Path first = write("a.yml", example());
    Path second = write("b.yml", example());

    assertThat(LocalRules.read(folder, List.of()).faults())
        .singleElement()
        .isEqualTo(second + " line 8, id: local-herbal-days is the id of " + first + " as well");
    assertThat(LocalRules.of(List.of(first), List.of("local-herbal-days")).faults())
        .singleElement()
        .asString()
        .endsWith("is the id of a rule of the product as well");
  }

  @Test
  void theTextDecidesAndNotTheVersionAlone() throws IOException {
    Path file = write("a.yml", example());
    String before = sha256(file);
    write("a.yml", example().replace("max_days: 14", "max_days: 13"));

    assertThat(before).matches("[0-9a-f]{64}");
    assertThat(sha256(file)).isNotEqualTo(before);
  }

  private static String sha256(Path file) {
    LocalRule rule = (LocalRule) LocalRules.of(List.of(file), List.of()).rules().get(0);
    return rule.text().sha256();
  }

  private LocalRules.Trial trial() {
    return LocalRules.read(folder, List.of()).trial(TestSpark.session());
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text, StandardCharsets.UTF_8);
  }

  private Path write(String name, String text, Charset encoding) throws IOException {
    return Files.writeString(folder.resolve(name), text, encoding);
  }

  private static String example() throws IOException {
    try (InputStream in =
        LocalRulesTest.class.getResourceAsStream("/local-rules/local-example.yml.sample")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
