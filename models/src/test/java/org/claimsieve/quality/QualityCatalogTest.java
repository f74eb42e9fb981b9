package org.claimsieve.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Settlement;
import org.junit.jupiter.api.Test;

final class QualityCatalogTest {
  @Test
  void everyCheckIsFoundByTheTypeOfItsFile() {
    assertThat(Cases.CHECKS)
        .extracting(QualityCheck::id)
        .isSorted()
        .contains("settlement-parts", "line-amount", "person-sex", "code-item", "date-charge")
        .hasSize(23);
    assertThat(Cases.CHECKS)
        .extracting(QualityCheck::table)
        .containsOnly(Settlement.TABLE, FeeLine.TABLE);
  }

  @Test
  void twoChecksOfOneIdAreRefused() {
    QualityCheck twin = Cases.CHECKS.get(0);

    assertThatThrownBy(() -> QualityCatalog.sorted(List.of(twin, twin)))
        .hasMessageContaining(twin.id());
  }

  @Test
  void partsOfAFenAreDropped() {
    assertThat(text("0.059")).isEqualTo(text("0.05")).isNotEqualTo(text("0.06"));
  }

  private static String text(String tolerance) {
    return QualityCatalog.discover(new BigDecimal(tolerance)).stream()
        .filter(check -> check.id().equals("settlement-payers"))
        .findFirst()
        .orElseThrow()
        .differs()
        .toString();
  }
}
