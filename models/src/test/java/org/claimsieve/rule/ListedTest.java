package org.claimsieve.rule;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.rlike;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.Column;
import org.claimsieve.TestSpark;
import org.claimsieve.knowledge.CodeList;
import org.junit.jupiter.api.Test;

final class ListedTest {
  @Test
  void aCodeBeginsWithAPrefixAtItsStartOnly() {
    assertThat(prefixed("A10.1", "A1")).isTrue();
    assertThat(prefixed("A1", "A1")).isTrue();
    assertThat(prefixed("BA1", "A1")).isFalse();
    assertThat(prefixed("A", "A1")).isFalse();
    assertThat(prefixed("B20.1", "A1;B2")).isTrue();
    assertThat(prefixed("C30", "A1;B2")).isFalse();
  }

  @Test
  void anyCodeOfAListIsEnough() {
    assertThat(prefixed("B20;A10.1", "A1")).isTrue();
    assertThat(prefixed("B20;BA1;C30", "A1")).isFalse();
  }

  @Test
  void everyCharacterMeansItself() {
    assertThat(prefixed("A10.1", "A10.")).isTrue();
    assertThat(prefixed("A1001", "A10.")).isFalse();
    assertThat(prefixed("A18.003+M49.0*", "A18.003+M49.0*")).isTrue();
    assertThat(prefixed("A18.0033M49.0", "A18.003+M49.0*")).isFalse();
    assertThat(prefixed("K-1_2", "K-1_")).isTrue();
    assertThat(prefixed("A1", "(A|B")).isFalse();
    assertThat(prefixed("(A|B1", "(A|B")).isTrue();
    assertThat(prefixed("A\\E1", "A\\E")).isTrue();
    assertThat(prefixed("B20", "A1|B2")).isFalse();
    assertThat(prefixed("A[1]$", "A[1]$")).isTrue();
    assertThat(prefixed("内科一", "内科")).isTrue();
    assertThat(prefixed("外科一", "内科")).isFalse();
  }

  @Test
  void blanksAndEmptyEntriesAndSmallLettersDoNotCount() {
    assertThat(prefixed("C30", "A1;;B2")).isFalse();
    assertThat(prefixed("B20", "A1;;B2")).isTrue();
    assertThat(prefixed("C30", ";A1;")).isFalse();
    assertThat(prefixed("A10", ";;A1;;")).isTrue();
    assertThat(prefixed("C30", "A1; ;B2")).isFalse();
    assertThat(prefixed(" B20 ", " A1 ; B2 ")).isTrue();
    assertThat(prefixed("A 10.1", "A1")).isTrue();
    assertThat(prefixed("C30 ; A10", "A1")).isTrue();
    assertThat(prefixed("\u3000A10", "A1")).isTrue();
    assertThat(prefixed("a10.X00", "A10.x")).isTrue();
  }

  @Test
  void withoutCodesThereIsNoAnswer() {
    assertThat(prefixed(null, "A1")).isNull();
    assertThat(prefixed("A1", null)).isNull();
    assertThat(prefixed(" ", "A1")).isNull();
    assertThat(prefixed("A1", " ; ;")).isNull();
    assertThat(equal(null, "A1")).isNull();
    assertThat(equal("A1", null)).isNull();
    assertThat(equal("", "A1")).isNull();
    assertThat(equal("A1", ";")).isNull();
  }

  @Test
  void aValueIsAmongTheCodesAsAWholeOnly() {
    assertThat(equal("M039", "M016;M039")).isTrue();
    assertThat(equal("M0391", "M016;M039")).isFalse();
    assertThat(equal("M03", "M016;M039")).isFalse();
    assertThat(equal("M001;M039", "M016;M039")).isTrue();
    assertThat(equal("M001;M0391", "M016;M039")).isFalse();
    assertThat(equal(" m039 ", "M016;; M039 ;")).isTrue();
    assertThat(equal("M0.9", "M039")).isFalse();
  }

  @Test
  void theCodesThatBeginSoAreKeptInOrder() {
    Column codes = text("BA1; a10.1 ;A2;A1");

    assertThat(answer(Listed.withPrefix(codes, text("A1")))).isEqualTo("a10.1;A1");
    assertThat(answer(Listed.withPrefix(codes, text("C")))).isEqualTo("");
  }

  @Test
  void aSentenceListsTheFirstEightCodes() {
    assertThat(words("A1;;B2 ;C3")).isEqualTo("A1、B2、C3");
    assertThat(words("1;2;3;4;5;6;7;8")).isEqualTo("1、2、3、4、5、6、7、8");
    assertThat(words("1;2;3;4;5;6;7;8;9")).isEqualTo("1、2、3、4、5、6、7、8等");
    assertThat(words(";")).isNull();
    assertThat(words(null)).isNull();
  }

  private static Boolean prefixed(String value, String prefixes) {
    return (Boolean) answer(Listed.anyPrefix(text(value), text(prefixes)));
  }

  private static Boolean equal(String value, String codes) {
    return (Boolean) answer(rlike(CodeList.entries(text(value)), CodeList.whole(text(codes))));
  }

  private static String words(String codes) {
    return (String) answer(Listed.words(text(codes)));
  }

  private static Object answer(Column column) {
    return TestSpark.session().range(1).select(column).first().get(0);
  }

  private static Column text(String value) {
    return lit(value).cast("string");
  }
}
