package org.claimsieve.command;

import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.function.UnaryOperator;
import org.claimsieve.problem.Category;
import picocli.CommandLine;

/** Where the process begins and ends. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] args) {
    System.exit(run(writer(System.out), writer(System.err), System::getenv, args));
  }

  static int run(
      PrintWriter out, PrintWriter err, UnaryOperator<String> environment, String[] args) {
    boolean debug = "1".equals(environment.apply("CLAIMSIEVE_DEBUG"));
    CommandLine line =
        new CommandLine(new ClaimSieve())
            .setOut(out)
            .setErr(err)
            .setUsageHelpAutoWidth(true)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(new Failures(debug));
    try {
      return line.execute(args);
    } catch (OutOfMemoryError e) {
      err.println(
          "claimsieve: the memory is used up. Give it more, for example CLAIMSIEVE_HEAP=8g.");
      err.flush();
      return Category.RESOURCES.exitCode();
    }
  }

  private static PrintWriter writer(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, Charset.defaultCharset());
  }
}
