package org.claimsieve.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.claimsieve.source.ColumnForm.Sort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileShapeTest {
  static FileShape shape(List<String> header, List<List<String>> records) {
    return FileShape.look(header, records.iterator(), Set.of("NULL"));
  }

  private static FileShape.Column one(String... values) {
    List<List<String>> records = List.of(values).stream().map(List::of).toList();
    return shape(List.of("a"), records).columns().get(0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,0,1|FLAG|0 and 1",
        "12,-3,0|WHOLE|whole numbers",
        "12,12.50,3.1000|DECIMAL|numbers with up to 1 decimals",
        "1.25,3.12345,3|DECIMAL|numbers with up to 5 decimals",
        "2024-06-30,1990-01-01|DATE|yyyy-MM-dd",
        "20240630,19900101|DATE|yyyyMMdd",
        "20240631,19900101|WHOLE|whole numbers",
        "2024-13-01,2024-12-01|TEXT|text",
        "2024/6/3,2024/11/30|DATE|yyyy/M/d",
        "2024年6月3日|DATE|yyyy年M月d日",
        "2024-06-30 09:30:00|TIME|yyyy-MM-dd HH:mm:ss",
        "20240630093000|TIME|yyyyMMddHHmmss",
        "2024-06-30T09:30:00|TIME|yyyy-MM-dd'T'HH:mm:ss",
        "1E3|TEXT|text",
        "男,女|TEXT|text",
        "NULL, ,|EMPTY|nothing",
      },
      quoteCharacter = '`')
  void tellsTheFormOfValues(String values, Sort sort, String words) {
    ColumnForm form = one(values.split(",")).form();
    assertThat(form.sort()).isEqualTo(sort);
    assertThat(form.words()).isEqualTo(words);
  }

  @Test
  void namesEveryPatternThatFits() {
    assertThat(one("03/04/2024").form().patterns()).containsExactly("dd/MM/yyyy", "MM/dd/yyyy");
    assertThat(one("03/04/2024", "13/04/2024").form().patterns()).containsExactly("dd/MM/yyyy");
  }

  @Test
  void aTenthOfBadValuesMakesNoOtherForm() {
    String[] values = new String[20];
    java.util.Arrays.fill(values, "2024-06-30");
    values[3] = "30.06.2024";
    values[4] = "?";
    assertThat(one(values).form().sort()).isEqualTo(Sort.DATE);
    values[5] = "?";
    assertThat(one(values).form().sort()).isEqualTo(Sort.TEXT);
  }

  @Test
  void looksAtTheFirstRecordsOnly() {
    List<List<String>> records =
        IntStream.range(0, 400).mapToObj(i -> List.of(i < FileShape.RECORDS ? "1" : "x")).toList();
    FileShape.Column column = shape(List.of("a"), records).columns().get(0);
    assertThat(column.filled()).isEqualTo(FileShape.RECORDS);
    assertThat(column.form().sort()).isEqualTo(Sort.FLAG);
  }

  @Test
  void passesOverRecordsOfAnotherWidth() {
    FileShape shape =
        shape(List.of("a", "b"), List.of(List.of("1", "x"), List.of("张小明", "1", "x")));
    assertThat(shape.columns().get(0).filled()).isEqualTo(1);
    assertThat(shape.columns().get(0).form().sort()).isEqualTo(Sort.FLAG);
  }

  @ParameterizedTest
  @CsvSource({"330102199001011234", "13800138000", "33010219900101123X", "张小明"})
  void givesNoExampleThatCouldNameSomebody(String value) {
    assertThat(one(value).example()).isNull();
  }

  @Test
  void anExampleHasTheFormOfTheColumn() {
    String[] dates = new String[20];
    java.util.Arrays.fill(dates, "19900101");
    dates[0] = "?";
    dates[1] = "330102199001011234";
    assertThat(one(dates).example()).isEqualTo("19900101");
    assertThat(one("12", "1,250.00").example()).isEqualTo("1,250.00");
    assertThat(one("12", "12.5").example()).isEqualTo("12.5");
  }

  @Test
  void comesBackFromJsonWithoutExamples() {
    FileShape shape =
        shape(
            List.of("结算编号", "brdy", "amount", "none"),
            List.of(List.of("A1", "1990-01-01", "2.50", "")));
    String json = shape.toJson();
    assertThat(json).doesNotContain("1990-01-01").doesNotContain("2.50").contains("结算编号");
    assertThat(FileShape.fromJson(json)).isEqualTo(shape.after(Optional.empty()));
    assertThatThrownBy(() -> FileShape.fromJson("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("not a file shape: {");
  }

  @Test
  void aColumnWithoutValuesKeepsTheFormThatItHad() {
    FileShape before = shape(List.of("a", "b"), List.of(List.of("2024-06-30", "1")));
    FileShape now = shape(List.of("b", "a"), List.of(List.of("x", "")));
    FileShape kept = now.after(Optional.of(before));
    assertThat(kept.names()).containsExactly("b", "a");
    assertThat(kept.columns().get(0).form().sort()).isEqualTo(Sort.TEXT);
    assertThat(kept.columns().get(1).form().sort()).isEqualTo(Sort.DATE);
  }
}
