package org.claimsieve.config;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;

/**
 * Everything that a bureau may set, read from {@code claimsieve.yml}. A missing key has its
 * default; the file that {@code init} writes documents each.
 *
 * @param timeZone in which a settlement's day begins and ends
 * @param layout name of the source layout of the incoming files
 * @param teams name of the inspection team by administrative division code
 */
public record Configuration(
    ZoneId timeZone,
    String layout,
    Database database,
    Spark spark,
    Intake intake,
    Nights night,
    Quality quality,
    Indicators indicators,
    Rules rules,
    Anomaly anomaly,
    Casework casework,
    Map<String, String> teams,
    Lists list,
    Privacy privacy) {

  /** The stages of a night in their order. */
  public static final List<String> STAGES =
      List.of("ingest", "checks", "facts", "indicators", "rules", "scores", "cases", "list");

  /** Grades of a case by severity, and the share expected to be confirmed before any verdict. */
  private enum Grade {
    VIOLATION("1", "0.9"),
    SUSPICIOUS("2", "0.5"),
    HINT("3", "0.2"),
    SCORE_ONLY("4", "0.05");

    private final String code;
    private final String share;

    Grade(String code, String share) {
      this.code = code;
      this.share = share;
    }

    private String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Where the workflow state lives.
   *
   * @param url JDBC address of a PostgreSQL database; empty: a file in the home
   * @param passwordFile file whose first line is the password; empty: none
   */
  public record Database(String url, String user, String passwordFile) {}

  /**
   * The engine.
   *
   * @param executorMemory of each executor on a cluster; in local mode the launcher's heap counts
   * @param settings any further spark.* setting
   */
  public record Spark(
      String master, int shufflePartitions, String executorMemory, Map<String, String> settings) {}

  /**
   * The files that come in.
   *
   * @param retries how often files that are still arriving are waited for before they are refused
   * @param waitSeconds how long each time; 0: files are looked at once
   * @param refusedShare largest share of a file's rows that may go to quarantine, 0 to 1
   */
  public record Intake(int retries, int waitSeconds, BigDecimal refusedShare) {}

  /**
   * The night.
   *
   * @param stages those that run, of {@link #STAGES}
   */
  public record Nights(List<String> stages) {}

  /**
   * The cross checks of the data.
   *
   * @param tolerance by how many yuan two amounts may differ
   */
  public record Quality(BigDecimal tolerance) {}

  /**
   * The indicators.
   *
   * @param leastDenominator fewer cases have a value but no rank
   * @param period day, week, month, quarter or year
   */
  public record Indicators(int leastDenominator, String period) {}

  /**
   * The rules.
   *
   * @param options by rule id, then by option
   * @param disabled ids of rules that do not run
   */
  public record Rules(Map<String, Map<String, String>> options, List<String> disabled) {}

  /**
   * The anomaly scores.
   *
   * @param sample claims that one tree sees
   * @param referenceDays days of history that a model learns from
   * @param casePercentile from which percentile of the score on a claim becomes a case, 0 to 100
   */
  public record Anomaly(
      int trees, int sample, int seed, int referenceDays, BigDecimal casePercentile) {}

  /**
   * The cases.
   *
   * @param capacity cases a team can look at after one night
   * @param control cases drawn at random for each team from those beyond its capacity
   * @param precision share of cases expected to be confirmed, by severity 1 to 4, 0 to 1
   */
  public record Casework(int capacity, int control, Map<String, BigDecimal> precision) {}

  /**
   * The lists.
   *
   * @param locale zh or en
   */
  public record Lists(String locale) {}

  /**
   * Protection of persons.
   *
   * @param keyFile file with the key of pseudonyms; a relative one lies in the home
   */
  public record Privacy(String keyFile) {}

  /** What holds where nothing is set. */
  public static Configuration defaults() {
    return parse("defaults", "");
  }

  /** The configuration in that file; refused with all its faults at once. */
  public static Configuration read(Path file) {
    try {
      return parse(file.toString(), Files.readString(file));
    } catch (IOException e) {
      throw Problem.of(
          Category.CONFIGURATION,
          "%s cannot be read: %s. Run `claimsieve init` to write one."
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  static Configuration parse(String file, String text) {
    Faults faults = new Faults(file);
    Section root = Section.root(Yaml.read(text, faults), faults);
    Configuration configuration = from(root);
    root.refuseUnknown();
    faults.refuseIfAny();
    return configuration;
  }

  /** Every key as a path, for the test of the documentation. */
  static Set<String> keys() {
    Section root = Section.root(new Yaml.Mapping(1, Map.of()), new Faults("defaults"));
    from(root);
    return root.known();
  }

  private static Configuration from(Section root) {
    return new Configuration(
        root.parsed(
            "time_zone", ZoneId.of("Asia/Shanghai"), "a zone such as Asia/Shanghai", ZoneId::of),
        root.text("layout", "national"),
        database(root.section("database")),
        spark(root.section("spark")),
        intake(root.section("intake")),
        new Nights(root.section("night").list("stages", STAGES, STAGES)),
        new Quality(root.section("quality").decimal("tolerance", "0.05", "0", "1000")),
        indicators(root.section("indicators")),
        rules(root.section("rules")),
        anomaly(root.section("anomaly")),
        casework(root.section("casework")),
        root.texts("teams"),
        new Lists(root.section("list").choice("locale", "zh", List.of("zh", "en"))),
        new Privacy(root.section("privacy").text("key_file", "privacy.key")));
  }

  private static Database database(Section section) {
    return new Database(
        section.parsed(
            "url",
            "",
            "empty, or jdbc:postgresql://host:port/database",
            text -> text.isEmpty() || text.startsWith("jdbc:postgresql:") ? text : null),
        section.text("user", ""),
        section.text("password_file", ""));
  }

  private static Spark spark(Section section) {
    return new Spark(
        section.parsed(
            "master",
            "local[*]",
            "local[*], local[N], spark://..., yarn, k8s://...",
            text -> text.matches("local\\[(\\*|\\d+)]|spark://.+|yarn|k8s://.+") ? text : null),
        section.whole("shuffle_partitions", 8, 1, 100_000),
        section.parsed(
            "executor_memory",
            "4g",
            "a number with m or g, such as 4g",
            text -> text.matches("[1-9]\\d*[mg]") ? text : null),
        section.texts("settings"));
  }

  private static Intake intake(Section section) {
    return new Intake(
        section.whole("retries", 3, 0, 1_000),
        section.whole("wait_seconds", 20, 0, 3_600),
        section.decimal("refused_share", "0.1", "0", "1"));
  }

  private static Indicators indicators(Section section) {
    return new Indicators(
        section.whole("least_denominator", 30, 1, 1_000_000),
        section.choice("period", "month", List.of("day", "week", "month", "quarter", "year")));
  }

  private static Rules rules(Section section) {
    return new Rules(section.options("options"), section.list("disabled", List.of(), List.of()));
  }

  private static Anomaly anomaly(Section section) {
    return new Anomaly(
        section.whole("trees", 200, 1, 10_000),
        section.whole("sample", 256, 2, 1_000_000),
        section.whole("seed", 20240101, 0, Integer.MAX_VALUE),
        section.whole("reference_days", 90, 1, 3_660),
        section.decimal("case_percentile", "99.5", "0", "100"));
  }

  private static Casework casework(Section section) {
    Map<String, BigDecimal> precision = new LinkedHashMap<>();
    Section shares = section.section("precision");
    for (Grade grade : Grade.values()) {
      precision.put(grade.code, shares.decimal(grade.key(), grade.share, "0", "1"));
    }
    return new Casework(
        section.whole("capacity", 20, 1, 100_000),
        section.whole("control", 1, 0, 1_000),
        precision);
  }
}
