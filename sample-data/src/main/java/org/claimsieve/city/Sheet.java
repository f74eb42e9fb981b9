package org.claimsieve.city;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVPrinter;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.jspecify.annotations.Nullable;

/** One file of a table being written, row by row. Columns that are not set stay empty. */
final class Sheet implements AutoCloseable {
  private final Path file;
  private final TableSpec table;
  private final CSVPrinter printer;
  private final Map<String, Integer> places = new HashMap<>();
  private final @Nullable String[] cells;
  private long rows;
  private long fen;

  Sheet(Path file, TableSpec table) throws IOException {
    this.file = file;
    this.table = table;
    List<String> columns = columns(table);
    for (String column : columns) {
      places.put(column, places.size());
    }
    cells = new String[columns.size()];
    printer = new CSVPrinter(writer(file), Csv.WRITTEN);
    printer.printRecord(columns);
  }

  /** What a bureau sends: every column but those that ingestion adds. */
  static List<String> columns(TableSpec table) {
    List<String> added =
        List.of(
            Provenance.ARRIVED,
            Provenance.SOURCE_FILE,
            Provenance.SOURCE_LINE,
            Provenance.SETL_DATE,
            Settlement.CERT_GEND);
    return table.columns().stream().filter(column -> !added.contains(column)).toList();
  }

  Sheet set(String column, @Nullable String value) {
    Integer place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(table.name() + " has no column " + column);
    }
    cells[place] = value;
    return this;
  }

  Sheet set(String column, long value) {
    return set(column, Long.toString(value));
  }

  /** A flag: 1 or 0. */
  Sheet flag(String column, boolean value) {
    return set(column, value ? "1" : "0");
  }

  /** Fen as yuan; the ledger's column is summed. */
  Sheet money(String column, long amount) {
    if (table.amount().filter(column::equals).isPresent()) {
      fen += amount;
    }
    return set(column, Money.text(amount));
  }

  void write() throws IOException {
    printer.printRecord((Object[]) cells);
    Arrays.fill(cells, null);
    rows++;
  }

  ControlRow control() {
    String name = String.valueOf(file.getFileName());
    return table
        .amount()
        .map(column -> new ControlRow(name, rows, column, fen))
        .orElseGet(() -> new ControlRow(name, rows, null, 0));
  }

  @Override
  public void close() throws IOException {
    printer.close();
  }

  private static Writer writer(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(stream(file), StandardCharsets.UTF_8), 1 << 16);
  }

  /** Bytes of a file, compressed where its name says so; large writes are wanted. */
  static OutputStream stream(Path file) throws IOException {
    OutputStream out = Files.newOutputStream(file);
    return file.toString().endsWith(".gz") ? new FastGzip(out) : out;
  }

  /** Gzip without a time stamp, at a level that is twice as fast as the default. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 15);
      def.setLevel(Deflater.BEST_SPEED + 2);
    }
  }
}
