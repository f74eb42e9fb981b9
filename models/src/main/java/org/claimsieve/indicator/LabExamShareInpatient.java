package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.ClaimFact;

/** Laboratory and examinations in the total fee of in-patients. */
final class LabExamShareInpatient implements Indicator {
  private static final Info INFO =
      InpatientShare.info(
          "lab-exam-share-inpatient",
          "ZB10000205002000",
          new Words("住院检验检查占比", "Share of laboratory and examinations in in-patient fees"),
          new Words("检查费、化验费（03、04）", "examinations and laboratory (03, 04), CNY"),
          InpatientShare.BY_CATEGORY,
          Direction.UP);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    return InpatientShare.ofCategory(
        input, INFO, col(ClaimFact.EXAM_AMT).plus(col(ClaimFact.LAB_AMT)));
  }
}
