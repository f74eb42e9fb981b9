package org.claimsieve.night;

import static org.apache.spark.sql.functions.lit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.indicator.Indicator;
import org.claimsieve.indicator.IndicatorCatalog;
import org.claimsieve.indicator.IndicatorInput;
import org.claimsieve.indicator.Period;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Together;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.ItemFact;
import org.claimsieve.schema.ItemUsage;
import org.claimsieve.schema.Stay;
import org.claimsieve.schema.TableSpec;

/** Every indicator for the period that the night lies in, up to the business date. */
final class IndicatorsStage implements NightStep {
  private final Workspace workspace;

  IndicatorsStage(Workspace workspace) {
    this.workspace = workspace;
  }

  @Override
  public String name() {
    return "indicators";
  }

  @Override
  public void run(NightContext context) {
    LocalDate date = context.businessDate();
    Period period = period(date, workspace.configuration().indicators().period());
    List<Indicator> indicators = IndicatorCatalog.discover();
    try (Together together = new Together(workspace.lake())) {
      for (TableSpec table : List.of(IndicatorValue.TABLE, ItemUsage.TABLE)) {
        together.start(
            () -> {
              workspace.lake().replaceDay(table, date, values(table, indicators, period, date));
              context.faultPoint("middle");
            });
      }
    }
  }

  private Dataset<Row> values(
      TableSpec table, List<Indicator> indicators, Period period, LocalDate date) {
    return indicators.stream()
        .filter(indicator -> indicator.info().table().equals(table))
        .map(indicator -> indicator.compute(input(indicator, period, date)))
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .withColumn(IndicatorValue.BUSINESS_DATE, lit(date));
  }

  private IndicatorInput input(Indicator indicator, Period period, LocalDate knownThrough) {
    Lake lake = workspace.lake();
    LocalDate from = period.from().minusDays(indicator.historyDays(period));
    return new IndicatorInput(
        lake.read(ClaimFact.TABLE, from, knownThrough),
        lake.read(Stay.TABLE, from, knownThrough),
        lake.read(ItemFact.TABLE, from, knownThrough),
        lake.read(Institution.TABLE),
        period,
        knownThrough,
        workspace.configuration().indicators().leastDenominator());
  }

  /** From the first day of the date's day, week, month, quarter or year to the date. */
  static Period period(LocalDate date, String length) {
    LocalDate from =
        switch (length) {
          case "day" -> date;
          case "week" -> date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
          case "month" -> date.withDayOfMonth(1);
          case "quarter" ->
              date.withDayOfMonth(1).withMonth((date.getMonthValue() - 1) / 3 * 3 + 1);
          case "year" -> date.withDayOfYear(1);
          default -> throw new IllegalArgumentException("period: " + length);
        };
    return new Period(from, date);
  }
}
