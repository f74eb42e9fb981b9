package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Stay;

/**
 * Share of discharges followed by the person's next admission within seven days, at the same
 * institution. Which stays count: {@link Readmissions}.
 */
final class ReadmissionSameInstitution implements Indicator {
  private static final Info INFO =
      new Info(
          "readmission-7d-same",
          "",
          new Words("7日内重复住院率（同一机构）", "Repeat admission within 7 days, at the same institution"),
          new Words(
              "出院后0至7天内该参保人下一次入院（同一机构）的出院人次",
              "discharges whose person's next admission is 0 to 7 days later, at the same institution"),
          Readmissions.DENOMINATOR,
          Readmissions.EXCLUSIONS,
          new Words("比率", "ratio"),
          Direction.UP,
          new Words("同类同级医疗机构的住院", "in-patients of institutions of the same kind and level"),
          IndicatorValue.TABLE);

  /**
   * @param windowDays days after discharge within which an admission counts, the last included
   */
  record Options(int windowDays) {
    static final Options DEFAULT = new Options(7);

    Options {
      if (windowDays < 0) {
        throw new IllegalArgumentException("window-days must be at least 0: " + windowDays);
      }
    }
  }

  private final Options options;

  ReadmissionSameInstitution() {
    this(Options.DEFAULT);
  }

  ReadmissionSameInstitution(Options options) {
    this.options = options;
  }

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    Column counts = col(Stay.FIXMEDINS_CODE).equalTo(Readmissions.next(Stay.FIXMEDINS_CODE));
    Dataset<Row> measures = Readmissions.measure(input, options.windowDays(), counts);
    return Peers.compare(measures, INFO, input, input.leastDenominator());
  }
}
