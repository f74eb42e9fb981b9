package org.claimsieve.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures, beside the tool that an analyst would pick instead. */
@Command(
    name = "bench",
    description = "Measures on this machine, side by side with DuckDB; see docs/benchmarks.md.",
    footer = {
      "  claimsieve bench night --lines 10000    from process start to list",
      "  claimsieve bench night --lines 800000   a city's average night"
    },
    subcommands = BenchNight.class)
final class BenchCommand implements Runnable {
  @Spec private @Nullable CommandSpec command;

  @Override
  public void run() {
    throw new ParameterException(
        Objects.requireNonNull(command).commandLine(),
        "bench: say what, for example: bench night --lines 10000");
  }
}
