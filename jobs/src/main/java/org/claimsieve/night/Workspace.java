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
import org.apache.spark.sql.SparkSession;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.lake.Engine;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.WorkflowDatabase;
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
    Home home, Configuration configuration, Lake lake, IntakeBooks books, List<Rule> rules) {

  /** Starts the engine on that home; a fault of the rules' options shows before Spark starts. */
  public static Workspace open(Home home, Configuration configuration, WorkflowDatabase database) {
    List<Rule> rules = rules(configuration);
    Configuration.Spark spark = configuration.spark();
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("spark.sql.shuffle.partitions", String.valueOf(spark.shufflePartitions()));
    settings.put("spark.executor.memory", spark.executorMemory());
    settings.put("spark.sql.warehouse.dir", home.lake().resolve(".spark").toUri().toString());
    settings.put("spark.local.dir", home.lake().resolve(".tmp").toString());
    settings.putAll(spark.settings());
    SparkSession session =
        Engine.start(home.lake(), spark.master(), configuration.timeZone().getId(), settings);
    return new Workspace(home, configuration, new Lake(session), new IntakeBooks(database), rules);
  }

  private static List<Rule> rules(Configuration configuration) {
    List<Rule> all = RuleCatalog.discover(RuleOptions.of(configuration.rules().options()));
    List<String> known = all.stream().map(rule -> rule.info().id()).toList();
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
