package org.claimsieve.indicator;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Computed tomography in the total fee of in-patients. */
final class CtShareInpatient implements Indicator {
  private static final Info INFO =
      InpatientShare.info(
          "ct-share-inpatient",
          "ZB10000205005000",
          new Words("住院CT检查占比", "Share of CT in in-patient fees"),
          new Words("编码以002103开头的CT检查项目费用", "items whose code begins with 002103 (CT), CNY"),
          InpatientShare.BY_ITEM,
          Direction.UP);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return InpatientShare.ofItems(input, INFO, "002103");
  }
}
