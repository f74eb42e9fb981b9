package org.claimsieve.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.intake.IntakeResult;
import org.claimsieve.night.NightOffice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Refused rows once more, after the layout was mended. */
@Command(
    name = "replay",
    description =
        "Reads the refused rows of a date anew from the delivered files, after the layout was mended, and takes in those that are sound now. All else stays as it is.",
    footer = {
      "  claimsieve quarantine list --date 2024-06-30     what is wrong",
      "  (mend layouts/NAME.yml in the home)",
      "  claimsieve quarantine replay --date 2024-06-30   takes in what is sound now",
      "  claimsieve night --date 2024-06-30 --again       and makes the list anew"
    })
final class QuarantineReplay implements Callable<Integer> {
  @Mixin private HomeOption homeOption = new HomeOption();
  @Mixin private JsonOption json = new JsonOption();

  @Option(
      names = "--date",
      required = true,
      paramLabel = "DATE",
      description = "Business date on which the rows came.")
  private @Nullable LocalDate date;

  @Option(
      names = "--layout",
      paramLabel = "NAME",
      description = "Source layout. Default: as configured.")
  private @Nullable String layout;

  @Option(
      names = "--from",
      paramLabel = "DIR",
      description = "Folder of the delivered files. Default: inbox/DATE.")
  private @Nullable Path from;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    LocalDate day = Objects.requireNonNull(date);
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    try (NightOffice office = new NightOffice(homeOption.existing())) {
      IntakeResult result = office.replay(day, layout, from);
      IngestReport.print(out, json.wanted(), result);
      if (!json.wanted()) {
        out.println(
            "The list of %s does not know of it yet: claimsieve night --date %s --again"
                .formatted(day, day));
      }
    }
    return 0;
  }
}
