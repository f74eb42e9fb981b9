package org.claimsieve.rule.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SqlTextTest {
  @Test
  void parametersAreFilledInOutsideOfQuotesOnly() {
    SqlText text = new SqlText("a > ${x} and b = 'it\\'s ${y}' and `c` = ${z} or ${x} = \"${x}\"");

    assertThat(text.parameters()).containsExactly("x", "z");
    assertThat(text.quotesAParameter()).isTrue();
    assertThat(text.with(Map.of("x", "1", "y", "2")))
        .isEqualTo("a > 1 and b = 'it\\'s ${y}' and `c` = ${z} or 1 = \"${x}\"");
    assertThat(new SqlText("a = 'b' or ${c}").quotesAParameter()).isFalse();
  }

  @Test
  void aLiteralCannotBeLeft() {
    assertThat(SqlText.literal("a'b\\")).isEqualTo("'a\\'b\\\\'");
  }

  @Test
  void aSentenceIsCutIntoWordsAndExpressions() {
    SentenceText text = SentenceText.of("“{coalesce(a, '{x}')}”超过${max}天，{b + ${max}}次");

    assertThat(text.expressions()).containsExactly("coalesce(a, '{x}')", "${max}", "b + ${max}");
    assertThat(text.parts())
        .filteredOn(part -> !part.expression())
        .extracting(SentenceText.Part::text)
        .containsExactly("“", "”超过", "天，", "次");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{a", "a}", "{}", "{ }", "{'a}", "a {b {c} d}"})
  void bracesThatHoldNoExpressionAreRefused(String sentence) {
    assertThatThrownBy(() -> SentenceText.of(sentence))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
