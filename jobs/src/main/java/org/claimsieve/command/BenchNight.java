package org.claimsieve.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** A night from process start to list, beside DuckDB on the same files. */
@Command(
    name = "night",
    description = {
      "Makes a synthetic city, loads a short history of it, runs one night in a fresh process and prints where the time went; then DuckDB loads the same files and computes the same three indicators.",
      "Exit code 1 where the two find different figures."
    },
    footer = {
      "  claimsieve bench night --lines 10000",
      "  claimsieve bench night --lines 800000 --work /data/bench --keep"
    })
final class BenchNight implements Callable<Integer> {
  @Mixin private JsonOption json = new JsonOption();
  @Mixin private BenchFolder place = new BenchFolder();

  @Option(
      names = "--lines",
      required = true,
      paramLabel = "N",
      description = "Fee lines of the night, about.")
  private int lines;

  @Option(
      names = "--history",
      paramLabel = "DAYS",
      defaultValue = "13",
      description =
          "Days before the night, of a city a twentieth as large. Default: ${DEFAULT-VALUE}.")
  private int history;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "7",
      description = "The same seed gives the same city. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    if (lines < 1 || history < 0 || history > 60) {
      throw Problem.of(
          Category.CONFIGURATION,
          "--lines %d, --history %d: at least one line and 0 to 60 days are allowed"
              .formatted(lines, history));
    }
    Path folder = place.make("night-");
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    boolean done = false;
    try {
      NightBench bench = new NightBench(folder, LocalDate.of(2024, 6, 14), seed);
      NightFigures figures = bench.run(lines, history);
      if (json.wanted()) {
        JsonOption.print(out, figures.asMap());
      } else {
        out.println(figures.markdown());
      }
      done = true;
      return figures.allSame() ? 0 : Category.OURS.exitCode();
    } finally {
      place.leave(folder, done, Objects.requireNonNull(command).commandLine().getErr());
    }
  }
}
