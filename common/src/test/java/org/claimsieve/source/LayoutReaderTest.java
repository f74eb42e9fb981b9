package org.claimsieve.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LayoutReaderTest {
  private static Layout read(String yaml) {
    return LayoutReader.read("own.yml", yaml + "\ntables: {setl_d: {}}", Tables.delivered());
  }

  @Test
  void aLayoutNeedsNoEndMarker() {
    assertThat(read("name: own").endMarker()).isEmpty();
    assertThat(read("end_marker: .done").endMarker()).contains(".done");
  }

  @ParameterizedTest
  @ValueSource(strings = {"done", "*.done", ".do/ne", "."})
  void anEndMarkerIsASuffix(String marker) {
    assertThatThrownBy(() -> read("end_marker: '" + marker + "'"))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessageContaining(
            "end_marker: '%s' is not allowed; allowed: a suffix such as .done", marker);
  }
}
