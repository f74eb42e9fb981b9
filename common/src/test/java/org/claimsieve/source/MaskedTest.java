package org.claimsieve.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class MaskedTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "张小明",
        "欧阳",
        "33010219900101123X",
        "330102199001011234",
        "330102900101123",
        "13800138000",
        "tel 13800138000",
        "浙江省杭州市1号"
      })
  void whatCouldNameAPersonIsMasked(String value) {
    assertThat(Masked.of(value)).isEqualTo("***");
    assertThat(Fault.of("bad-number", "cnt", value, "a number").detail()).doesNotContain(value);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-13-01, 2024-13-01",
    "1e2, 1e2",
    "男, 男",
    "H33010200012, H33010200012",
    "33000020240600000001234567, 33000020240600000001234567",
    "202406300000000001, 202406300000000001"
  })
  void whatAnOperatorMustSeeIsShown(String value, String shown) {
    assertThat(Masked.of(value)).isEqualTo(shown);
  }
}
