package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.claimsieve.TestSpark;
import org.claimsieve.config.Configuration;
import org.claimsieve.config.Home;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Tables;
import org.claimsieve.source.Layout;
import org.claimsieve.source.PrivacyKey;

/** An empty lake, empty books, and the intake that fills them. */
final class TestIntake implements AutoCloseable {
  static final PrivacyKey KEY =
      new PrivacyKey("0123456789abcdef0123".getBytes(StandardCharsets.UTF_8));

  private static final List<String> WHENCE =
      List.of(Provenance.ARRIVED, Provenance.SOURCE_FILE, Provenance.SOURCE_LINE);

  private final Lake lake = TestSpark.freshLake();
  private final WorkflowDatabase database;
  private final Intake intake;

  private TestIntake(WorkflowDatabase database, IntakeOptions options) {
    this.database = database;
    this.intake = new Intake(lake, new IntakeBooks(database), KEY, options);
  }

  /** The books lie in that folder. */
  static TestIntake open(Path home) {
    return open(home, new IntakeOptions(0.9));
  }

  static TestIntake open(Path home, IntakeOptions options) {
    return new TestIntake(
        WorkflowDatabase.open(new Home(home).create(), Configuration.defaults().database()),
        options);
  }

  IntakeResult load(LocalDate date, Layout layout, Path folder) {
    return intake.load(date, layout, folder);
  }

  IntakeResult replay(LocalDate date, Layout layout, Path folder) {
    return intake.replay(Map.of(date, folder), layout);
  }

  Lake lake() {
    return lake;
  }

  WorkflowDatabase database() {
    return database;
  }

  IntakeBooks books() {
    return new IntakeBooks(database);
  }

  /** Every row of the delivered tables with all columns. */
  List<String> rows() {
    return rows(List.of());
  }

  /** Every row of the delivered tables, without the file, line and night that brought it. */
  List<String> rowsWhencesoever() {
    return rows(WHENCE);
  }

  private List<String> rows(Collection<String> without) {
    List<String> rows = new ArrayList<>();
    for (TableSpec table : Tables.delivered().values()) {
      Column[] columns =
          table.columns().stream()
              .filter(column -> !without.contains(column))
              .map(column -> col(column))
              .toArray(Column[]::new);
      lake.read(table).select(columns).collectAsList().forEach(row -> rows.add(table.name() + row));
    }
    rows.sort(null);
    return rows;
  }

  @Override
  public void close() {
    database.close();
  }
}
