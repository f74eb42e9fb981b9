package org.claimsieve.localrule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.config.ByteOrderMark;
import org.claimsieve.config.Sha256;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.local.Exemption;
import org.claimsieve.rule.local.LocalRule;

/** The rules of a bureau's own: one YAML file each, in the folder {@code rules} of its home. */
public final class LocalRules {
  private final List<LocalRuleFile> files;
  private final List<String> unreadable;

  private LocalRules(List<LocalRuleFile> files, List<String> unreadable) {
    this.files = List.copyOf(files);
    this.unreadable = List.copyOf(unreadable);
  }

  /**
   * What came of holding all rules against the columns and against their own tests.
   *
   * @param cases the tests that were run: those of rules without faults
   * @param faults everything that is wrong, failed tests included, each with file and line
   */
  public record Trial(List<CaseResult> cases, List<String> faults) {
    /** Stops where anything is wrong. */
    public void refuseFaults() {
      LocalRules.refuse(faults);
    }
  }

  /** Whether the folder holds any. */
  public static boolean any(Path folder) {
    return !files(folder).isEmpty();
  }

  /**
   * Those of the folder, by the name of their file.
   *
   * @param taken ids of other rules
   */
  public static LocalRules read(Path folder, Collection<String> taken) {
    return of(files(folder), taken);
  }

  /**
   * Those of these files.
   *
   * @param taken ids of other rules
   */
  public static LocalRules of(List<Path> paths, Collection<String> taken) {
    List<LocalRuleFile> files = new ArrayList<>();
    List<String> unreadable = new ArrayList<>();
    Map<String, String> owners = new HashMap<>();
    taken.forEach(id -> owners.put(id, "a rule of the product"));
    for (Path path : paths) {
      Optional<LocalRuleFile> read = read(path, unreadable);
      read.map(file -> withoutTwin(file, owners)).ifPresent(files::add);
    }
    return new LocalRules(files, unreadable);
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(path -> path.toString().endsWith(".yml") || path.toString().endsWith(".yaml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<LocalRuleFile> read(Path path, List<String> unreadable) {
    try {
      byte[] content = Files.readAllBytes(path);
      CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
      String yaml = ByteOrderMark.without(decoded.toString());
      return LocalRuleReader.read(path.toString(), yaml, Sha256.of(content), unreadable);
    } catch (CharacterCodingException e) {
      unreadable.add(path + " line 1, the file: is not UTF-8");
    } catch (IOException e) {
      unreadable.add(path + " line 1, the file: cannot be read, " + e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private static LocalRuleFile withoutTwin(LocalRuleFile file, Map<String, String> owners) {
    String first = owners.putIfAbsent(file.id(), file.file());
    if (first == null || file.id().equals(LocalRuleReader.NO_ID)) {
      return file;
    }
    List<String> faults = new ArrayList<>(file.faults());
    faults.add(file.fault("id", "%s is the id of %s as well".formatted(file.id(), first)));
    return new LocalRuleFile(file.file(), file.text(), file.lines(), file.cases(), faults);
  }

  /** How many files there are. */
  public int size() {
    return files.size() + unreadable.size();
  }

  /** The rules in which no fault shows without the engine. */
  public List<Rule> rules() {
    return files.stream().filter(LocalRuleFile::sound).map(file -> file.text().rule()).toList();
  }

  /** Faults that show without the engine. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(unreadable);
    files.forEach(file -> faults.addAll(file.faults()));
    return faults;
  }

  /** Stops where a fault shows without the engine. */
  public void refuseFaults() {
    refuse(faults());
  }

  /** Everything that is wrong, and the tests. */
  public Trial trial(SparkSession spark) {
    List<CaseResult> cases = new ArrayList<>();
    List<String> faults = new ArrayList<>(unreadable);
    if (files.isEmpty()) {
      return new Trial(cases, faults);
    }
    RuleTrial trial = new RuleTrial(spark);
    for (LocalRuleFile file : files) {
      List<String> found = trial.faults(file);
      faults.addAll(file.faults());
      faults.addAll(found);
      if (file.sound() && found.isEmpty()) {
        for (CaseResult result : trial.results(file)) {
          cases.add(result);
          if (!result.passed()) {
            faults.add(result.fault());
          }
        }
      }
    }
    return new Trial(cases, faults);
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw Problem.all(
          Category.CONFIGURATION,
          "Local rules cannot be used; mend them until `claimsieve rules validate` is content",
          faults);
    }
  }

  /** What somebody has to look after: exemptions that have ended before that date. */
  public static List<String> notices(List<Rule> rules, LocalDate date) {
    List<String> notices = new ArrayList<>();
    for (Rule rule : rules) {
      if (rule instanceof LocalRule local) {
        for (Exemption exemption : local.text().exemptions()) {
          if (exemption.expires().isBefore(date)) {
            notices.add(rule.info().id() + ": an exemption has ended: " + exemption.words());
          }
        }
      }
    }
    return notices;
  }
}
