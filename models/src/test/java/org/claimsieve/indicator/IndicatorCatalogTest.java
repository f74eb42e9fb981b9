package org.claimsieve.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class IndicatorCatalogTest {
  @Test
  void everyIndicatorIsFoundByItsType() {
    assertThat(IndicatorCatalog.discover())
        .extracting(indicator -> indicator.info().id())
        .containsExactly(
            "average-cost-clinic",
            "average-cost-inpatient",
            "average-cost-pharmacy",
            "item-usage",
            "readmission-7d-any",
            "readmission-7d-same");
  }

  @Test
  void twoIndicatorsOfOneIdAreRefused() {
    assertThatThrownBy(
            () ->
                IndicatorCatalog.sorted(List.of(new AverageCostClinic(), new AverageCostClinic())))
        .hasMessageContaining("average-cost-clinic");
  }

  @Test
  void namesComeInBothLanguages() {
    Words name = new AverageCostClinic().info().name();

    assertThat(name.in(Locale.UK)).isEqualTo("Average cost of a clinic settlement");
    assertThat(name.in(Locale.SIMPLIFIED_CHINESE)).isEqualTo("门急诊次均费用");
  }

  @Test
  void aPeriodHasBothItsEndsAndAPredecessor() {
    Period june = Inputs.JUNE;

    assertThat(june.days()).isEqualTo(30);
    assertThat(june.previous())
        .isEqualTo(new Period(LocalDate.of(2024, 5, 2), LocalDate.of(2024, 5, 31)));
    assertThatThrownBy(() -> new Period(june.to(), june.from()))
        .hasMessageContaining("2024-06-30 to 2024-06-01");
  }
}
