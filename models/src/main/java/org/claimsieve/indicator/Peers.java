package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.cume_dist;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.median;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;
import org.claimsieve.encounter.TableShape;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Kind;

/**
 * Compares subjects with their peers. Only subjects with the least number of cases make up a peer
 * group and take a place in it; the others see its median but have no deviation, percentile or
 * rank. Cases are the denominator, or what it rests on where that is money.
 */
final class Peers {
  /** Fewer cases than this say nothing about a subject. */
  static final int LEAST_DENOMINATOR = 30;

  /** Makes the median absolute deviation of a normal distribution its standard deviation. */
  private static final double CONSISTENCY = 1.4826;

  private static final String RANKED = "ranked";
  private static final String DISTANCE = "distance";

  private Peers() {}

  /**
   * Rows of {@code indicator_value}.
   *
   * @param measures subject type and id, numerator, denominator, cases, peer group (null: no peers)
   * @param leastDenominator cases below which a subject has no place
   */
  static Dataset<Row> compare(
      Dataset<Row> measures, Info info, IndicatorInput input, int leastDenominator) {
    WindowSpec peers = Window.partitionBy(col(IndicatorValue.PEER_GROUP));
    WindowSpec ranking = Window.partitionBy(col(IndicatorValue.PEER_GROUP), col(RANKED));
    Column x = col(IndicatorValue.VALUE).cast(DataTypes.DoubleType);
    Column distance = abs(x.minus(col(IndicatorValue.PEER_MEDIAN)));
    Dataset<Row> compared =
        measures
            .withColumn(IndicatorValue.VALUE, value())
            .withColumn(RANKED, ranked(leastDenominator))
            .withColumn(IndicatorValue.PEER_COUNT, count(ofRanked(lit(1))).over(peers))
            .withColumn(IndicatorValue.PEER_MEDIAN, median(ofRanked(x)).over(peers))
            .withColumn(DISTANCE, ofRanked(distance))
            .withColumn(IndicatorValue.PEER_MAD, median(col(DISTANCE)).over(peers))
            .withColumn(IndicatorValue.DEVIATION, ofRanked(deviation(x)))
            .withColumn(IndicatorValue.PERCENTILE, ofRanked(cume_dist().over(ranking.orderBy(x))))
            .withColumn(
                IndicatorValue.RANK,
                ofRanked(row_number().over(ranking.orderBy(order(info.direction(), x)))));
    return TableShape.of(IndicatorValue.TABLE, labelled(compared, info, input));
  }

  private static Dataset<Row> labelled(Dataset<Row> rows, Info info, IndicatorInput input) {
    Column hasPeers = col(IndicatorValue.PEER_GROUP).isNotNull();
    return rows.withColumn(IndicatorValue.BUSINESS_DATE, lit(input.knownThrough()))
        .withColumn(IndicatorValue.INDICATOR_ID, lit(info.id()))
        .withColumn(IndicatorValue.PERIOD_FROM, lit(input.period().from()))
        .withColumn(IndicatorValue.PERIOD_TO, lit(input.period().to()))
        .withColumn(IndicatorValue.PEER_COUNT, when(hasPeers, col(IndicatorValue.PEER_COUNT)));
  }

  private static Column value() {
    Column denominator = col(IndicatorValue.DENOMINATOR).cast(Kind.MEASURE.type());
    return when(
        denominator.gt(0),
        col(IndicatorValue.NUMERATOR)
            .cast(Kind.MEASURE.type())
            .divide(denominator)
            .cast(Kind.MEASURE.type()));
  }

  private static Column ranked(int leastDenominator) {
    return coalesce(
        col(IndicatorValue.PEER_GROUP)
            .isNotNull()
            .and(col(IndicatorValue.VALUE).isNotNull())
            .and(col(Subjects.CASES).geq(leastDenominator)),
        lit(false));
  }

  private static Column deviation(Column x) {
    Column mad = col(IndicatorValue.PEER_MAD);
    return when(
        mad.gt(0), x.minus(col(IndicatorValue.PEER_MEDIAN)).divide(mad.multiply(CONSISTENCY)));
  }

  private static Column[] order(Direction direction, Column x) {
    Column riskiest =
        switch (direction) {
          case UP -> x.desc();
          case DOWN -> x.asc();
          case BOTH -> col(DISTANCE).desc();
        };
    return new Column[] {
      riskiest, col(Subjects.CASES).desc(), col(IndicatorValue.SUBJECT_ID).asc()
    };
  }

  private static Column ofRanked(Column value) {
    return when(col(RANKED), value);
  }
}
