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

/** How the time of the rules grows with their number, beside DuckDB on the same lines. */
@Command(
    name = "rules",
    description = {
      "Makes a synthetic night with the starter knowledge and times one line rule, ten, all of them, all rules of all kinds and the coverage statement; then DuckDB judges the same lines by the same one and ten rules.",
      "Exit code 1 where the two find other broken lines."
    },
    footer = {
      "  claimsieve bench rules --lines 1000000",
      "  claimsieve bench rules --runs 5 --keep /data/bench"
    })
final class BenchRules implements Callable<Integer> {
  private static final int FEWEST_LINES = 1_000;
  private static final long MOST_LINES = 10_000_000_000L;
  private static final int MOST_RUNS = 99;

  @Mixin private JsonOption json = new JsonOption();
  @Mixin private BenchFolder place = new BenchFolder();

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "15000000",
      description = "Fee lines of the night, about. Default: ${DEFAULT-VALUE}.")
  private long lines;

  @Option(
      names = "--runs",
      paramLabel = "N",
      defaultValue = "3",
      description = "How often each is timed. Default: ${DEFAULT-VALUE}.")
  private int runs;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "7",
      description = "The same seed gives the same city. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    if (lines < FEWEST_LINES || lines > MOST_LINES || runs < 1 || runs > MOST_RUNS) {
      throw Problem.of(
          Category.CONFIGURATION,
          "--lines %d, --runs %d: %d to %d lines and 1 to %d runs are allowed"
              .formatted(lines, runs, FEWEST_LINES, MOST_LINES, MOST_RUNS));
    }
    Path folder = place.make("rules-");
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    boolean done = false;
    try {
      RulesFigures figures =
          new RulesBench(folder, LocalDate.of(2024, 6, 14), seed, line -> say(err, line))
              .run(lines, runs);
      if (json.wanted()) {
        JsonOption.print(out, figures.asMap());
      } else {
        figures.print(out);
      }
      done = figures.same();
      return done ? 0 : Category.OURS.exitCode();
    } finally {
      place.leave(folder, done, err);
    }
  }

  private static void say(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
