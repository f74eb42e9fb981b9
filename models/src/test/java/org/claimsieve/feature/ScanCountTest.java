package org.claimsieve.feature;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.commons.lang3.StringUtils;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.TestSpark;
import org.claimsieve.encounter.NetLines;
import org.claimsieve.schema.Diagnosis;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.Visit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lines are the bulk of a night: what reads them more often than needed is slow for ever. */
final class ScanCountTest {
  @TempDir private Path folder;

  private Dataset<Row> lines;
  private Dataset<Row> settlements;

  @BeforeEach
  void write() throws IOException {
    RandomClaims random = new RandomClaims(1);
    String path = folder.resolve("lines.parquet").toString();
    random.lineRows().dataset().write().parquet(path);
    lines = TestSpark.session().read().parquet(path);
    settlements = random.settlementRows().dataset();
  }

  @Test
  void claimFactsReadTheLinesOnce() {
    assertThat(scans(facts(lines))).isOne();
  }

  @Test
  void itemFactsReadTheLinesOnce() {
    assertThat(scans(ItemFacts.of(settlements, lines))).isOne();
  }

  @Test
  void nettingReadsAFewColumnsOnceMore() {
    String plan = plan(facts(NetLines.of(lines)));

    assertThat(StringUtils.countMatches(plan, "FileScan")).isEqualTo(2);
  }

  @Test
  void theCountSeesASecondScan() {
    Dataset<Row> twice = lines.select(col("setl_id").as("other"));

    assertThat(scans(facts(lines).join(twice, col("setl_id").equalTo(col("other"))))).isEqualTo(2);
  }

  private Dataset<Row> facts(Dataset<Row> netLines) {
    return ClaimFacts.of(
        settlements,
        netLines,
        Rows.of(Visit.TABLE).dataset(),
        Rows.of(Diagnosis.TABLE).dataset(),
        Rows.of(Institution.TABLE).dataset());
  }

  private static int scans(Dataset<Row> rows) {
    return StringUtils.countMatches(plan(rows), "FileScan");
  }

  private static String plan(Dataset<Row> rows) {
    return rows.queryExecution().sparkPlan().toString();
  }
}
