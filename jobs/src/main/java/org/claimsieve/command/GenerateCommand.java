package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.CitySummary;
import org.claimsieve.city.Progress;
import org.claimsieve.city.SchemeMix;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A synthetic city. */
@Command(
    name = "generate",
    description =
        "Writes a synthetic city in the national layout, one folder per business date, and beside it truth.csv with every planted scheme. Nobody in it exists.",
    footer = {
      "  claimsieve generate --persons 5000 --days 30 --out claimsieve-home/inbox",
      "  claimsieve generate --persons 200 --days 10 --seed 8 --out city/inbox"
    })
final class GenerateCommand implements Callable<Integer> {
  @Mixin private JsonOption json = new JsonOption();

  @Option(names = "--persons", required = true, paramLabel = "N", description = "Insured persons.")
  private int persons;

  @Option(names = "--days", required = true, paramLabel = "N", description = "Business dates.")
  private int days;

  @Option(
      names = "--from",
      paramLabel = "DATE",
      defaultValue = "2024-06-01",
      description = "First business date. Default: ${DEFAULT-VALUE}.")
  private LocalDate from = LocalDate.of(2024, 6, 1);

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "7",
      description = "The same seed gives the same city. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "Folder for the dates' folders; truth.csv goes beside it.")
  private @Nullable Path out;

  @Option(
      names = "--schemes",
      paramLabel = "FILE",
      description = "YAML: scheme name, then its rate per 1,000 persons and 30 days.")
  private @Nullable Path schemes;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException {
    CityOptions options = CityOptions.of(persons, days, from, seed, Objects.requireNonNull(out));
    if (schemes != null) {
      options = options.withSchemes(SchemeMix.read(schemes));
    }
    CitySummary summary = City.generate(options, Progress.NONE);
    PrintWriter printer = Objects.requireNonNull(command).commandLine().getOut();
    if (json.wanted()) {
      JsonOption.print(
          printer,
          Map.of(
              "settlements", summary.settlements(),
              "lines", summary.lines(),
              "planted", summary.planted(),
              "inbox", options.inbox().toString(),
              "truth", options.truth().toString()));
    } else {
      printer.println(
          "%,d settlements with %,d fee lines of %,d persons; %,d planted rows."
              .formatted(summary.settlements(), summary.lines(), persons, summary.planted()));
      printer.println("Files: " + options.inbox());
      printer.println("Truth: " + options.truth());
    }
    return 0;
  }
}
