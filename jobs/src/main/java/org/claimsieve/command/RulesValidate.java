package org.claimsieve.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.localrule.CaseResult;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.night.Workspace;
import org.claimsieve.problem.Category;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rules of a home's own: whether a night could run them, and whether they do as they say. */
@Command(
    name = "validate",
    description =
        "Checks the rules of the home's own and runs the tests in their files. A night refuses to start while anything is wrong with one.",
    footer = {
      "  claimsieve rules validate                       all files in rules/",
      "  claimsieve rules validate drafts/herbs.yml      these files alone",
      "  exit code 0: all is well; 2: every fault is named with file and line"
    })
final class RulesValidate implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files of rules. Default: those in the home's folder rules.")
  private List<Path> files = new ArrayList<>();

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    Home home = homeOption.existing();
    Configuration configuration = home.configuration();
    List<String> taken = RuleEntry.all().stream().map(entry -> entry.info().id()).toList();
    LocalRules rules =
        files.isEmpty() ? LocalRules.read(home.rules(), taken) : LocalRules.of(files, taken);
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    LocalRules.Trial trial = trial(home, configuration, rules);
    List<String> notices =
        LocalRules.notices(rules.rules(), LocalDate.now(configuration.timeZone()));
    if (json.wanted()) {
      JsonOption.print(out, map(trial, notices));
      return trial.faults().isEmpty() ? 0 : Category.CONFIGURATION.exitCode();
    }
    print(out, trial, notices);
    trial.refuseFaults();
    out.println(
        rules.size() == 0
            ? "No rules of your own: %s holds no file *.yml or *.yaml.".formatted(home.rules())
            : "%d rules, %d tests: all is well.".formatted(rules.size(), trial.cases().size()));
    return 0;
  }

  private static LocalRules.Trial trial(Home home, Configuration configuration, LocalRules rules) {
    if (rules.size() == 0) {
      return new LocalRules.Trial(List.of(), List.of());
    }
    SparkSession session = Workspace.session(home, configuration);
    try {
      return rules.trial(session);
    } finally {
      session.stop();
    }
  }

  private static void print(PrintWriter out, LocalRules.Trial trial, List<String> notices) {
    if (!trial.cases().isEmpty()) {
      TextTable table = new TextTable("", "rule", "test", "expected", "seen", "evidence");
      for (CaseResult result : trial.cases()) {
        table.add(
            result.passed() ? "ok" : "FAILED",
            result.rule(),
            result.name(),
            result.expected(),
            result.seen(),
            result.evidence());
      }
      table.print(out);
    }
    notices.forEach(notice -> out.println("Notice: " + notice));
  }

  private static Map<String, Object> map(LocalRules.Trial trial, List<String> notices) {
    List<Map<String, Object>> cases = new ArrayList<>();
    for (CaseResult result : trial.cases()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("rule", result.rule());
      one.put("test", result.name());
      one.put("expected", result.expected());
      one.put("seen", result.seen());
      one.put("evidence", result.evidence());
      one.put("passed", result.passed());
      cases.add(one);
    }
    return Map.of("tests", cases, "faults", trial.faults(), "notices", notices);
  }
}
