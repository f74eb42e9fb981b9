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
            "consumable-share-inpatient",
            "ct-share-inpatient",
            "drug-share-inpatient",
            "item-usage",
            "lab-exam-share-inpatient",
            "mr-share-inpatient",
            "readmission-31d-same-diagnosis",
            "readmission-7d-any",
            "readmission-7d-same",
            "treatment-share-inpatient");
  }

  @Test
  void nationalIndicatorsCarryTheirNumber() {
    List<String> numbers =
        IndicatorCatalog.discover().stream()
            .map(Indicator::info)
            .filter(info -> !info.officialCode().isEmpty())
            .map(info -> info.officialCode() + " " + info.id())
            .toList();

    assertThat(numbers)
        .containsExactlyInAnyOrder(
            "ZB10000205001000 drug-share-inpatient",
            "ZB10000205002000 lab-exam-share-inpatient",
            "ZB10000205003000 consumable-share-inpatient",
            "ZB10000205004000 treatment-share-inpatient",
            "ZB10000205005000 ct-share-inpatient",
            "ZB10000205006000 mr-share-inpatient",
            "ZB10000205008000 readmission-31d-same-diagnosis");
  }

  @Test
  void aNumberThatIsNoIndicatorsIsRefused() {
    Words words = new Words("药", "drugs");

    assertThatThrownBy(() -> InpatientShare.info("x", "GZ1", words, words, words, Direction.UP))
        .hasMessageContaining("GZ1");
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
