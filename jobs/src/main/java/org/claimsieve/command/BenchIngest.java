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

/** The ingest of one night in a warm process, beside DuckDB on the same files. */
@Command(
    name = "ingest",
    description = {
      "Makes a synthetic night with damaged and repeated fee lines, takes it in in a process that has taken two small nights in before, and prints how long it took; then DuckDB types the same files into Parquet.",
      "Exit code 1 where the ledger does not hold what was planted. Set CLAIMSIEVE_HEAP, so that the memory says something. Ten million lines want 12 GB of disk."
    },
    footer = {
      "  claimsieve bench ingest --lines 1000000",
      "  CLAIMSIEVE_HEAP=3g claimsieve bench ingest --lines 10000000 --flat",
      "  claimsieve bench ingest --lines 10000000 --gzip --keep /data/bench"
    })
final class BenchIngest implements Callable<Integer> {
  private static final int LINES_PER_PART = 1_250_000;
  private static final int FAULT_EVERY = 2_000;
  private static final int MOST_PARTS = 9_999;

  @Mixin private JsonOption json = new JsonOption();
  @Mixin private BenchFolder place = new BenchFolder();

  @Option(
      names = "--lines",
      required = true,
      paramLabel = "N",
      description = "Fee lines of the night, about.")
  private int lines;

  @Option(
      names = "--parts",
      paramLabel = "K",
      description = "Files of each table. Default: as many as keep one below 1,250,000 fee lines.")
  private @Nullable Integer parts;

  @Option(names = "--gzip", description = "Compressed files. Default: plain CSV.")
  private boolean gzip;

  @Option(
      names = "--flat",
      description = "Take half of the lines in too, in another process, and print its memory.")
  private boolean flat;

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      defaultValue = "300000",
      description =
          "Fee lines of each of the two nights before; 0 for none. Default: ${DEFAULT-VALUE}.")
  private int warmUp;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "7",
      description = "The same seed gives the same city. Default: ${DEFAULT-VALUE}.")
  private long seed;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    IngestBench.Options options = options();
    Path folder = place.make("ingest-");
    PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
    PrintWriter err = Objects.requireNonNull(command).commandLine().getErr();
    boolean done = false;
    try {
      IngestFigures figures =
          new IngestBench(folder, LocalDate.of(2024, 6, 14), options, line -> say(err, line)).run();
      if (json.wanted()) {
        JsonOption.print(out, figures.asMap());
      } else {
        out.println(figures.markdown());
      }
      done = figures.asPlanted();
      return done ? 0 : Category.OURS.exitCode();
    } finally {
      place.leave(folder, done, err);
    }
  }

  private IngestBench.Options options() {
    int files = parts == null ? 1 + (lines - 1) / LINES_PER_PART : parts;
    if (lines < 2 || warmUp < 0 || files < 1 || files > Math.min(MOST_PARTS, lines)) {
      throw Problem.of(
          Category.CONFIGURATION,
          "--lines %d, --warm-up %d, --parts %d: at least 2 lines, no fewer than 0, and 1 to %d parts with at least a line each are allowed"
              .formatted(lines, warmUp, files, MOST_PARTS));
    }
    return new IngestBench.Options(lines, files, warmUp, FAULT_EVERY, gzip, seed, flat);
  }

  private static void say(PrintWriter err, String line) {
    err.println(line);
    err.flush();
  }
}
