package org.claimsieve.city;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.TableSpec;

/**
 * The rows of one table of a night, in memory.
 *
 * @param header first line of a file
 */
record CopiedTable(TableSpec table, String header, List<CopiedLine> lines) {
  private static final CSVFormat READ =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  /** Reads the files of a night, plain or compressed. */
  static CopiedTable read(TableSpec table, List<Path> files) throws IOException {
    List<CopiedLine> lines = new ArrayList<>();
    String header = "";
    for (Path file : files) {
      try (CSVParser parser = CSVParser.parse(reader(file), READ)) {
        List<String> columns = parser.getHeaderNames();
        header = String.join(",", columns);
        for (CSVRecord row : parser) {
          lines.add(CopiedLine.of(columns, row, fen(table, row)));
        }
      }
    }
    return new CopiedTable(table, header, lines);
  }

  /** Whether faults are planted in this table. */
  boolean faulty() {
    return table.equals(FeeLine.TABLE);
  }

  private static long fen(TableSpec table, CSVRecord row) {
    return table
        .amount()
        .map(amount -> new BigDecimal(row.get(amount)).movePointRight(2).longValueExact())
        .orElse(0L);
  }

  private static InputStreamReader reader(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    return new InputStreamReader(
        file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes,
        StandardCharsets.UTF_8);
  }
}
