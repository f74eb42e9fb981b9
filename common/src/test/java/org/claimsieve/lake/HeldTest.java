package org.claimsieve.lake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.util.LongAccumulator;
import org.claimsieve.TestSpark;
import org.junit.jupiter.api.Test;

final class HeldTest {
  private final Dataset<Row> squares =
      TestSpark.session().range(10).select(col("id"), col("id").multiply(col("id")).as("square"));

  @Test
  void thePlanIsOneLeafAndTheRowsAreTheSame() {
    try (Held held = Held.of(squares)) {
      assertThat(held.rows().queryExecution().analyzed().children().isEmpty()).isTrue();
      assertThat(held.rows().orderBy("id").collectAsList())
          .isEqualTo(squares.orderBy("id").collectAsList());
    }
  }

  @Test
  void theRowsStandBesideThemselves() {
    try (Held held = Held.of(squares)) {
      Dataset<Row> other = held.rows().select(col("square").as("other"));

      assertThat(held.rows().join(other, col("id").equalTo(col("other"))).count()).isEqualTo(4);
      assertThat(held.rows().unionByName(held.rows()).count()).isEqualTo(20);
    }
  }

  @Test
  void closedItHoldsNothing() {
    Held held = Held.of(squares);
    held.rows().count();
    held.close();

    assertThat(squares.storageLevel().useMemory()).isFalse();
  }

  @Test
  void fewRowsAreComputedOnceAndKeptWhateverBecomesOfTheirSource() {
    LongAccumulator computed = squares.sparkSession().sparkContext().longAccumulator();
    Dataset<Row> counted =
        squares
            .map(
                (MapFunction<Row, Row>)
                    row -> {
                      computed.add(1);
                      return row;
                    },
                squares.encoder())
            .filter(col("id").lt(7));
    try (Held held = Held.few(counted)) {
      assertThat(held.rows().count()).isEqualTo(7);
      assertThat(held.rows().unionByName(held.rows()).count()).isEqualTo(14);
      assertThat(held.rows().orderBy("id").collectAsList())
          .isEqualTo(squares.filter(col("id").lt(7)).orderBy("id").collectAsList());
      assertThat(computed.value()).isEqualTo(10);
    }
  }

  @Test
  void aTaskOnFewRowsDoesNotCarryTheirOrigin() {
    try (Held held = Held.few(squares.repartition(3).filter(col("square").gt(4)))) {
      assertThat(held.rows().javaRDD().toDebugString())
          .contains("LocalCheckpointRDD")
          .doesNotContain("ShuffledRowRDD");
    }
  }
}
