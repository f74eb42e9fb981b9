package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;

/** Consumables in the total fee of in-patients. */
final class ConsumableShareInpatient implements Indicator {
  private static final Info INFO =
      InpatientShare.info(
          "consumable-share-inpatient",
          "ZB10000205003000",
          new Words("住院耗材占比", "Share of consumables in in-patient fees"),
          new Words("卫生材料费（08）", "consumables (08), CNY"),
          InpatientShare.BY_CATEGORY,
          Direction.UP);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return InpatientShare.ofCategory(input, INFO, col(ClaimFact.CONSUMABLE_AMT));
  }
}
