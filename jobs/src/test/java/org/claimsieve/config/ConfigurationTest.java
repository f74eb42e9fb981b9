package org.claimsieve.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationTest {
  @Test
  void theDocumentedFileHoldsTheDefaults() throws IOException {
    assertThat(Configuration.parse("claimsieve.yml", documented()))
        .isEqualTo(Configuration.defaults());
  }

  @Test
  void theDocumentedFileExplainsEveryKey() throws IOException {
    assertThat(explainedKeys(documented()))
        .containsExactlyInAnyOrderElementsOf(Configuration.keys());
  }

  @Test
  void readsEveryKey() {
    Configuration read =
        Configuration.parse(
            "claimsieve.yml",
            """
            time_zone: Asia/Urumqi
            layout: provider-claims
            database: {url: "jdbc:postgresql://db:5432/claims", user: night, password_file: db.password}
            spark:
              master: spark://head:7077
              shuffle_partitions: 64
              executor_memory: 12g
              settings: {spark.local.dir: /data/spill}
            intake: {retries: 5, wait_seconds: 60, refused_share: 0.02}
            night: {stages: [ingest, facts]}
            indicators: {least_denominator: 5, period: quarter}
            quality: {tolerance: 0.1}
            rules:
              options: {split-admission: {days: 15}}
              disabled: [drug-child]
            anomaly: {trees: 10, sample: 64, seed: 7, reference_days: 30, case_percentile: 98}
            casework:
              capacity: 50
              control: 5
              precision: {violation: 0.8}
            teams: {"310101": 稽核一组}
            list: {locale: en}
            privacy: {key_file: /keys/pseudonym}
            """);

    assertThat(read)
        .isEqualTo(
            new Configuration(
                ZoneId.of("Asia/Urumqi"),
                "provider-claims",
                new Configuration.Database(
                    "jdbc:postgresql://db:5432/claims", "night", "db.password"),
                new Configuration.Spark(
                    "spark://head:7077", 64, "12g", Map.of("spark.local.dir", "/data/spill")),
                new Configuration.Intake(5, 60, new BigDecimal("0.02")),
                new Configuration.Nights(List.of("ingest", "facts")),
                new Configuration.Quality(new BigDecimal("0.1")),
                new Configuration.Indicators(5, "quarter"),
                new Configuration.Rules(
                    Map.of("split-admission", Map.of("days", "15")), List.of("drug-child")),
                new Configuration.Anomaly(10, 64, 7, 30, new BigDecimal("98")),
                new Configuration.Casework(
                    50,
                    5,
                    Map.of(
                        "1",
                        new BigDecimal("0.8"),
                        "2",
                        new BigDecimal("0.5"),
                        "3",
                        new BigDecimal("0.2"),
                        "4",
                        new BigDecimal("0.05"))),
                Map.of("310101", "稽核一组"),
                new Configuration.Lists("en"),
                new Configuration.Privacy("/keys/pseudonym")));
    assertThat(read.casework().capacity()).isEqualTo(50);
    assertThat(read.casework().control()).isEqualTo(5);
  }

  @Test
  void reportsAllFaultsAtOnceWithLineKeyValueAndWhatIsAllowed() {
    String text =
        """
        time_zone: Asia/Shangai
        spark:
          shufle_partitions: 8
        anomaly:
          trees: many
        list: {locale: fr}
        """;
    assertThatThrownBy(() -> Configuration.parse("home/claimsieve.yml", text))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("home/claimsieve.yml has 4 faults")
        .hasMessageContaining("line 1, time_zone: \"Asia/Shangai\" is not allowed; allowed: a zone")
        .hasMessageContaining(
            "line 3, spark.shufle_partitions: unknown key; did you mean shuffle_partitions?")
        .hasMessageContaining(
            "line 5, anomaly.trees: \"many\" is not allowed; allowed: a whole number from 1 to 10000")
        .hasMessageContaining("line 6, list.locale: \"fr\" is not allowed; allowed: zh, en")
        .extracting(e -> ((Problem) e).category())
        .isEqualTo(Category.CONFIGURATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "anomaly: {trees: 0}|anomaly.trees: \"0\"",
        "anomaly: {case_percentile: 100.1}|anomaly.case_percentile: \"100.1\"",
        "anomaly: [1]|anomaly: holds no keys",
        "layout: [a, b]|layout: is no single value",
        "night: {stages: ingest}|night.stages: is no list",
        "night: {stages: [ingest, pray]}|night.stages: \"pray\"",
        "database: {url: 'jdbc:mysql://x/y'}|database.url: \"jdbc:mysql://x/y\"",
        "casework: {capacity: 0}|casework.capacity: \"0\"",
        "casework: {precision: {hint: 2}}|casework.precision.hint: \"2\"",
        "rules: {options: {a: 1}}|a: holds no keys",
        "just words|the file: holds no keys",
        "'a: [1'|the file: is no YAML",
      })
  void namesTheFault(String text, String fault) {
    assertThatThrownBy(() -> Configuration.parse("claimsieve.yml", text))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("line 1, ")
        .hasMessageContaining(fault);
  }

  @Test
  void refusesAKeyThatStandsTwice() {
    assertThatThrownBy(() -> Configuration.parse("claimsieve.yml", "layout: a\nlayout: b\n"))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("line 2, layout: stands twice, first in line 1");
  }

  @Test
  void aMissingFileSaysWhatToDo() {
    assertThatThrownBy(() -> Configuration.read(Path.of("nowhere", "claimsieve.yml")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("claimsieve init");
  }

  /** The keys of the file, as paths, that have a comment in the line above. */
  private static List<String> explainedKeys(String text) {
    List<String> keys = new ArrayList<>();
    List<String> path = new ArrayList<>();
    String before = "";
    for (String line : text.lines().toList()) {
      String stripped = line.strip();
      if (!stripped.isEmpty() && !stripped.startsWith("#")) {
        int depth = (line.length() - line.stripLeading().length()) / 2;
        path = new ArrayList<>(path.subList(0, depth));
        path.add(stripped.split(":", 2)[0]);
        if (before.startsWith("#")) {
          keys.add(String.join(".", path));
        }
      }
      before = stripped;
    }
    return keys;
  }

  private static String documented() throws IOException {
    try (InputStream in = Configuration.class.getResourceAsStream("claimsieve.yml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
