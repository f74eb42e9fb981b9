package org.claimsieve.indicator;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Magnetic resonance in the total fee of in-patients. */
final class MrShareInpatient implements Indicator {
  private static final Info INFO =
      InpatientShare.info(
          "mr-share-inpatient",
          "ZB10000205006000",
          new Words("住院核磁检查占比", "Share of MR in in-patient fees"),
          new Words("编码以002102开头的核磁检查项目费用", "items whose code begins with 002102 (MR), CNY"),
          InpatientShare.BY_ITEM,
          Direction.UP);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return InpatientShare.ofItems(input, INFO, "002102");
  }
}
