package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.claimsieve.config.Home;
import org.claimsieve.localrule.LocalRules;
import org.claimsieve.rule.local.LocalRuleText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The rule base, to be read, and the home's own rules, to be tested. */
@Command(
    name = "rules",
    description =
        "Shows the rule base, tests rules of your own, tries a rule on what the lake holds.",
    footer = {
      "  claimsieve rules list",
      "  claimsieve rules show split-admission   definition, basis, options",
      "  claimsieve rules backtest split-admission --from 2024-01-01 --to 2024-06-30",
      "  claimsieve rules validate               checks and tests the home's own rules",
      "  claimsieve rules columns                what their expressions may name",
      "  claimsieve rules docs --out docs        writes the generated pages"
    },
    subcommands = {
      RulesCommand.All.class,
      RulesCommand.Show.class,
      RulesValidate.class,
      RulesColumns.class,
      BacktestCommand.class,
      RulesCommand.Docs.class
    })
final class RulesCommand extends CommandGroup {
  RulesCommand() {
    super("rules list");
  }

  /** Every rule, one line each. */
  @Command(
      name = "list",
      description = "Every rule, one line each, the home's own among them.",
      footer = "  claimsieve rules list --json")
  static final class All implements Callable<Integer> {
    @Mixin private HomeOption homeOption = new HomeOption();
    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec command;

    @Override
    public Integer call() {
      CommandLine line = Objects.requireNonNull(command).commandLine();
      PrintWriter out = line.getOut();
      Home home = homeOption.named();
      TextTable table =
          new TextTable("rule", "severity", "name", "", "national class", "version", "file");
      List<Map<String, Object>> maps = new ArrayList<>();
      for (RuleEntry rule : RuleEntry.all(home)) {
        maps.add(rule.asMap());
        table.add(
            rule.info().id(),
            rule.info().severity().code() + " " + rule.info().severity().nameZh(),
            rule.info().nameZh(),
            rule.info().nameEn(),
            rule.official(),
            rule.info().version(),
            rule.local().map(LocalRuleText::file).orElse(""));
      }
      if (json.wanted()) {
        JsonOption.print(out, maps);
      } else {
        table.print(out);
      }
      int faults = LocalRules.read(home.rules(), List.of()).faults().size();
      if (faults > 0) {
        line.getErr()
            .printf("Left out for %d faults: `claimsieve rules validate` names them.%n", faults);
      }
      return 0;
    }
  }

  /** One rule. */
  @Command(
      name = "show",
      description = {
        "One rule: definition, legal basis, what it counts, what it needs, options.",
        "And what it found last: figures and examples of the newest list, verdicts so far."
      },
      footer = "  claimsieve rules show drug-sex")
  static final class Show implements Callable<Integer> {
    @Mixin private HomeOption homeOption = new HomeOption();
    @Mixin private JsonOption json = new JsonOption();

    @Parameters(paramLabel = "ID", description = "Id of the rule.")
    private String id = "";

    @Spec private @Nullable CommandSpec command;

    @Override
    public Integer call() {
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      Home home = homeOption.named();
      Map<String, Object> rule = RuleEntry.of(home, id).asMap();
      LastList.of(home, id)
          .ifPresent(
              list -> {
                rule.put("last_night", list.night());
                rule.put("figures", list.coverage());
                rule.put("examples", list.examples());
              });
      rule.put("precision", "no verdict is known yet");
      if (json.wanted()) {
        JsonOption.print(out, rule);
        return 0;
      }
      for (Map.Entry<String, Object> field : rule.entrySet()) {
        out.println("%-14s %s".formatted(field.getKey(), words(field.getValue())).stripTrailing());
      }
      return 0;
    }
  }

  private static String words(Object value) {
    if (value instanceof Map<?, ?> figures) {
      return figures.entrySet().stream()
          .map(figure -> figure.getKey() + " " + figure.getValue())
          .collect(Collectors.joining(", "));
    }
    if (value instanceof List<?> several) {
      boolean sentences = several.stream().anyMatch(each -> each.toString().contains(" "));
      String between = sentences ? System.lineSeparator() + " ".repeat(15) : ", ";
      return several.stream().map(Object::toString).collect(Collectors.joining(between));
    }
    return value.toString();
  }

  /** The generated pages. */
  @Command(
      name = "docs",
      description =
          "Writes the pages rules.md, indicators.md, national-classes.md and data-quality.md.",
      footer = "  claimsieve rules docs --out docs")
  static final class Docs implements Callable<Integer> {
    @Option(
        names = "--out",
        paramLabel = "DIR",
        defaultValue = "docs",
        description = "Folder of the pages. Default: ${DEFAULT-VALUE}.")
    private Path out = Path.of("docs");

    @Spec private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException {
      Files.createDirectories(out);
      PrintWriter printer = Objects.requireNonNull(command).commandLine().getOut();
      Path rules = Files.writeString(out.resolve("rules.md"), RulesPage.text());
      Path indicators = Files.writeString(out.resolve("indicators.md"), IndicatorsPage.text());
      Path national = Files.writeString(out.resolve("national-classes.md"), NationalPage.text());
      Path quality = Files.writeString(out.resolve("data-quality.md"), QualityPage.text());
      printer.println("Wrote " + rules);
      printer.println("Wrote " + indicators);
      printer.println("Wrote " + national);
      printer.println("Wrote " + quality);
      return 0;
    }
  }
}
