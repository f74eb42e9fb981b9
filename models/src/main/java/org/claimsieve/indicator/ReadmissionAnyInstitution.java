package org.claimsieve.indicator;

import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.schema.IndicatorValue;

/**
 * Share of discharges followed by the person's next admission within seven days, at any
 * institution. Which stays count: {@link Readmissions}.
 */
final class ReadmissionAnyInstitution implements Indicator {
  private static final Info INFO =
      new Info(
          "readmission-7d-any",
          "",
          new Words("7日内重复住院率（任一机构）", "Repeat admission within 7 days, at any institution"),
          new Words(
              "出院后0至7天内该参保人下一次入院（任一机构）的出院人次",
              "discharges whose person's next admission is 0 to 7 days later, at any institution"),
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

  ReadmissionAnyInstitution() {
    this(Options.DEFAULT);
  }

  ReadmissionAnyInstitution(Options options) {
    this.options = options;
  }

  @Override
  public Info info() {
    return INFO;
  }

  @Override
  public Dataset<Row> compute(IndicatorInput input) {
    Column counts = lit(true);
    Dataset<Row> measures = Readmissions.measure(input, options.windowDays(), counts);
    return Peers.compare(measures, INFO, input, input.leastDenominator());
  }
}
