package org.claimsieve.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;

/**
 * What an analyst would do instead of an ingest: DuckDB types the same files into Parquet. A value
 * that cannot be read becomes null.
 */
final class DuckDbParquet {
  /** Seconds of all tables. */
  static final String SECONDS = "parquet";

  /** Processor seconds of all tables. */
  static final String PROCESSOR = "processor";

  /** Fee lines that were written. */
  static final String LINES = "lines";

  private DuckDbParquet() {}

  /**
   * A process of its own: writes a Parquet file for each table, and prints seconds and lines.
   *
   * @param args folder of the delivery, folder to write to, threads
   */
  public static void main(String[] args) throws SQLException, IOException {
    Path target = Files.createDirectories(Path.of(args[1]));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("set threads = " + Integer.parseInt(args[2]));
      statement.execute("set preserve_insertion_order = false");
      // Else try_cast becomes a cast inside the reader and fails: duckdb issue 23818.
      statement.execute("set disabled_optimizers = 'type_pushdown'");
      statement.execute("set temp_directory = '" + text(target.resolve("spill")) + "'");
      long nanos = 0;
      long used = Machine.processorNanos();
      for (TableSpec table : Tables.delivered().values()) {
        Optional<DuckDbCsv> files = DuckDbCsv.in(Path.of(args[0]), table);
        if (files.isPresent()) {
          JavaChild.say("DuckDB: " + table.name());
          long begin = System.nanoTime();
          long rows =
              statement.executeLargeUpdate(
                  copy(files.get(), target.resolve(table.name() + ".parquet")));
          nanos += System.nanoTime() - begin;
          if (table.equals(FeeLine.TABLE)) {
            System.out.println(LINES + " " + rows);
          }
        }
      }
      used = Machine.processorNanos() - used;
      System.out.println(String.format(Locale.ROOT, "%s %.3f", SECONDS, nanos / 1e9));
      System.out.println(String.format(Locale.ROOT, "%s %.3f", PROCESSOR, used / 1e9));
    }
  }

  /** Types the files of one table into a Parquet file. */
  static String copy(DuckDbCsv files, Path target) {
    String columns =
        files.known().stream().map(DuckDbParquet::typed).collect(Collectors.joining(", "));
    return "copy (select %s from %s) to '%s' (format parquet, compression zstd)"
        .formatted(columns, files.read(field -> "varchar"), text(target));
  }

  private static String typed(Field field) {
    String type = DuckDbCsv.type(field);
    return type.equals("varchar")
        ? field.name()
        : "try_cast(%1$s as %2$s) as %1$s".formatted(field.name(), type);
  }

  private static String text(Path path) {
    return path.toString().replace("'", "''");
  }
}
