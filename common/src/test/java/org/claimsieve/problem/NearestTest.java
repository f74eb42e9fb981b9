package org.claimsieve.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  @ParameterizedTest
  @CsvSource({"trees,trees,0", "tree,trees,1", "treez,trees,1", "seed,trees,3", "'',abc,3"})
  void countsEdits(String from, String to, int edits) {
    assertThat(Nearest.edits(from, to)).isEqualTo(edits);
    assertThat(Nearest.edits(to, from)).isEqualTo(edits);
  }

  @Test
  void proposesOnlyWhatIsNear() {
    List<String> known = List.of("trees", "sample");
    assertThat(Nearest.hint("tress", known))
        .isEqualTo("did you mean trees? known here: trees, sample");
    assertThat(Nearest.hint("locale", known)).isEqualTo("known here: trees, sample");
  }

  @Test
  void manyNamesDoNotBuryTheNearest() {
    List<String> known = IntStream.range(0, 31).mapToObj(n -> "rule-" + n).toList();
    assertThat(Nearest.hint("ruel-30", known)).isEqualTo("did you mean rule-30? 31 are known here");
    assertThat(Nearest.hint("other", known)).startsWith("known here: rule-0, rule-1, ");
    assertThat(Nearest.hint("ruel-29", known.subList(0, 30))).endsWith("rule-28, rule-29");
  }
}
