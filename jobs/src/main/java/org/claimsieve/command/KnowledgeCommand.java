package org.claimsieve.command;

import picocli.CommandLine.Command;

/** The knowledge base: filled, checked, shown. */
@Command(
    name = "knowledge",
    description = "Fills, checks and shows the knowledge base.",
    footer = {
      "  claimsieve knowledge import points.csv --dry-run   what points would become",
      "  claimsieve knowledge import own.xlsx               a sheet of your own",
      "  claimsieve knowledge check                         faults, clashes, gaps",
      "  claimsieve knowledge status                        rows, rules, changes"
    },
    subcommands = {KnowledgeImport.class, KnowledgeCheck.class, KnowledgeStatus.class})
final class KnowledgeCommand extends CommandGroup {
  KnowledgeCommand() {
    super("knowledge status");
  }
}
