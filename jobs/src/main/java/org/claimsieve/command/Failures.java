package org.claimsieve.command;

import java.io.PrintWriter;
import java.util.Optional;
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
    Optional<Problem> problem = Problem.in(failure); // the engine may have wrapped it
    Category category = problem.map(Problem::category).orElseGet(() -> category(failure));
    if (problem.isPresent()) {
      err.println("claimsieve: " + problem.get().getMessage());
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
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().contains(DISK_FULL)) {
        return Category.RESOURCES;
      }
    }
    return Category.OURS;
  }
}
