package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Stay;

/**
 * Share of discharges followed within 31 days by the person's next admission to the same
 * institution with the same category of main diagnosis, whatever lies between.
 *
 * <p>It stands for the national indicator of unplanned readmissions and is not it: claims do not
 * say whether a readmission was planned. A period that ends tonight has not been followed up for so
 * long; it is moved back until it has, and its rows say so. Which stays count: {@link
 * Readmissions}.
 */
final class ReadmissionSameDiagnosis implements Indicator {
  private static final int WINDOW_DAYS = 31;

  private static final Info INFO =
      new Info(
          "readmission-31d-same-diagnosis",
          "ZB10000205008000",
          new Words(
              "31日内同机构同病再入院率",
              "Readmission within 31 days to the same institution with the same diagnosis"),
          new Words(
              "出院后0至31天内该参保人以同一主要诊断类目（前三位）再次入住同一机构的出院人次",
              "discharges whose person is admitted to the same institution with the same category"
                  + " of main diagnosis (three characters) 0 to 31 days later"),
          new Words(
              "出院且有主要诊断的人次，统计期前移至随访期完整",
              "discharges with a main diagnosis, in the period moved back until the follow-up"
                  + " window is known"),
          new Words(
              Readmissions.EXCLUSIONS.chinese() + "。结算数据没有计划再入院标识，以同机构同病近似非计划再入院，其他计划再入院未能除外",
              Readmissions.EXCLUSIONS.english()
                  + ". Claims do not say whether a readmission was planned: same institution and"
                  + " diagnosis stand for unplanned, and other planned ones are not left out"),
          new Words("比率", "ratio"),
          Direction.UP,
          new Words("同类同级医疗机构的住院", "in-patients of institutions of the same kind and level"),
          IndicatorValue.TABLE);

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public int historyDays(Period period) {
    return WINDOW_DAYS;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    Period followedUp = input.period().followedUp(WINDOW_DAYS, input.knownThrough());
    IndicatorInput earlier = input.during(followedUp);
    Dataset<Row> measures =
        Readmissions.measure(
            earlier, WINDOW_DAYS, lit(true), col(Stay.FIXMEDINS_CODE), Readmissions.category());
    return Peers.compare(measures, INFO, earlier, input.leastDenominator());
  }
}
