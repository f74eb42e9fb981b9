package org.claimsieve.command;

import java.nio.file.Path;
import org.claimsieve.config.Home;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Mixin of every command that works in a home; {@code --home} itself stands at the root. */
@Command // picocli wants it on a mixin
final class HomeOption {
  /** Read by log4j2.xml when the first logger is asked for. */
  private static final String LOGS = "claimsieve.logs";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  /** The home that the command line names; it need not exist. */
  Home named() {
    if (command == null) {
      throw new IllegalStateException("not on a command line");
    }
    return at(named(command.commandLine()));
  }

  /** A home that this process logs to. */
  static Home at(Home home) {
    System.setProperty(LOGS, home.logs().toString());
    return home;
  }

  /** The home, which somebody has made. */
  Home existing() {
    return named().existing();
  }

  static Path logFile(CommandLine command) {
    return named(command).logFile();
  }

  private static Home named(CommandLine command) {
    return new Home(((HomeHolder) command.getCommandSpec().root().userObject()).home());
  }
}
