package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.claimsieve.SharedData;
import org.claimsieve.indicator.IndicatorCatalog;
import org.claimsieve.indicator.IndicatorInput;
import org.claimsieve.indicator.Period;
import org.claimsieve.lake.Lake;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.IndicatorValue;
import org.claimsieve.schema.Institution;
import org.claimsieve.schema.ItemFact;
import org.claimsieve.schema.ItemUsage;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Stay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real claims of other countries, taken in by the layouts that ship with the program and no Java of
 * their own, give the figures that plain scripts computed from the same files.
 */
final class ForeignLayoutTest {
  private static final List<String> STAGES = List.of("ingest", "facts");

  @TempDir Path folder;

  @Test
  void providerClaims() throws IOException {
    try (TestOffice office =
        taken("provider-claims", "inpatient.csv.gz", LocalDate.parse("2010-01-31"))) {
      Lake lake = office.lake();
      assertThat(
              lake.read(Settlement.TABLE)
                  .agg(
                      org.apache.spark.sql.functions.count(lit(1)),
                      count_distinct(col(Settlement.FIXMEDINS_CODE)),
                      count_distinct(col(Settlement.PSN_NO)),
                      sum(Settlement.MEDFEE_SUMAMT).cast("bigint"),
                      count_if(col(Settlement.PSN_PAY).isNull()),
                      count_if(col(Settlement.MEDFEE_SUMAMT).equalTo(0)))
                  .first()
                  .toString())
          .isEqualTo("[32679,1716,26002,327316690,718,888]");

      IndicatorInput input = input(lake, "2008-11-01", "2009-12-31", "2010-01-31");
      Dataset<Row> any = computed("readmission-7d-any", input).cache();
      Dataset<Row> cost = computed("average-cost-inpatient", input).cache();
      assertThat(numerator(city(any))).isEqualByComparingTo("604");
      assertThat(numerator(city(computed("readmission-7d-same", input))))
          .isEqualByComparingTo("267");
      assertThat(city(any).<BigDecimal>getAs(IndicatorValue.DENOMINATOR))
          .isEqualByComparingTo("32679");
      assertThat(numerator(city(cost))).isEqualByComparingTo("327316690");
      assertThat(average(cost, "PRV52019")).isEqualTo("10815.64 of 516");
      assertThat(average(cost, "PRV55462")).isEqualTo("11036.53 of 386");
      assertThat(
              any.filter(col(IndicatorValue.SUBJECT_TYPE).equalTo("institution"))
                  .orderBy(
                      col(IndicatorValue.NUMERATOR).desc(), col(IndicatorValue.SUBJECT_ID).asc())
                  .limit(2)
                  .select(col(IndicatorValue.SUBJECT_ID), col(IndicatorValue.NUMERATOR).cast("int"))
                  .collectAsList())
          .extracting(Row::toString)
          .containsExactly("[PRV52019,11]", "[PRV55462,11]");
      assertThat(overlaps(lake.read(Stay.TABLE))).isEqualTo(467);
    }
  }

  @Test
  void pharmacyClaims() throws IOException {
    try (TestOffice office =
        taken("pharmacy-claims", "pharmacy_claim.csv.gz", LocalDate.parse("2018-12-31"))) {
      Lake lake = office.lake();
      assertThat(
              lake.read(FeeLine.TABLE)
                  .agg(
                      org.apache.spark.sql.functions.count(lit(1)),
                      count_distinct(col(FeeLine.PSN_NO)),
                      count_distinct(col(FeeLine.HILIST_CODE)),
                      sum(FeeLine.DET_ITEM_FEE_SUMAMT))
                  .first()
                  .toString())
          .startsWith("[12019,769,88,2010150.94");

      Dataset<Row> ranked =
          computed("item-usage", input(lake, "2014-09-16", "2018-12-29", "2018-12-31"))
              .filter(col(ItemUsage.SCOPE).equalTo("city"))
              .cache();
      assertThat(top(ranked, ItemUsage.SETTLEMENTS))
          .containsExactly("68084051101: 1081", "43063081298: 1073", "00440509685: 899");
      assertThat(top(ranked, ItemUsage.PERSONS))
          .containsExactly("68084051101: 264", "50090514802: 229", "43063081298: 193");
      assertThat(top(ranked, ItemUsage.AMOUNT))
          .containsExactly(
              "10702019210: 389311.86", "50090539602: 223480.80", "76282067942: 183004.43");
      assertThat(ranked.agg(sum(ItemUsage.AMOUNT)).first().getDecimal(0))
          .isEqualByComparingTo("2010150.94");
    }
  }

  private TestOffice taken(String layout, String file, LocalDate date) throws IOException {
    Path source = SharedData.file(Path.of("shared", "data", layout, file));
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    Files.copy(source, inbox.resolve(file));
    TestOffice office = TestOffice.open(folder.resolve("home"));
    office.night(date, layout, inbox, STAGES);
    return office;
  }

  private static IndicatorInput input(Lake lake, String from, String to, String known) {
    return new IndicatorInput(
        lake.read(ClaimFact.TABLE),
        lake.read(Stay.TABLE),
        lake.read(ItemFact.TABLE),
        lake.read(Institution.TABLE),
        new Period(LocalDate.parse(from), LocalDate.parse(to)),
        LocalDate.parse(known));
  }

  private static Dataset<Row> computed(String id, IndicatorInput input) {
    return IndicatorCatalog.discover().stream()
        .filter(indicator -> indicator.info().id().equals(id))
        .findFirst()
        .orElseThrow()
        .compute(input);
  }

  private static Row city(Dataset<Row> values) {
    return values.filter(col(IndicatorValue.SUBJECT_TYPE).equalTo("city")).first();
  }

  private static BigDecimal numerator(Row value) {
    return value.getAs(IndicatorValue.NUMERATOR);
  }

  private static String average(Dataset<Row> values, String institution) {
    Row value = values.filter(col(IndicatorValue.SUBJECT_ID).equalTo(institution)).first();
    return "%.2f of %.0f"
        .formatted(
            value.<BigDecimal>getAs(IndicatorValue.VALUE),
            value.<BigDecimal>getAs(IndicatorValue.DENOMINATOR));
  }

  private static long overlaps(Dataset<Row> stays) {
    Column next =
        lead(Stay.BEG_DATE, 1)
            .over(
                Window.partitionBy(Stay.PSN_NO)
                    .orderBy(col(Stay.BEG_DATE), col(Stay.END_DATE), col(Stay.MDTRT_ID)));
    return stays.withColumn("next", next).filter(col("next").lt(col(Stay.END_DATE))).count();
  }

  private static List<String> top(Dataset<Row> ranked, String column) {
    return ranked
        .orderBy(col(column).desc(), col(ItemUsage.HILIST_CODE).asc())
        .limit(3)
        .select(ItemUsage.HILIST_CODE, column)
        .collectAsList()
        .stream()
        .map(row -> row.get(0) + ": " + row.get(1))
        .toList();
  }
}
