package org.claimsieve.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.zip.ZipException;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.jspecify.annotations.Nullable;

/** Reads one claim file record by record. */
final class ClaimCsvReader implements PartitionReader<InternalRow> {
  private static final int FROM_FILE = -1;
  private static final int FROM_LINE = -2;
  private static final int FROM_WIDTH = -3;
  private static final int FROM_RAW = -4;
  private static final int ABSENT = -5;
  private static final String MASK = "***";

  private final CsvShape shape;
  private final String name;
  private final UTF8String file;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final Set<String> nullTokens;
  private final Set<Integer> maskedPositions = new HashSet<>();
  private final int headerWidth;
  private final int[] origins;
  private final @Nullable Object[] values;
  private final GenericInternalRow row;
  private long lastLine;
  private @Nullable CSVRecord current;
  private long currentLine;

  ClaimCsvReader(CsvShape shape, int index, StructType schema) {
    this.shape = shape;
    this.name = shape.names().get(index);
    this.file = UTF8String.fromString(name);
    this.nullTokens = new HashSet<>(shape.nullTokens());
    try {
      parser = CSVParser.parse(SourceFile.open(shape.path(index), shape.charset()), shape.format());
    } catch (IOException e) {
      throw unreadable(e);
    }
    records = parser.iterator();
    CSVRecord header = advance();
    Map<String, Integer> positions = new HashMap<>();
    for (int i = 0; header != null && i < header.size(); i++) {
      String column = header.get(i).strip();
      positions.putIfAbsent(column, i);
      if (shape.masked().contains(column)) {
        maskedPositions.add(i);
      }
    }
    headerWidth = header == null ? 0 : header.size();
    origins = new int[schema.size()];
    for (int i = 0; i < origins.length; i++) {
      origins[i] = origin(schema.apply(i).name(), positions);
    }
    values = new Object[origins.length];
    row = new GenericInternalRow(values);
  }

  private static int origin(String column, Map<String, Integer> positions) {
    return switch (column) {
      case ClaimCsv.FILE -> FROM_FILE;
      case ClaimCsv.LINE -> FROM_LINE;
      case ClaimCsv.WIDTH -> FROM_WIDTH;
      case ClaimCsv.RAW -> FROM_RAW;
      default -> positions.getOrDefault(column, ABSENT);
    };
  }

  @Override
  public boolean next() {
    current = advance();
    return current != null;
  }

  private @Nullable CSVRecord advance() {
    currentLine = lastLine + 1;
    try {
      if (!records.hasNext()) {
        return null;
      }
      CSVRecord read = records.next();
      lastLine = parser.getCurrentLineNumber();
      return read;
    } catch (UncheckedIOException e) {
      throw unreadable(e.getCause());
    } catch (IllegalStateException e) {
      throw Problem.of(
          Category.INPUT,
          "%s line %d: not readable as CSV (%s). Have the file sent again, or mend quote and delimiter in the layout"
              .formatted(name, currentLine, e.getMessage()),
          e);
    }
  }

  @Override
  public InternalRow get() {
    CSVRecord read = java.util.Objects.requireNonNull(current, "get() before next()");
    for (int i = 0; i < origins.length; i++) {
      values[i] = value(read, origins[i]);
    }
    return row;
  }

  private @Nullable Object value(CSVRecord read, int origin) {
    return switch (origin) {
      case FROM_FILE -> file;
      case FROM_LINE -> currentLine;
      case FROM_WIDTH -> read.size() - headerWidth;
      case FROM_RAW -> UTF8String.fromString(raw(read));
      case ABSENT -> null;
      default -> origin < read.size() ? text(read.get(origin)) : null;
    };
  }

  private @Nullable UTF8String text(String value) {
    String stripped = value.strip();
    if (stripped.isEmpty() || nullTokens.contains(stripped)) {
      return null;
    }
    return UTF8String.fromString(stripped);
  }

  /**
   * The record as it stood, without the values that could name a person wherever a shift may have
   * put them.
   */
  private String raw(CSVRecord read) {
    int shift = Math.abs(read.size() - headerWidth);
    StringJoiner joined = new StringJoiner(String.valueOf(shape.delimiter()));
    for (int i = 0; i < read.size(); i++) {
      joined.add(personal(i, shift) ? MASK : read.get(i));
    }
    return joined.toString();
  }

  private boolean personal(int position, int shift) {
    for (int i = position - shift; i <= position + shift; i++) {
      if (maskedPositions.contains(i)) {
        return true;
      }
    }
    return false;
  }

  private Problem unreadable(@Nullable IOException cause) {
    String why;
    if (cause instanceof CharacterCodingException) {
      why =
          "the bytes are not %s. Set encoding in the layout (GB18030 is the usual other one)"
              .formatted(shape.encoding());
    } else if (cause instanceof EOFException || cause instanceof ZipException) {
      why =
          "the compressed file is cut off or damaged (%s). Have it sent again"
              .formatted(cause.getMessage());
    } else {
      why = "cannot be read (%s)".formatted(cause == null ? "unknown" : cause.getMessage());
    }
    String message = "%s near line %d: %s".formatted(name, currentLine, why);
    return cause == null
        ? Problem.of(Category.INPUT, message)
        : Problem.of(Category.INPUT, message, cause);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
