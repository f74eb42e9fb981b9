package org.claimsieve.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Reads CSV by hand, so that the oracle shares no reader with the program. */
final class OracleCsv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The values of a record and the line on which it starts. */
  record Line(long number, List<String> values) {}

  private final String text;
  private int at;
  private long line = 1;

  private OracleCsv(String text) {
    this.text = text;
  }

  /** The records of a file, the header first; blank lines are none. */
  static List<Line> read(Path file, byte[] bytes) {
    String text = new String(unpacked(file, bytes), StandardCharsets.UTF_8);
    return new OracleCsv(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines();
  }

  private static byte[] unpacked(Path file, byte[] bytes) {
    if (!file.toString().endsWith(".gz")) {
      return bytes;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    while (at < text.length()) {
      if (!endOfLine()) {
        long start = line;
        List<String> values = new ArrayList<>();
        values.add(value());
        while (at < text.length() && text.charAt(at) == ',') {
          at++;
          values.add(value());
        }
        endOfLine();
        lines.add(new Line(start, values));
      }
    }
    return lines;
  }

  /** Steps over one end of line, if one stands here. */
  private boolean endOfLine() {
    if (at == text.length() || !isEnd(text.charAt(at))) {
      return false;
    }
    if (text.startsWith("\r\n", at)) {
      at++;
    }
    at++;
    line++;
    return true;
  }

  private static boolean isEnd(char c) {
    return c == '\r' || c == '\n';
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    if (at < text.length() && text.charAt(at) == '"') {
      quoted(value);
    }
    while (at < text.length() && text.charAt(at) != ',' && !isEnd(text.charAt(at))) {
      value.append(text.charAt(at++));
    }
    return value.toString();
  }

  private void quoted(StringBuilder value) {
    at++;
    while (text.charAt(at) != '"' || text.startsWith("\"\"", at)) {
      if (text.charAt(at) == '"') {
        at++;
      }
      if (text.charAt(at) == '\n') {
        line++;
      }
      value.append(text.charAt(at++));
    }
    at++;
  }
}
