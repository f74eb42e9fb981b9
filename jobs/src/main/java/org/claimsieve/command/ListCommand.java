package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.config.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists in the terminal. */
@Command(
    name = "list",
    description = "Shows the cases of a night.",
    footer = {
      "  claimsieve list show --date 2024-06-30",
      "  claimsieve list show --date 2024-06-30 --top 50 --team 339901"
    },
    subcommands = ListCommand.Show.class)
final class ListCommand extends CommandGroup {
  ListCommand() {
    super("list show");
  }

  /** The cases of a night, the most to recover first. */
  @Command(
      name = "show",
      description = "The cases of a night with the most to recover.",
      footer = "  claimsieve list show --date 2024-06-30")
  static final class Show implements Callable<Integer> {
    @Mixin private HomeOption homeOption = new HomeOption();
    @Mixin private JsonOption json = new JsonOption();

    @Option(names = "--date", required = true, paramLabel = "DATE", description = "Business date.")
    private @Nullable LocalDate date;

    @Option(names = "--team", paramLabel = "CODE", description = "One team only.")
    private @Nullable String team;

    @Option(
        names = "--top",
        paramLabel = "N",
        defaultValue = "10",
        description = "How many. Default: ${DEFAULT-VALUE}.")
    private int top;

    @Spec private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException {
      Home home = homeOption.existing();
      Path folder = home.lists(Objects.requireNonNull(date));
      List<Map<String, String>> cases = CaseTable.read(folder, team);
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      if (json.wanted()) {
        JsonOption.print(out, cases.stream().limit(top).toList());
      } else {
        CaseTable.print(out, folder, cases, top);
      }
      return 0;
    }
  }
}
