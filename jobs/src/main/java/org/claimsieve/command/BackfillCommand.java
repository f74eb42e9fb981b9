package org.claimsieve.command;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.config.Home;
import org.claimsieve.intake.IntakeResult;
import org.claimsieve.night.Night;
import org.claimsieve.night.NightOffice;
import org.claimsieve.night.ProgressLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Many nights. */
@Command(
    name = "backfill",
    description =
        "Runs many nights, one after another. With --no-lists all dates are loaded in one go and only their facts are computed: history for the nights to come.",
    footer = {
      "  claimsieve backfill --from 2024-06-01 --to 2024-06-27 --no-lists",
      "  claimsieve backfill --from 2024-06-28 --to 2024-06-30"
    })
final class BackfillCommand implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();

  @Option(
      names = "--from",
      required = true,
      paramLabel = "DATE",
      description = "First business date.")
  private @Nullable LocalDate from;

  @Option(names = "--to", required = true, paramLabel = "DATE", description = "Last business date.")
  private @Nullable LocalDate to;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description = "Source layout. Default: as configured.")
  private @Nullable String layout;

  @Option(names = "--no-lists", description = "Load and compute facts only, all dates in one go.")
  private boolean noLists;

  @Option(names = "--newest-first", description = "Begin with the last date.")
  private boolean newestFirst;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    Home home = homeOption.existing();
    LocalDate first = Objects.requireNonNull(from);
    LocalDate last = Objects.requireNonNull(to);
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    try (NightOffice office = new NightOffice(home)) {
      if (noLists) {
        IntakeResult result = office.load(first, last, layout);
        out.println(
            "Loaded %s to %s: %d files, %d settlement days, %d rows quarantined."
                .formatted(
                    first,
                    last,
                    result.entries().size(),
                    result.touched().size(),
                    result.quarantined()));
        return 0;
      }
      for (LocalDate date : NightOffice.dates(first, last, newestFirst)) {
        Night.Outcome outcome = office.night(date, layout, null, false, ProgressLine.standard());
        out.println(
            date
                + (outcome == Night.Outcome.ALREADY_DONE ? " was done before: " : " done: ")
                + home.lists(date));
        out.flush();
      }
    }
    return 0;
  }
}
