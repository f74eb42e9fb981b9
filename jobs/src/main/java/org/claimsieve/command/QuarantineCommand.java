package org.claimsieve.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.intake.QuarantineGroups;
import org.claimsieve.intake.QuarantineGroups.Group;
import org.claimsieve.night.NightOffice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Rows that could not be taken in. */
@Command(
    name = "quarantine",
    description = "Shows the rows that could not be taken in, and why.",
    footer = {
      "  claimsieve quarantine list                     all of them, by reason",
      "  claimsieve quarantine list --date 2024-06-30     those of one night",
      "  claimsieve quarantine replay --date 2024-06-30   again, with a mended layout"
    },
    subcommands = {QuarantineCommand.Groups.class, QuarantineReplay.class})
final class QuarantineCommand extends CommandGroup {
  QuarantineCommand() {
    super("quarantine list");
  }

  /** By table and reason, with an example each. */
  @Command(
      name = "list",
      description = "Refused rows by table and reason, with the first of each as an example.",
      footer = "  claimsieve quarantine list --date 2024-06-30")
  static final class Groups implements Callable<Integer> {
    @Mixin private HomeOption homeOption = new HomeOption();
    @Mixin private JsonOption json = new JsonOption();

    @Option(
        names = "--date",
        paramLabel = "DATE",
        description = "Business date on which the rows came. Default: all.")
    private @Nullable LocalDate date;

    @Spec private @Nullable CommandSpec command;

    @Override
    public Integer call() {
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      try (NightOffice office = new NightOffice(homeOption.existing())) {
        List<Group> groups = QuarantineGroups.of(office.workspace().lake(), date);
        if (json.wanted()) {
          JsonOption.print(out, groups.stream().map(Groups::map).toList());
        } else {
          print(out, groups);
        }
      }
      return 0;
    }

    private static void print(PrintWriter out, List<Group> groups) {
      if (groups.isEmpty()) {
        out.println("No row is in quarantine.");
        return;
      }
      TextTable table = new TextTable("table", "reason", "rows", "yuan", "dates");
      groups.forEach(
          group ->
              table.add(
                  group.table(), group.reason(), group.rows(), group.amount(), group.dates()));
      table.print(out);
      out.println("The first of each:");
      for (Group group : groups) {
        out.println("  %s, line %d: %s".formatted(group.file(), group.line(), group.detail()));
      }
    }

    private static Map<String, Object> map(Group group) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("table", group.table());
      map.put("reason", group.reason());
      map.put("rows", group.rows());
      map.put("amount", group.amount().toPlainString());
      map.put("dates", group.dates());
      map.put("file", group.file());
      map.put("line", group.line());
      map.put("detail", group.detail());
      return map;
    }
  }
}
