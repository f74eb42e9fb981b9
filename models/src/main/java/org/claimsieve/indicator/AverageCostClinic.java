package org.claimsieve.indicator;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.IndicatorValue;

/**
 * Total fee by clinic and emergency settlement; clinics for chronic diseases are not among them.
 */
final class AverageCostClinic implements Indicator {
  private static final Info INFO =
      new Info(
          "average-cost-clinic",
          "",
          new Words("门急诊次均费用", "Average cost of a clinic settlement"),
          AverageCost.FEE,
          new Words("期内门急诊结算人次", "clinic and emergency settlements of the period"),
          AverageCost.EXCLUSIONS,
          AverageCost.UNIT,
          Direction.UP,
          new Words("同类同级医疗机构的门急诊", "clinics of institutions of the same kind and level"),
          IndicatorValue.TABLE);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return AverageCost.ofSettlements(input, VisitKind.CLINIC, INFO, input.leastDenominator());
  }
}
