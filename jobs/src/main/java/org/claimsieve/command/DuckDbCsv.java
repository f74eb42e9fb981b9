package org.claimsieve.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;

/**
 * The files of one table in a delivery, as DuckDB reads them.
 *
 * @param header columns of the first file; the others have the same
 */
record DuckDbCsv(TableSpec table, List<Path> files, List<String> header) {

  /** The table's files in a folder; empty where it has none. */
  static Optional<DuckDbCsv> in(Path folder, TableSpec table) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      List<Path> files =
          all.filter(path -> path.getFileName().toString().startsWith(table.name()))
              .sorted()
              .toList();
      return files.isEmpty()
          ? Optional.empty()
          : Optional.of(new DuckDbCsv(table, files, header(files.get(0))));
    }
  }

  /** Columns that a bureau sends: all but those that ingestion adds. */
  static List<Field> sent(TableSpec table) {
    return table.fields().stream().filter(field -> !Provenance.isProvenance(field.name())).toList();
  }

  /** Columns of the table that stand in the files, in the order of the header. */
  List<Field> known() {
    return header.stream().flatMap(name -> field(name).stream()).toList();
  }

  /**
   * The table function that reads the files.
   *
   * @param type DuckDB's type of a column; one that the table does not know is text
   */
  String read(Function<Field, String> type) {
    String columns =
        header.stream()
            .map(name -> "'%s': '%s'".formatted(name, field(name).map(type).orElse("varchar")))
            .collect(Collectors.joining(", "));
    String list =
        files.stream()
            .map(path -> "'" + path.toString().replace("'", "''") + "'")
            .collect(Collectors.joining(", "));
    return """
        read_csv([%s], auto_detect = false, header = true, delim = ',',
          quote = '"', escape = '"', nullstr = '', columns = {%s})
        """
        .formatted(list, columns);
  }

  /** DuckDB's type of a column. */
  static String type(Field field) {
    return switch (field.kind()) {
      case TEXT, CODE, FLAG -> "varchar";
      case DATE -> "date";
      case TIME -> "timestamp";
      case MONEY -> "decimal(16,2)";
      case PRICE -> "decimal(16,6)";
      case QUANTITY -> "decimal(16,4)";
      case RATIO -> "decimal(5,4)";
      case MEASURE -> "decimal(24,6)";
      case WHOLE -> "integer";
      case LONG -> "bigint";
      case SCORE -> "double";
    };
  }

  private Optional<Field> field(String name) {
    return sent(table).stream().filter(field -> field.name().equals(name)).findFirst();
  }

  private static List<String> header(Path file) throws IOException {
    InputStream bytes = Files.newInputStream(file);
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes,
                StandardCharsets.UTF_8))) {
      return List.of(Objects.requireNonNullElse(reader.readLine(), "").split(",", -1));
    }
  }
}
