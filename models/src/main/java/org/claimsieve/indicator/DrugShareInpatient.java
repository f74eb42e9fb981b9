package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;

/** Western drugs, herbal pieces and patent Chinese drugs in the total fee of in-patients. */
final class DrugShareInpatient implements Indicator {
  private static final Info INFO =
      InpatientShare.info(
          "drug-share-inpatient",
          "ZB10000205001000",
          new Words("住院药费占比", "Share of drugs in in-patient fees"),
          new Words(
              "西药费、中药饮片费、中成药费（09、10、11）",
              "western drugs, herbal pieces, patent Chinese drugs (09, 10, 11), CNY"),
          InpatientShare.BY_CATEGORY,
          Direction.UP);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return InpatientShare.ofCategory(input, INFO, col(ClaimFact.DRUG_AMT));
  }
}
