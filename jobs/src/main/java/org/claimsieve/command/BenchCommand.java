package org.claimsieve.command;

import picocli.CommandLine.Command;

/** Measures, beside the tool that an analyst would pick instead. */
@Command(
    name = "bench",
    description = "Measures on this machine, side by side with DuckDB; see docs/benchmarks.md.",
    footer = {
      "  claimsieve bench night --lines 10000    from process start to list",
      "  claimsieve bench night --lines 800000   a city's average night",
      "  claimsieve bench ingest --lines 1000000 the ingest alone, warm",
      "  claimsieve bench rules                  one line rule, ten, and all"
    },
    subcommands = {BenchNight.class, BenchIngest.class, BenchRules.class})
final class BenchCommand extends CommandGroup {
  BenchCommand() {
    super("bench night --lines 10000");
  }
}
