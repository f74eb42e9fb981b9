package org.claimsieve.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.TestSpark;
import org.claimsieve.schema.DataQuality;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

/** Counts, amounts and examples of planted faults, and what they cost. */
final class QualityReportTest {
  private final List<QualityCheck> checks = QualityCatalog.of(FeeLine.TABLE, Cases.CHECKS);

  /** Of 40 lines every fifth is 1.30 too dear, two have no price, four no settlement. */
  private static Rows lines() {
    Rows rows = Rows.of(FeeLine.TABLE);
    for (int i = 10; i < 50; i++) {
      rows.row(
          FeeLine.BKKP_SN,
          "l" + i,
          FeeLine.SETL_ID,
          "s",
          FeeLine.CNT,
          "2",
          FeeLine.PRIC,
          i == 11 || i == 12 ? null : "6.5",
          FeeLine.DET_ITEM_FEE_SUMAMT,
          i % 5 == 0 ? "14.30" : "13.00",
          Provenance.SETL_DATE,
          i % 10 == 9 ? null : "2024-06-30");
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void plantedFaultsAreCountedInAnyOrder(long seed) {
    Dataset<Row> rows = lines().shuffled(seed).dataset();
    Map<String, Row> counts = byCheck(QualityReport.counts(checks, rows));
    Map<String, Row> examples = byCheck(QualityReport.examples(checks, rows));

    assertThat(counts).hasSameSizeAs(checks);
    assertThat(figures(counts.get("line-amount"))).containsExactly(38L, 8L);
    assertThat(amount(counts.get("line-amount"))).isEqualTo("10.40");
    assertThat(figures(counts.get("line-orphan"))).containsExactly(40L, 4L);
    assertThat(amount(counts.get("line-orphan"))).isNull();
    assertThat(figures(counts.get("date-charge"))).containsExactly(0L, 0L);
    assertThat(examples.keySet()).containsExactlyInAnyOrder("line-amount", "line-orphan");
    assertThat(text(examples.get("line-amount"))).isEqualTo("l10; l15; l20");
    assertThat(text(examples.get("line-orphan"))).isEqualTo("l19; l29; l39");
  }

  @Test
  void whereNothingDiffersMoneyIsZero() {
    Rows sound =
        Rows.of(FeeLine.TABLE)
            .row(FeeLine.CNT, "2", FeeLine.PRIC, "3", FeeLine.DET_ITEM_FEE_SUMAMT, "6");
    Map<String, Row> counts = byCheck(QualityReport.counts(checks, sound.dataset()));

    assertThat(figures(counts.get("line-amount"))).containsExactly(1L, 0L);
    assertThat(amount(counts.get("line-amount"))).isEqualTo("0.00");
    assertThat(amount(counts.get("code-item"))).isNull();
    assertThat(counts.get("code-item").<String>getAs(DataQuality.SOURCE_TABLE))
        .isEqualTo("fee_list_d");
  }

  @Test
  void anAmountTooLargeToSumStopsNothing() {
    Rows absurd = Rows.of(FeeLine.TABLE);
    for (int i = 0; i < 3; i++) {
      absurd.row(
          FeeLine.BKKP_SN,
          "l" + i,
          FeeLine.CNT,
          i == 0 ? "999999999999.9999" : "1",
          FeeLine.PRIC,
          i == 0 ? "9999999999.999999" : "0",
          FeeLine.DET_ITEM_FEE_SUMAMT,
          "99999999999999.99");
    }
    Map<String, Row> counts = byCheck(QualityReport.counts(checks, absurd.dataset()));

    assertThat(figures(counts.get("line-amount"))).containsExactly(3L, 3L);
    assertThat(amount(counts.get("line-amount"))).isNull();
  }

  @Test
  void allChecksReadTheRowsOnceAndStartAsManyJobsAsOne() throws TimeoutException {
    Dataset<Row> rows = lines().dataset();
    Dataset<Row> one = QualityReport.counts(checks.subList(0, 1), rows);
    Dataset<Row> all = QualityReport.counts(checks, rows);

    assertThat(leaves(all)).isEqualTo(1);
    assertThat(leaves(QualityReport.examples(checks, rows))).isEqualTo(1);
    assertThat(jobs(all)).isEqualTo(jobs(one));
  }

  @Test
  void examplesAreLimitedBeforeTheyMove() {
    String plan =
        QualityReport.examples(checks, lines().dataset())
            .queryExecution()
            .optimizedPlan()
            .toString();

    assertThat(plan).contains("WindowGroupLimit");
  }

  private static Map<String, Row> byCheck(Dataset<Row> rows) {
    return rows.collectAsList().stream()
        .collect(
            Collectors.toMap(
                row -> row.getAs(DataQuality.CHECK_ID), row -> row, (a, b) -> a, HashMap::new));
  }

  private static List<Long> figures(Row row) {
    return List.of(row.getAs(DataQuality.CHECKED), row.getAs(DataQuality.DIFFERING));
  }

  private static String amount(Row row) {
    BigDecimal amount = row.getAs(DataQuality.DIFFERING_AMT);
    return amount == null ? null : amount.toPlainString();
  }

  private static String text(Row row) {
    return row.getAs(DataQuality.EXAMPLES);
  }

  private static int leaves(Dataset<Row> rows) {
    return CollectionConverters.asJava(rows.queryExecution().optimizedPlan().collectLeaves())
        .size();
  }

  private static int jobs(Dataset<Row> rows) throws TimeoutException {
    AtomicInteger jobs = new AtomicInteger();
    SparkListener counter =
        new SparkListener() {
          @Override
          public void onJobStart(SparkListenerJobStart start) {
            jobs.incrementAndGet();
          }
        };
    var context = TestSpark.session().sparkContext();
    context.listenerBus().waitUntilEmpty();
    context.addSparkListener(counter);
    rows.collectAsList();
    context.listenerBus().waitUntilEmpty();
    context.removeSparkListener(counter);
    return jobs.get();
  }
}
