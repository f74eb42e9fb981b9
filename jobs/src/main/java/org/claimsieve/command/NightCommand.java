package org.claimsieve.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.config.Home;
import org.claimsieve.night.Night;
import org.claimsieve.night.NightOffice;
import org.claimsieve.night.ProgressLine;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole night of a date. */
@Command(
    name = "night",
    description =
        "Runs the whole night of a date: ingest, checks, facts, indicators, rules, scores, cases, list. Started again, it goes on where it stopped.",
    footer = {
      "  claimsieve night --date 2024-06-30           files from inbox/2024-06-30",
      "  claimsieve night --date 2024-06-30           again: resumes, or says done",
      "  claimsieve night --date 2024-06-30 --again   a new edition of the list"
    })
final class NightCommand implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--date", required = true, paramLabel = "DATE", description = "Business date.")
  private @Nullable LocalDate date;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description = "Source layout. Default: as configured.")
  private @Nullable String layout;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Folder of the files. Default: inbox/DATE.")
  private @Nullable Path from;

  @Option(names = "--again", description = "Run a completed night once more, as a new edition.")
  private boolean again;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    Home home = homeOption.existing();
    LocalDate day = Objects.requireNonNull(date);
    try (NightOffice office = new NightOffice(home)) {
      Night.Outcome outcome = office.night(day, layout, from, again, ProgressLine.standard());
      PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
      if (json.wanted()) {
        JsonOption.print(
            out,
            Map.of(
                "date", day.toString(),
                "outcome", outcome.name().toLowerCase(java.util.Locale.ROOT),
                "lists", home.lists(day).toString()));
      } else {
        out.println(
            outcome == Night.Outcome.ALREADY_DONE
                ? "The night of %s was completed before with the same files; --again makes a new edition."
                    .formatted(day)
                : "The night of %s is done.".formatted(day));
        out.println("Lists: " + home.lists(day));
      }
    }
    return 0;
  }
}
