package org.claimsieve.command;

import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line's table of contents.
 *
 * <p>The commands are listed here and not discovered: the list is the order in which a person reads
 * them in the help, the compiler checks it, and no class path is searched at each start.
 */
@Command(
    name = "claimsieve",
    mixinStandardHelpOptions = true,
    description = {
      "Screens a city's medical-insurance claims by night and gives each inspection team a ranked list of suspicious cases in the morning.",
      "医保结算数据夜间筛查:每晚读入当日结算,次日清晨为各稽核组给出排好序、写明依据的疑点清单。"
    },
    subcommands = {
      DemoCommand.class,
      InitCommand.class,
      GenerateCommand.class,
      IngestCommand.class,
      NightCommand.class,
      BackfillCommand.class,
      ListCommand.class,
      RulesCommand.class,
      IndicatorsCommand.class,
      KnowledgeCommand.class,
      QuarantineCommand.class,
      StatusCommand.class,
      DoctorCommand.class,
      BenchCommand.class
    },
    footer = {
      "  claimsieve demo                      a small city, its nights, its list",
      "  claimsieve init                      a home with commented configuration",
      "  claimsieve night --date 2024-06-30   the whole night; again to resume it",
      "  claimsieve COMMAND --help            what a command does, with examples"
    },
    version = "ClaimSieve 0.1.0-SNAPSHOT",
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:a fault of the program",
      "2:wrong usage or configuration",
      "3:bad input refused, nothing published",
      "4:already running",
      "5:could not run for lack of memory, disk or a service"
    })
final class ClaimSieve implements HomeHolder {
  static final String HOME = "${env:CLAIMSIEVE_HOME:-claimsieve-home}";

  @Option(
      names = "--home",
      scope = ScopeType.INHERIT,
      paramLabel = "DIR",
      defaultValue = HOME,
      description =
          "Working folder; everything the program keeps is under it. Default: CLAIMSIEVE_HOME, else ./claimsieve-home.")
  private Path home = Path.of("claimsieve-home");

  @Override
  public Path home() {
    return home;
  }
}
