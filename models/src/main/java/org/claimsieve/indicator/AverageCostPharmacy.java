package org.claimsieve.indicator;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.code.VisitKind;
import org.claimsieve.schema.IndicatorValue;

/** Total fee by purchase at a pharmacy. */
final class AverageCostPharmacy implements Indicator {
  private static final Info INFO =
      new Info(
          "average-cost-pharmacy",
          "",
          new Words("药店次均费用", "Average cost of a pharmacy settlement"),
          AverageCost.FEE,
          new Words("期内药店结算人次", "pharmacy settlements of the period"),
          AverageCost.EXCLUSIONS,
          AverageCost.UNIT,
          Direction.UP,
          new Words("定点零售药店", "pharmacies"),
          IndicatorValue.TABLE);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return AverageCost.ofSettlements(input, VisitKind.PHARMACY, INFO, input.leastDenominator());
  }
}
