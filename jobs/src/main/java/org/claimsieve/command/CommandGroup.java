package org.claimsieve.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A word that wants another after it; alone it is wrong usage, and an example says what to add. */
abstract class CommandGroup implements Runnable {
  private final String example;

  @Spec private @Nullable CommandSpec command;

  /**
   * A group.
   *
   * @param example one of its commands, as it is typed after {@code claimsieve}
   */
  CommandGroup(String example) {
    this.example = example;
  }

  @Override
  public final void run() {
    CommandSpec own = Objects.requireNonNull(command);
    throw new ParameterException(
        own.commandLine(), own.name() + ": say what, for example: " + example);
  }
}
