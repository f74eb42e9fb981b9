package org.claimsieve.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.claimsieve.schema.Field;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;

/** The tool that an analyst would pick instead: DuckDB on the same files, for a bench. */
final class DuckDbPeer implements AutoCloseable {
  static final String INDICATORS = "bench_indicator";
  static final String ITEM_USAGE = "bench_item_usage";

  private final Connection connection;

  private DuckDbPeer(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens a database and makes the delivered tables where they are missing.
   *
   * @param database a file; empty text for one in memory
   */
  static DuckDbPeer open(String database, int threads) throws SQLException {
    DuckDbPeer peer = new DuckDbPeer(DriverManager.getConnection("jdbc:duckdb:" + database));
    peer.run("set threads = " + threads);
    for (TableSpec table : Tables.delivered().values()) {
      peer.run(
          "create table if not exists %s (%s, %s date)"
              .formatted(table.name(), typed(DuckDbCsv.sent(table)), Provenance.ARRIVED));
    }
    return peer;
  }

  /**
   * A process of its own: loads the folders {@code inbox/DATE} of the days, computes the indicators
   * where a period is named, and prints the seconds of both.
   *
   * @param args database, inbox, threads, first day, last day, and the first day of the period
   */
  public static void main(String[] args) throws SQLException, IOException {
    Path inbox = Path.of(args[1]);
    LocalDate last = LocalDate.parse(args[4]);
    try (DuckDbPeer peer = open(args[0], Integer.parseInt(args[2]))) {
      long begin = System.nanoTime();
      for (LocalDate day : LocalDate.parse(args[3]).datesUntil(last.plusDays(1)).toList()) {
        peer.load(inbox.resolve(day.toString()), day);
      }
      long loaded = System.nanoTime();
      System.out.println("load " + seconds(loaded - begin));
      if (args.length > 5) {
        peer.compute(LocalDate.parse(args[5]), last);
        System.out.println("indicators " + seconds(System.nanoTime() - loaded));
      }
    }
  }

  /** DuckDB's own version. */
  static String version() throws SQLException {
    try (DuckDbPeer peer = open("", 1)) {
      return peer.rows("select version()").get(0).get(0).toString();
    }
  }

  /** Loads what one night delivered. */
  void load(Path folder, LocalDate day) throws IOException, SQLException {
    for (TableSpec table : Tables.delivered().values()) {
      Optional<DuckDbCsv> files = DuckDbCsv.in(folder, table);
      if (files.isPresent()) {
        run(insert(table, files.get(), day));
      }
    }
  }

  /** Computes the three indicators of the period. */
  void compute(LocalDate from, LocalDate to) throws IOException, SQLException {
    try (InputStream in = DuckDbPeer.class.getResourceAsStream("bench-indicators.sql")) {
      String script =
          new String(
              Objects.requireNonNull(in, "bench-indicators.sql").readAllBytes(),
              StandardCharsets.UTF_8);
      for (String statement :
          script
              .replace("${from}", "date '" + from + "'")
              .replace("${to}", "date '" + to + "'")
              .split(";\\s*\n", -1)) {
        if (!statement.isBlank()) {
          run(statement);
        }
      }
    }
  }

  /** Rows of a query, each as its values. */
  List<List<Object>> rows(String query) throws SQLException {
    List<List<Object>> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<Object> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(Objects.requireNonNullElse(result.getObject(column), ""));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /** Runs a statement. */
  void run(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String insert(TableSpec table, DuckDbCsv files, LocalDate day) {
    String known = files.known().stream().map(Field::name).collect(Collectors.joining(", "));
    return "insert into %s (%s, %s) select %s, date '%s' from %s"
        .formatted(
            table.name(), known, Provenance.ARRIVED, known, day, files.read(DuckDbCsv::type));
  }

  private static String typed(List<Field> fields) {
    return fields.stream()
        .map(field -> field.name() + " " + DuckDbCsv.type(field))
        .collect(Collectors.joining(", "));
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
  }
}
