package org.claimsieve.indicator;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.IndicatorValue;

/**
 * Total fee of the stays that ended in the period by their number; a stay settled in parts is one.
 */
final class AverageCostInpatient implements Indicator {
  private static final Info INFO =
      new Info(
          "average-cost-inpatient",
          "",
          new Words("住院次均费用", "Average cost of a discharge"),
          AverageCost.FEE,
          new Words("期内出院人次", "discharges of the period"),
          AverageCost.EXCLUSIONS,
          AverageCost.UNIT,
          Direction.UP,
          new Words("同类同级医疗机构的住院", "in-patients of institutions of the same kind and level"),
          IndicatorValue.TABLE);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return AverageCost.ofDischarges(input, INFO, input.leastDenominator());
  }
}
