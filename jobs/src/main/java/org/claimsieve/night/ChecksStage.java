package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.ledger.QualityEntry;
import org.claimsieve.quality.QualityCatalog;
import org.claimsieve.quality.QualityCheck;
import org.claimsieve.quality.QualityReport;
import org.claimsieve.quality.QualityRows;
import org.claimsieve.schema.DataQuality;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;

/** Cross checks of the rows that arrived tonight: warnings, whatever they find. */
final class ChecksStage implements NightStep {
  private final Workspace workspace;

  ChecksStage(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "checks";
  }

  @Override
  public void run(NightContext context) {
    LocalDate date = context.businessDate();
    Lake lake = workspace.lake();
    List<QualityCheck> checks =
        QualityCatalog.discover(workspace.configuration().quality().tolerance());
    List<QualityEntry> entries = new ArrayList<>();
    try (Together together = new Together(lake)) {
      Supplier<List<QualityEntry>> ofSettlements =
          together.start(() -> entries(Settlement.TABLE, checks, settlements(lake, date), date));
      Supplier<List<QualityEntry>> ofLines =
          together.start(
              () -> entries(FeeLine.TABLE, checks, arrived(lake, FeeLine.TABLE, date), date));
      entries.addAll(ofSettlements.get());
      entries.addAll(ofLines.get());
    }
    lake.replaceDay(DataQuality.TABLE, date, rows(lake, entries));
    context.faultPoint("middle");
    workspace.quality().replace(date, entries);
    say(context.progress(), entries);
  }

  private static Dataset<Row> settlements(Lake lake, LocalDate date) {
    Dataset<Row> settlements = arrived(lake, Settlement.TABLE, date);
    List<LocalDate> days = Lake.days(settlements, Provenance.SETL_DATE);
    Dataset<Row> lines =
        lake.read(FeeLine.TABLE).filter(col(Provenance.SETL_DATE).isin(days.toArray()));
    return QualityRows.settlements(settlements, lines);
  }

  private static Dataset<Row> arrived(Lake lake, TableSpec table, LocalDate date) {
    return lake.read(table).filter(col(Provenance.ARRIVED).equalTo(lit(date)));
  }

  /** Counts in one pass; a second one for examples, where there are any. */
  private static List<QualityEntry> entries(
      TableSpec table, List<QualityCheck> all, Dataset<Row> rows, LocalDate date) {
    List<QualityCheck> checks = QualityCatalog.of(table, all);
    List<Row> counts = QualityReport.counts(checks, rows).collectAsList();
    List<String> broken =
        counts.stream()
            .filter(row -> row.<Long>getAs(DataQuality.DIFFERING) > 0)
            .map(row -> row.<String>getAs(DataQuality.CHECK_ID))
            .toList();
    Map<String, String> examples =
        broken.isEmpty()
            ? Map.of()
            : examples(checks.stream().filter(c -> broken.contains(c.id())).toList(), rows);
    return counts.stream().map(row -> entry(row, examples, date)).toList();
  }

  private static Map<String, String> examples(List<QualityCheck> broken, Dataset<Row> rows) {
    return QualityReport.examples(broken, rows).collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.<String>getAs(DataQuality.CHECK_ID),
                row -> row.<String>getAs(DataQuality.EXAMPLES)));
  }

  private static QualityEntry entry(Row row, Map<String, String> examples, LocalDate date) {
    String id = row.getAs(DataQuality.CHECK_ID);
    return new QualityEntry(
        date,
        id,
        row.getAs(DataQuality.SOURCE_TABLE),
        row.<Long>getAs(DataQuality.CHECKED),
        row.<Long>getAs(DataQuality.DIFFERING),
        examples.getOrDefault(id, ""),
        row.getAs(DataQuality.DIFFERING_AMT));
  }

  private static Dataset<Row> rows(Lake lake, List<QualityEntry> entries) {
    List<Row> rows =
        entries.stream()
            .map(
                entry ->
                    RowFactory.create(
                        java.sql.Date.valueOf(entry.businessDate()),
                        entry.checkId(),
                        entry.table(),
                        entry.checked(),
                        entry.differing(),
                        entry.examples(),
                        entry.amount()))
            .toList();
    return lake.spark().createDataFrame(rows, DataQuality.TABLE.structType());
  }

  private static void say(Progress progress, List<QualityEntry> entries) {
    List<String> differing =
        entries.stream()
            .filter(entry -> entry.differing() > 0)
            .map(
                entry -> String.format(Locale.ROOT, "%s (%,d)", entry.checkId(), entry.differing()))
            .toList();
    if (!differing.isEmpty()) {
      progress.say(
          "data quality, %d of %d checks differ: %s"
              .formatted(differing.size(), entries.size(), String.join(", ", differing)));
    }
  }
}
