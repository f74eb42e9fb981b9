package org.claimsieve.lake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.claimsieve.TestSpark;
import org.claimsieve.schema.ControlTotal;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.TableSpec;
import org.junit.jupiter.api.Test;

final class LakeTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 6, 29);
  private static final LocalDate SECOND = LocalDate.of(2024, 6, 30);

  private final SparkSession spark = TestSpark.session();
  private final Lake lake = new Lake(spark);

  @Test
  void aTableNeverWrittenReadsAsEmpty() {
    assertThat(lake.read(ControlTotal.TABLE).count()).isZero();
    assertThat(lake.exists(ControlTotal.TABLE)).isFalse();
  }

  @Test
  void stagedRowsAreSeenOnlyAfterPublishingAndReplaceOnlyTheirDay() {
    TableSpec table = Coverage.TABLE;
    lake.replaceDay(table, FIRST, rows(FIRST, "a", "b"));
    lake.replaceDay(table, SECOND, rows(SECOND, "c"));
    assertThat(units(lake.read(table))).containsExactlyInAnyOrder("a", "b", "c");

    Staged staged =
        lake.stage(
            table, rows(SECOND, "d"), Replaced.days(Coverage.BUSINESS_DATE, List.of(SECOND)));
    assertThat(units(lake.read(table))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(units(staged.rows())).containsExactlyInAnyOrder("a", "b", "d");

    long before = lake.snapshots().get(table.name());
    staged.publish();
    assertThat(units(lake.read(table))).containsExactlyInAnyOrder("a", "b", "d");
    assertThat(units(lake.read(table, SECOND, SECOND))).containsExactly("d");
    assertThat(units(lake.readAsOf(table, before))).containsExactlyInAnyOrder("a", "b", "c");

    lake.stage(table, rows(FIRST, "x"), Replaced.days(Coverage.BUSINESS_DATE, List.of(FIRST)))
        .discard();
    lake.stage(table, rows(FIRST, "y"), Replaced.days(Coverage.BUSINESS_DATE, List.of(FIRST)));
    lake.replaceDay(table, FIRST, rows(FIRST, "z"));
    assertThat(units(lake.read(table))).containsExactlyInAnyOrder("z", "d");
  }

  @Test
  void rowsAddedAndTakenOutAreSeenTogetherOnceAndAPublicationIsCarriedOn() {
    TableSpec table = Coverage.TABLE;
    lake.replaceDay(table, FIRST, rows(FIRST, "a", "b"));
    lake.replaceDay(table, SECOND, rows(SECOND, "c"));
    Staged staged = lake.stage(table);
    staged.append(rows(SECOND, "d", "e"), 1);
    staged.remove(
        rows(FIRST, "b").unionByName(rows(SECOND, "d", "z")),
        List.of(Coverage.BUSINESS_DATE, Coverage.UNIT_ID),
        col(Coverage.BUSINESS_DATE).isin(FIRST, SECOND));

    assertThat(units(lake.read(table))).containsExactlyInAnyOrder("a", "b", "c");
    assertThat(units(staged.rows())).containsExactlyInAnyOrder("a", "c", "e");
    long snapshot = staged.snapshot();
    lake.publish(table.name(), snapshot);
    lake.publish(table.name(), snapshot);
    assertThat(units(lake.read(table))).containsExactlyInAnyOrder("a", "c", "e");
    assertThat(units(lake.read(table, FIRST, FIRST))).containsExactly("a");

    Staged lost = lake.stage(table);
    lost.append(rows(FIRST, "x"), 1);
    long gone = lost.snapshot();
    lost.discard();
    assertThatThrownBy(() -> lake.publish(table.name(), gone)).hasMessageContaining("is gone");
    assertThat(units(lake.read(table))).containsExactlyInAnyOrder("a", "c", "e");
  }

  @Test
  void whatALakeWritesIsForItsOwnerOnly() throws IOException {
    lake.replaceDay(Coverage.TABLE, FIRST, rows(FIRST, "a"));
    Path warehouse = Path.of(URI.create(spark.conf().get("spark.sql.catalog.lake.warehouse")));
    try (Stream<Path> all = Files.walk(warehouse)) {
      List<Path> written = all.filter(path -> !path.equals(warehouse)).toList();
      assertThat(written)
          .anySatisfy(path -> assertThat(path.toString()).endsWith(".parquet"))
          .anySatisfy(path -> assertThat(path.toString()).endsWith(".metadata.json"))
          .noneSatisfy(path -> assertThat(path.toString()).endsWith(".crc"));
      for (Path path : written) {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
            .as(path.toString())
            .endsWith("------");
      }
    }
  }

  @Test
  void metadataTellsWhereRowsMayBe() {
    TableSpec table = Coverage.TABLE;
    assertThat(lake.holds(table)).isFalse();
    assertThat(lake.newest(table, FIRST)).isEmpty();
    assertThat(lake.filled(table, FIRST, FIRST)).isEmpty();
    assertThat(lake.atMost(table, FIRST, SECOND)).isZero();
    assertThat(lake.mayHold(table, Coverage.BUSINESS_DATE, List.of(FIRST))).isFalse();
    lake.replaceDay(table, FIRST, rows(FIRST, "a"));
    assertThat(lake.holds(table)).isTrue();
    assertThat(lake.mayHold(table, Coverage.BUSINESS_DATE, List.of(FIRST, SECOND))).isTrue();
    assertThat(lake.mayHold(table, Coverage.BUSINESS_DATE, List.of(SECOND))).isFalse();
    assertThat(lake.mayHoldNull(table, Coverage.BUSINESS_DATE)).isFalse();
    assertThat(lake.newest(table, SECOND)).contains(FIRST);
    assertThat(lake.newest(table, FIRST.minusDays(1))).isEmpty();
    assertThat(lake.filled(table, FIRST, SECOND))
        .contains(Coverage.BUSINESS_DATE, Coverage.UNIT_ID, Coverage.CHECKED)
        .doesNotContain(Coverage.WHY);
    assertThat(lake.filled(table, SECOND, SECOND)).isEmpty();
    Staged staged = lake.stage(table);
    staged.append(rows(SECOND, "b"), 1);
    assertThat(staged.partitions(Coverage.BUSINESS_DATE, List.of(FIRST, SECOND)))
        .containsExactly(FIRST, SECOND);
    staged.discard();
    lake.replaceDay(table, SECOND, rows(SECOND, "b", "c"));
    assertThat(lake.atMost(table, FIRST, SECOND)).isEqualTo(3);
    assertThat(lake.atMost(table, SECOND, SECOND)).isEqualTo(2);
    assertThat(lake.atMost(table, FIRST.minusDays(2), FIRST.minusDays(1))).isZero();
  }

  private Dataset<Row> rows(LocalDate day, String... units) {
    List<Row> rows =
        Arrays.stream(units)
            .map(
                unit ->
                    RowFactory.create(
                        Date.valueOf(day), "rule", unit, unit, "ran", 1L, 0L, 1L, 0L, null, null))
            .toList();
    return spark.createDataFrame(rows, Coverage.TABLE.structType());
  }

  private static List<String> units(Dataset<Row> rows) {
    return rows.select(Coverage.UNIT_ID).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }
}
