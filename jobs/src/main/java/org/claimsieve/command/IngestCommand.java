package org.claimsieve.command;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.night.NightOffice;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The files of a date into the lake. */
@Command(
    name = "ingest",
    description =
        "Takes the files of a date into the lake and prints the ledger. The same files again change nothing.",
    footer = {
      "  claimsieve ingest --date 2024-06-30                    from inbox/2024-06-30",
      "  claimsieve ingest --date 2010-01-31 --layout provider-claims --from DIR"
    })
final class IngestCommand implements Callable<Integer> {
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

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    try (NightOffice office = new NightOffice(homeOption.existing())) {
      IngestReport.print(
          Objects.requireNonNull(command).commandLine().getOut(),
          json.wanted(),
          office.ingest(Objects.requireNonNull(date), layout, from));
    }
    return 0;
  }
}
