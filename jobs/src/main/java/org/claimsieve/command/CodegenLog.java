package org.claimsieve.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** What our log says of code that Spark generated and could not compile. */
final class CodegenLog {
  /** What the compiler says of a method that is larger than the Java machine allows. */
  private static final String TOO_LARGE = "grows beyond 64 KB";

  private static final Pattern RECORD = Pattern.compile("\\d{4}-\\d{2}-\\d{2} ");

  private CodegenLog() {}

  /**
   * How often Spark fell back to interpreting because generated code was too large. One failure is
   * one record of level ERROR, with the sentence in its message and again in its stack trace.
   *
   * @param log a file that need not exist
   */
  static long fallbacks(Path log) throws IOException {
    if (!Files.exists(log)) {
      return 0;
    }
    long fallbacks = 0;
    boolean awaited = false;
    for (String line : Files.readAllLines(log, StandardCharsets.UTF_8)) {
      if (RECORD.matcher(line).lookingAt()) {
        awaited = line.contains(" ERROR ");
      }
      if (awaited && line.contains(TOO_LARGE)) {
        fallbacks++;
        awaited = false;
      }
    }
    return fallbacks;
  }
}
