package org.claimsieve.night;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.lake.Engine;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.QualityBook;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.source.PrivacyKey;

/**
 * What the stages of a night share: home, configuration, lake and books.
 *
 * @param rules the rules that are switched on
 */
public record Workspace(
    Home home,
    Configuration configuration,
    Lake lake,
    IntakeBooks books,
    QualityBook quality,
    List<Rule> rules) {

  /**
   * Starts the engine on that home. A fault of the rules' options shows before Spark starts, one
   * that only Spark sees in a local rule right after it.
   */
  public static Workspace open(Home home, Configuration configuration, WorkflowDatabase database) {
    List<Rule> builtIn = RuleCatalog.discover(RuleOptions.of(configuration.rules().options()));
    LocalRules local = LocalRules.read(home.rules(), ids(builtIn));
    local.refuseFaults();
    List<Rule> rules = switchedOn(configuration, builtIn, local);
    SparkSession session = session(home, configuration);
    try {
      local.trial(session).refuseFaults();
    } catch (Problem faulty) {
      session.stop();
      throw faulty;
    }
    return new Workspace(
        home,
        configuration,
        new Lake(session),
        new IntakeBooks(database),
        new QualityBook(database),
        rules);
  }

  /** Starts the engine on that home, or gives the one that runs. */
  public static SparkSession session(Home home, Configuration configuration) {
    Configuration.Spark spark = configuration.spark();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.sql.shuffle.partitions", String.valueOf(spark.shufflePartitions()));
    settings.put("spark.executor.memory", spark.executorMemory());
    settings.put("spark.sql.warehouse.dir", home.lake().resolve(".spark").toUri().toString());
    settings.put("spark.local.dir", home.lake().resolve(".tmp").toString());
    settings.putAll(spark.settings());
    return Engine.start(home.lake(), spark.master(), configuration.timeZone().getId(), settings);
  }

  private static List<String> ids(List<Rule> rules) {
    return rules.stream().map(rule -> rule.info().id()).toList();
  }

  /** All rules but those that the configuration names as disabled. */
  static List<Rule> switchedOn(Configuration configuration, List<Rule> builtIn, LocalRules local) {
    List<Rule> all = Stream.concat(builtIn.stream(), local.rules().stream()).toList();
    List<String> known = ids(all);
    List<String> faults = new ArrayList<>();
    for (String id : configuration.rules().disabled()) {
      if (!known.contains(id)) {
        faults.add("rules.disabled: '%s' is no rule; allowed: %s".formatted(id, known));
      }
    }
    if (!faults.isEmpty()) {
      throw Problem.all(Category.CONFIGURATION, "claimsieve.yml", faults);
    }
    return all.stream()
        .filter(rule -> !configuration.rules().disabled().contains(rule.info().id()))
        .toList();
  }

  /** The home's knowledge base. */
  public Knowledge knowledge() {
    return KnowledgeFiles.read(this, notice -> {});
  }

  /** The key under which personal values are hashed. */
  public PrivacyKey privacyKey() {
    Path file = home.resolve(configuration.privacy().keyFile());
    try {
      byte[] text =
          Files.readString(file, StandardCharsets.US_ASCII)
              .strip()
              .getBytes(StandardCharsets.US_ASCII);
      byte[] key = HexFormat.of().parseHex(new String(text, StandardCharsets.US_ASCII));
      PrivacyKey made = new PrivacyKey(key);
      Arrays.fill(key, (byte) 0);
      return made;
    } catch (IOException | IllegalArgumentException e) {
      throw Problem.of(
          Category.CONFIGURATION,
          "privacy.key_file %s: no key can be read there; 16 to 64 bytes in hexadecimal are wanted. Run `claimsieve init` once, and keep the file: another key breaks the link to what is in the lake"
              .formatted(file),
          e);
    }
  }
}
