package org.claimsieve.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.claimsieve.Rows;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ClaimFeaturesTest {
  private static final double EXACT = 1e-12;

  @Test
  void idsAreUniqueAndEveryFeatureHasWordsAndAFloor() {
    assertThat(ClaimFeatures.all()).extracting(Feature::id).doesNotHaveDuplicates();
    assertThat(ClaimFeatures.all())
        .allSatisfy(
            feature -> {
              assertThat(feature.name()).isNotBlank();
              assertThat(feature.nameEn()).isNotBlank();
              assertThat(feature.floor()).isPositive();
            });
  }

  @Test
  void amountsSharesAndRatesAreThoseOfTheClaim() {
    Rows rows =
        claim(
            "1",
            ClaimFact.MEDFEE_SUMAMT,
            "1000",
            ClaimFact.LOS_DAYS,
            4,
            ClaimFact.ITEMS,
            12,
            ClaimFact.CHARGE_DAYS,
            3,
            ClaimFact.LINE_AMT,
            "800",
            ClaimFact.DRUG_AMT,
            "200",
            ClaimFact.EXAM_AMT,
            "100",
            ClaimFact.LAB_AMT,
            "300",
            ClaimFact.OWNPAY_AMT,
            "50");

    assertThat(value(rows, "1", "total-fee")).isEqualTo(1000);
    assertThat(value(rows, "1", "fee-per-day")).isEqualTo(250);
    assertThat(value(rows, "1", "items-per-day")).isEqualTo(4);
    assertThat(value(rows, "1", "drug-share")).isEqualTo(0.25);
    assertThat(value(rows, "1", "examination-share")).isEqualTo(0.5);
    assertThat(value(rows, "1", "own-pay-share")).isEqualTo(0.05, within(EXACT));
  }

  @Test
  void whatIsMissingOrCannotBeDividedIsUnknown() {
    Rows rows =
        claim("1", ClaimFact.LINE_AMT, "0", ClaimFact.DRUG_AMT, "0", ClaimFact.MEDFEE_SUMAMT, "-5");

    for (String id :
        List.of("total-fee", "fee-per-day", "stay-days", "drug-share", "own-pay-share")) {
      assertThat(value(rows, "1", id)).as(id).isNaN();
    }
    assertThat(value(rows, "1", "drug-amount")).isZero();
  }

  @ParameterizedTest
  @CsvSource({"22:00:00,1", "21:59:59,0", "05:59:59,1", "06:00:00,0", "00:00:01,1"})
  void nightIsFromTenToSix(String time, double night) {
    Rows rows = claim("1", ClaimFact.SETL_TIME, "2024-06-30 " + time);

    assertThat(value(rows, "1", "night-settlement")).isEqualTo(night);
  }

  @Test
  void aDayWithoutAnHourIsNotNight() {
    assertThat(value(claim("1", ClaimFact.SETL_TIME, "2024-06-30"), "1", "night-settlement"))
        .isNaN();
    assertThat(value(claim("1"), "1", "night-settlement")).isNaN();
  }

  @Test
  void historyCountsThirtyDaysBackAndNotTheDayItself() {
    Rows rows =
        person("now", "P", "2024-06-30")
            .and(person("same", "P", "2024-06-30"))
            .and(person("first", "P", "2024-05-31"))
            .and(person("tooOld", "P", "2024-05-30"))
            .and(person("later", "P", "2024-07-01"))
            .and(person("other", "Q", "2024-06-29"));

    assertThat(value(rows, "now", "recent-settlements")).isEqualTo(1);
    assertThat(value(rows, "now", "same-day-settlements")).isEqualTo(2);
    assertThat(value(rows, "later", "recent-settlements")).isEqualTo(2);
    assertThat(value(rows, "other", "recent-settlements")).isZero();
  }

  @Test
  void anUnnamedPersonHasNoHistory() {
    Rows rows = person("1", null, "2024-06-30").and(person("2", null, "2024-06-30"));

    assertThat(value(rows, "1", "recent-settlements")).isNaN();
    assertThat(value(rows, "1", "same-day-settlements")).isNaN();
  }

  private static Rows person(String setlId, String person, String day) {
    return claim(setlId, ClaimFact.PSN_NO, person, Provenance.SETL_DATE, day);
  }

  private static Rows claim(String setlId, Object... columnsAndValues) {
    Object[] all = new Object[columnsAndValues.length + 2];
    all[0] = ClaimFact.SETL_ID;
    all[1] = setlId;
    System.arraycopy(columnsAndValues, 0, all, 2, columnsAndValues.length);
    return Rows.of(ClaimFact.TABLE).row(all);
  }

  private static double value(Rows rows, String setlId, String feature) {
    Row row =
        ClaimFeatures.valued(rows.dataset())
            .filter(functions.col(ClaimFact.SETL_ID).equalTo(setlId))
            .first();
    List<String> ids = ClaimFeatures.all().stream().map(Feature::id).toList();
    return row.<Double>getList(row.fieldIndex(ClaimFeatures.VALUES)).get(ids.indexOf(feature));
  }
}
