package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;

/** Treatment in the total fee of in-patients; too little of it says as much as too much. */
final class TreatmentShareInpatient implements Indicator {
  private static final Info INFO =
      InpatientShare.info(
          "treatment-share-inpatient",
          "ZB10000205004000",
          new Words("住院治疗费占比", "Share of treatment in in-patient fees"),
          new Words("治疗费（05）", "treatment (05), CNY"),
          InpatientShare.BY_CATEGORY,
          Direction.BOTH);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return InpatientShare.ofCategory(input, INFO, col(ClaimFact.TREAT_AMT));
  }
}
