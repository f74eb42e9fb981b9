package org.claimsieve.command;

import java.io.PrintWriter;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/** What a person sees of an exception: its message, without a stack trace unless asked for. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final String DISK_FULL = "No space left on device";

  private final boolean debug;

  Failures(boolean debug) {
    this.debug = debug;
  }

  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    if (debug) {
      failure.printStackTrace(err);
    }
    Category category = category(failure);
    if (failure instanceof Problem) {
      err.println("claimsieve: " + failure.getMessage());
    } else if (category == Category.RESOURCES) {
      err.println("claimsieve: the disk is full. Make room and start again: the night resumes.");
    } else {
      LoggerFactory.getLogger(Failures.class).error("Unexpected", failure);
      err.println("claimsieve: a fault of the program stopped this command: " + failure);
      err.println("The details are in " + HomeOption.logFile(command) + "; please report them.");
    }
    err.flush();
    return category.exitCode();
  }

  private static Category category(Exception failure) {
    if (failure instanceof Problem problem) {
      return problem.category();
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains(DISK_FULL)) {
        return Category.RESOURCES;
      }
    }
    return Category.OURS;
  }
}
