package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.schema.IndicatorValue;
import org.junit.jupiter.api.Test;

final class PeersTest {
  private final Rows measures = Rows.of(IndicatorValue.TABLE);

  @Test
  void medianDeviationAndPlaceAreAmongRankedPeersOnly() {
    subject("A", 100, 100, "g");
    subject("B", 200, 100, "g");
    subject("C", 300, 100, "g");
    subject("D", 700, 100, "g");
    subject("few", 900, 29, "g");
    subject("other", 5, 30, "h");
    subject("alone", 100, 100, null);
    subject("none", 100, 0, "g");

    List<Row> rows = compared(Direction.UP);

    assertThat(column(rows, "subject_id"))
        .containsExactly("A", "B", "C", "D", "alone", "few", "none", "other");
    assertThat(column(rows, "rank")).containsExactly(4L, 3L, 2L, 1L, null, null, null, 1L);
    assertThat(column(rows, "peer_count")).containsExactly(4L, 4L, 4L, 4L, null, 4L, 4L, 1L);
    assertThat(column(rows, "percentile"))
        .containsExactly(0.25, 0.5, 0.75, 1.0, null, null, null, 1.0);
    assertThat(rows.get(0).getDecimal(rows.get(0).fieldIndex("peer_median"))).isEqualTo("2.500000");
    assertThat(rows.get(0).getDecimal(rows.get(0).fieldIndex("peer_mad"))).isEqualTo("1.000000");
    assertThat(rows.get(3).<Double>getAs("deviation")).isCloseTo(4.5 / 1.4826, within(1e-9));
    assertThat(column(rows, "deviation").subList(4, 8)).containsOnlyNulls();
    assertThat(rows.get(6).<Object>getAs("value")).isNull();
  }

  @Test
  void tiesAreBrokenByCasesThenCode() {
    subject("A", 60, 30, "g");
    subject("B", 80, 40, "g");
    subject("C", 60, 30, "g");

    assertThat(column(compared(Direction.UP), "rank")).containsExactly(2L, 1L, 3L);
    assertThat(column(compared(Direction.UP), "percentile")).containsExactly(1.0, 1.0, 1.0);
  }

  @Test
  void directionSaysWhoComesFirst() {
    IntStream.of(10, 50, 60, 70, 80).forEach(x -> subject("S" + x, x * 30, 30, "g"));

    assertThat(column(compared(Direction.DOWN), "rank")).containsExactly(1L, 2L, 3L, 4L, 5L);
    assertThat(column(compared(Direction.BOTH), "rank")).containsExactly(1L, 3L, 5L, 4L, 2L);
  }

  private void subject(String id, int numerator, int denominator, String group) {
    measures.row(
        "subject_type",
        "institution",
        "subject_id",
        id,
        "numerator",
        numerator,
        "denominator",
        denominator,
        "peer_group",
        group);
  }

  private List<Row> compared(Direction direction) {
    Info like = new AverageCostClinic().info();
    Info info =
        new Info(
            like.id(),
            like.officialCode(),
            like.name(),
            like.numerator(),
            like.denominator(),
            like.exclusions(),
            like.unit(),
            direction,
            like.peers(),
            like.table());
    IndicatorInput input = new Inputs().knownThrough(LocalDate.of(2024, 6, 30).toString());
    return Peers.compare(
            measures
                .dataset()
                .selectExpr(
                    "subject_type",
                    "subject_id",
                    "numerator",
                    "denominator",
                    "denominator as cases",
                    "peer_group"),
            info,
            input,
            Peers.LEAST_DENOMINATOR)
        .orderBy("subject_id")
        .collectAsList();
  }

  private static List<Object> column(List<Row> rows, String name) {
    return rows.stream().map(row -> row.<Object>getAs(name)).toList();
  }
}
