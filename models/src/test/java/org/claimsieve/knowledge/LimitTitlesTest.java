package org.claimsieve.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class LimitTitlesTest {
  @Test
  void everyColumnHasATitleOfItsOwn() {
    for (LimitKind kind : LimitKind.values()) {
      Set<String> titles = new HashSet<>();
      for (String column : kind.columns()) {
        assertThat(titles.add(LimitTitles.of(column))).as(column).isTrue();
        assertThat(LimitTitles.column(LimitTitles.of(column))).contains(column);
        assertThat(LimitTitles.column(" " + column)).contains(column);
      }
    }
    assertThat(LimitTitles.column("备注")).isEmpty();
  }
}
