package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.claimsieve.TestSpark;
import org.claimsieve.intake.Delivery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of a home's own, through the commands. */
final class RulesValidateTest {
  private static final String DAY = "2024-06-30";

  @TempDir static Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void aHome() throws IOException {
    TestSpark.stop();
    RulesValidateTest first = new RulesValidateTest();
    assertThat(first.run("init")).isZero();
    assertThat(first.out.toString()).contains("rules/README.md", "local-example.yml.sample");
    Files.writeString(
        home().resolve("claimsieve.yml"),
        "spark: {shuffle_partitions: 2}\nintake: {wait_seconds: 0}\n");
  }

  @AfterEach
  void noRules() throws IOException {
    try (Stream<Path> files = Files.list(rules())) {
      for (Path file : files.filter(path -> path.toString().endsWith(".yml")).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void aHomeWithoutRulesIsSound() {
    assertThat(run("rules", "validate")).isZero();
    assertThat(out.toString()).contains("No rules of your own", rules().toString());
  }

  @Test
  void theExampleIsTestedListedAndShown() throws IOException {
    Path file = Files.writeString(rules().resolve("herbs.yml"), example());

    assertThat(run("rules", "validate")).as(err.toString()).isZero();
    assertThat(out.toString().lines().filter(line -> line.startsWith("  ok"))).hasSize(6);
    assertThat(out.toString())
        .contains("比规定多一天", "broken 2.00", "not_applicable", "“未知”一次开药15天，超过14天")
        .contains("1 rules, 6 tests: all is well.");

    assertThat(said("rules", "list")).contains("local-herbal-days", file.toString());
    assertThat(err.toString()).doesNotContain("Left out");
    assertThat(said("rules", "show", "local-herbal-days"))
        .contains("门诊中药饮片单次开药超过规定天数", file.toString(), "sha256", "prd_days > (14)")
        .contains("H33010200012 until 2026-12-31");
    assertThat(said("rules", "columns", "--kind", "claim")).contains("los_days", "decimal(16,2)");
  }

  @Test
  void everyFaultAndEveryFailedTestIsNamed() throws IOException {
    Path other = Files.writeString(folder.resolve("other.yml"), "id: local-b\nkind: line\n");
    Path failing = rules().resolve("herbs.yml");
    Files.writeString(failing, example().replace("max_days: 14", "max_days: 13"));

    assertThat(run("rules", "validate", failing.toString(), other.toString())).isEqualTo(2);
    assertThat(out.toString().lines().filter(line -> line.startsWith("  FAILED"))).hasSize(2);
    assertThat(err.toString())
        .startsWith("claimsieve: Local rules cannot be used")
        .contains("\"比规定多一天\" expects broken 2.00, the rule says broken 4.00")
        .contains("\"恰为规定天数\" expects kept, the rule says broken")
        .contains(other + " line 1, when: is missing")
        .doesNotContain("\tat ");

    out.getBuffer().setLength(0);
    assertThat(run("rules", "validate", "--json")).isEqualTo(2);
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("tests")).hasSize(6);
    assertThat(json.get("faults")).hasSize(2);
  }

  /** The fault shows only to Spark: no step, no row and no record is left of such a night. */
  @Test
  void aNightDoesNotStartWithAFaultyRule() throws IOException {
    new Delivery(home().resolve("inbox").resolve(DAY))
        .write("setl_d.csv", SETL_HEADER, settlement("1", DAY, "1.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "1.00"));
    Files.writeString(
        rules().resolve("herbs.yml"), example().replace("THEN prd_days >", "THEN prd_day >"));

    Files.writeString(rules().resolve("empty.yml"), "id: local-b\n");
    assertThat(said("rules", "list")).contains("local-herbal-days").doesNotContain("local-b ");
    assertThat(err.toString()).contains("Left out for", "rules validate");
    Files.delete(rules().resolve("empty.yml"));

    assertThat(run("night", "--date", DAY)).isEqualTo(2);
    assertThat(err.toString()).contains("when: unknown column prd_day; did you mean prd_days?");
    assertThat(said("status")).contains("At work: nobody", "No night has run yet");
    assertThat(home().resolve("lists").resolve(DAY)).doesNotExist();
    assertThat(home().resolve("lake/claims")).doesNotExist();
  }

  private static String example() throws IOException {
    return Files.readString(rules().resolve("local-example.yml.sample"));
  }

  private static Path rules() {
    return home().resolve("rules");
  }

  private static Path home() {
    return folder.resolve("home");
  }

  private String said(String... args) {
    out.getBuffer().setLength(0);
    assertThat(run(args)).as(err.toString()).isZero();
    return out.toString();
  }

  private int run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--home";
    all[args.length + 1] = home().toString();
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, all);
  }
}
