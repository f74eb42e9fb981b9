package org.claimsieve.source;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;

/** The records of one claim file, one after another, each with the line on which it begins. */
final class RecordFile implements Closeable {
  private final CsvShape shape;
  private final String name;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final List<String> header = new ArrayList<>();
  private long lastLine;
  private long line;

  /** Opens a file of a shape and reads its header. */
  RecordFile(CsvShape shape, int index) {
    this.shape = shape;
    this.name = shape.names().get(index);
    try {
      parser = CSVParser.parse(SourceFile.open(shape.path(index), shape.charset()), shape.format());
    } catch (IOException e) {
      throw unreadable(e);
    }
    records = parser.iterator();
    CSVRecord first = next();
    if (first != null) {
      first.forEach(column -> header.add(column.strip()));
    }
  }

  /** Columns in the file's order; none where the file is empty. */
  List<String> header() {
    return header;
  }

  /** Line on which the record given last begins, the header's being 1. */
  long line() {
    return line;
  }

  /** The next record; null at the end. */
  @Nullable CSVRecord next() {
    line = lastLine + 1; // for a fault before the record is known
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord read = records.next();
      long last = parser.getCurrentLineNumber();
      if (last > line) {
        line = last - breaks(read);
      }
      lastLine = last;
      return read;
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (IllegalStateException e) {
      throw Problem.of(
          Category.INPUT,
          "%s line %d: not readable as CSV (%s). Have the file sent again, or mend quote and delimiter in the layout"
              .formatted(name, line, e.getMessage()),
          e);
    }
  }

  /** Line breaks inside the record's values; what else lies between two records is blank lines. */
  private static long breaks(CSVRecord record) {
    long breaks = 0;
    for (String value : record) {
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        boolean pair = c == '\r' && i + 1 < value.length() && value.charAt(i + 1) == '\n';
        breaks += (c == '\n' || c == '\r') && !pair ? 1 : 0;
      }
    }
    return breaks;
  }

  private Problem unreadable(@Nullable IOException cause) {
    String message =
        "%s near line %d: %s. Nothing was published"
            .formatted(name, line, Unreadable.why(cause, shape.encoding()));
    return cause == null
        ? Problem.of(Category.INPUT, message)
        : Problem.of(Category.INPUT, message, cause);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
