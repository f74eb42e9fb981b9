package org.claimsieve.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;

/**
 * The rows of a delivery as their sender has them, one list per kind of file.
 *
 * @param tables rows by the first word of their files' names
 */
public record SentClaims(Map<String, List<Map<String, String>>> tables) {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  /** All files of a folder; the parts of a table one after another. */
  public static SentClaims read(Path folder) throws IOException {
    Map<String, List<Map<String, String>>> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String table = file.getFileName().toString().split("[-.]", 2)[0];
        tables.computeIfAbsent(table, name -> new ArrayList<>()).addAll(rows(file));
      }
    }
    return new SentClaims(tables);
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    CSVFormat headed = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        CSVParser parser =
            headed.parse(
                new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8)))) {
      return parser.stream()
          .<Map<String, String>>map(row -> new LinkedHashMap<>(row.toMap()))
          .toList();
    }
  }

  public List<Map<String, String>> rows(String table) {
    return tables.getOrDefault(table, List.of());
  }

  /** The same with other rows in one table. */
  public SentClaims with(String table, List<Map<String, String>> rows) {
    Map<String, List<Map<String, String>>> all = new TreeMap<>(tables);
    all.put(table, rows);
    return new SentClaims(all);
  }

  /** The same with each of those rows of a table changed. */
  SentClaims changed(
      String table, Predicate<Map<String, String>> which, UnaryOperator<Map<String, String>> how) {
    return with(
        table,
        rows(table).stream()
            .map(row -> which.test(row) ? how.apply(new LinkedHashMap<>(row)) : row)
            .toList());
  }

  /** The row with one yuan more in each of those columns. */
  public static Map<String, String> plusOne(Map<String, String> row, String... amounts) {
    for (String amount : amounts) {
      row.compute(amount, (column, v) -> new BigDecimal(v).add(BigDecimal.ONE).toString());
    }
    return row;
  }

  /** Those rows only, of every table; a table of which none is left is left out. */
  SentClaims only(Predicate<Map<String, String>> which) {
    Map<String, List<Map<String, String>>> some = new TreeMap<>();
    tables.forEach(
        (table, rows) -> {
          List<Map<String, String>> left = rows.stream().filter(which).toList();
          if (!left.isEmpty()) {
            some.put(table, left);
          }
        });
    return new SentClaims(some);
  }

  /** Writes every table as so many parts; names end with the given word. */
  public void write(Path folder, String word, int parts) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, List<Map<String, String>>> table : tables.entrySet()) {
      int rows = table.getValue().size();
      for (int part = 0; part < parts; part++) {
        write(
            folder.resolve("%s-%s%d.csv".formatted(table.getKey(), word, part)),
            List.copyOf(table.getValue().get(0).keySet()),
            table.getValue().subList(rows * part / parts, rows * (part + 1) / parts));
      }
    }
  }

  private static void write(Path file, List<String> header, List<Map<String, String>> rows)
      throws IOException {
    try (Writer out = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(out, FORMAT)) {
      printer.printRecord(header);
      for (Map<String, String> row : rows) {
        printer.printRecord(header.stream().map(row::get));
      }
    }
  }
}
