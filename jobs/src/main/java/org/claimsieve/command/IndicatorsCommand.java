package org.claimsieve.command;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The indicators, to be read. */
@Command(
    name = "indicators",
    description = "Shows the indicators.",
    footer = {
      "  claimsieve indicators list",
      "  claimsieve indicators list --json   with numerator, denominator, peers"
    },
    subcommands = IndicatorsCommand.All.class)
final class IndicatorsCommand extends CommandGroup {
  IndicatorsCommand() {
    super("indicators list");
  }

  /** Every indicator, one line each. */
  @Command(
      name = "list",
      description = "Every indicator, one line each.",
      footer = "  claimsieve indicators list")
  static final class All implements Callable<Integer> {
    @Mixin private JsonOption json = new JsonOption();

    @Spec private @Nullable CommandSpec command;

    @Override
    public Integer call() {
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      TextTable table = new TextTable("indicator", "name", "", "official code", "unit");
      List<Map<String, Object>> maps = new ArrayList<>();
      for (IndicatorEntry indicator : IndicatorEntry.all()) {
        maps.add(indicator.asMap());
        table.add(
            indicator.info().id(),
            indicator.info().name().chinese(),
            indicator.info().name().english(),
            indicator.info().officialCode(),
            indicator.info().unit().english());
      }
      if (json.wanted()) {
        JsonOption.print(out, maps);
      } else {
        table.print(out);
      }
      return 0;
    }
  }
}
