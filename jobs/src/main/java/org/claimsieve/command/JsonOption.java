package org.claimsieve.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Mixin of every command that prints a result. */
@Command // picocli wants it on a mixin
final class JsonOption {
  @Option(names = "--json", description = "Print the result as JSON.")
  private boolean json;

  boolean wanted() {
    return json;
  }

  /**
   * Prints maps, lists, texts and numbers.
   *
   * @param result times and dates as texts
   */
  static void print(PrintWriter out, Object result) {
    try {
      out.println(new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(result));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a result that is no JSON", e);
    }
  }
}
