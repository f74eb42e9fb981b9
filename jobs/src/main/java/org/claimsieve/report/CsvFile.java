package org.claimsieve.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV that a spreadsheet opens as it is meant: UTF-8 with byte order mark, and no text that it
 * would run as a formula.
 */
public final class CsvFile {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String FORMULA_STARTS = "=+-@\t\r";
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\r\n").get();

  private CsvFile() {}

  /** Writes a header and rows; the stream stays open. */
  public static void write(OutputStream out, List<String> header, Iterable<List<String>> rows)
      throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write(BYTE_ORDER_MARK);
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    printer.printRecord(header);
    for (List<String> row : rows) {
      printer.printRecord(row);
    }
    printer.flush();
  }

  /** A text cell; an apostrophe goes before what a spreadsheet would take for a formula. */
  public static String text(String value) {
    return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
  }

  /** Several ids in one cell. */
  static String ids(List<String> values) {
    return text(String.join(";", values));
  }

  /** A number without exponent; empty where it is null. */
  static String number(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
