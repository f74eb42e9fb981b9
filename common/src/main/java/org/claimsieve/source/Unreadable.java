package org.claimsieve.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVException;
import org.jspecify.annotations.Nullable;

/** Why a file cannot be read, and what is to be done about it. */
final class Unreadable {
  private Unreadable() {}

  /**
   * One sentence or two, without the file's name.
   *
   * @param encoding in which the file was to be read
   */
  static String why(@Nullable IOException cause, String encoding) {
    if (cause instanceof CharacterCodingException) {
      return "the bytes are not %s. Set encoding in the layout (GB18030 is the usual other one)"
          .formatted(encoding);
    }
    String detail = cause == null ? "unknown" : cause.getMessage();
    if (cause instanceof EOFException || cause instanceof ZipException) {
      return "the compressed file is cut off or damaged (%s). Have it sent again".formatted(detail);
    }
    if (cause instanceof CSVException) {
      return "a quote is not closed where it should be (%s). Have it sent again, or mend quote and delimiter in the layout"
          .formatted(detail);
    }
    return "cannot be read (%s). Have it sent again".formatted(detail);
  }
}
