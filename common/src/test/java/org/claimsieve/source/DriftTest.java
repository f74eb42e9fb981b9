package org.claimsieve.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.Tables;
import org.junit.jupiter.api.Test;

final class DriftTest {
  private static final List<String> COLUMNS =
      List.of("setl_id", "psn_name", "certno", "gend", "brdy", "medfee_sumamt", "hifp_pay");
  private static final String[] ROW = {
    "S1", "张小明", "330102199001011234", "1", "1990-01-01", "12.50", "10.00"
  };

  private static Layout layout(String more) {
    return LayoutReader.read("test", more + "tables: {setl_d: {}}", Tables.delivered());
  }

  private static final Layout PLAIN = layout("");

  /** Each row five times, so that there is enough to tell a form. */
  private static FileShape shape(List<String> columns, String... row) {
    return FileShapeTest.shape(columns, Collections.nCopies(5, Arrays.asList(row)));
  }

  private static FileShape before() {
    return shape(COLUMNS, ROW);
  }

  private static List<String> since(FileShape now) {
    return Drift.between(Optional.of(before()), now, Settlement.TABLE, PLAIN);
  }

  private static String[] with(int at, String value) {
    String[] row = ROW.clone();
    row[at] = value;
    return row;
  }

  private static List<String> named(int at, String name) {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.set(at, name);
    return columns;
  }

  @Test
  void theSameShapeSaysNothing() {
    assertThat(since(before())).isEmpty();
    assertThat(since(shape(COLUMNS, with(5, "100")))).isEmpty();
  }

  @Test
  void aNewColumnIsNamedWithTheNearestKnown() {
    List<String> columns = new ArrayList<>(COLUMNS);
    columns.add("hifes_payy");
    columns.add("maf_pay");
    String[] row = Arrays.copyOf(ROW, 9);
    row[7] = "1";
    row[8] = "2.00";
    assertThat(since(shape(columns, row)))
        .containsExactly(
            "column 'hifes_payy' is not known and is ignored; it did not come before; nearest known: hifes_pay",
            "column 'maf_pay' is known and new: it is read as maf_pay");
  }

  @Test
  void aMissingColumnSaysWhatItCosts() {
    assertThat(since(shape(COLUMNS.subList(0, 6), Arrays.copyOf(ROW, 6))))
        .containsExactly(
            "column 'hifp_pay' (paid by the pooled fund) does not come any more; what needs it is not applicable");
  }

  @Test
  void aColumnThatTheLayoutGivesOtherwiseCostsNothing() {
    Layout constant =
        LayoutReader.read(
            "test",
            "tables: {setl_d: {constants: {hifp_pay: '0'}, derived: {mdtrt_id: \"concat(old, '')\"}}}",
            Tables.delivered());
    FileShape then = shape(List.of("setl_id", "hifp_pay", "old"), "S1", "1.00", "x");
    assertThat(
            Drift.between(
                Optional.of(then), shape(List.of("setl_id"), "S1"), Settlement.TABLE, constant))
        .containsExactly(
            "column 'hifp_pay' (paid by the pooled fund) does not come any more",
            "column 'old' does not come any more; the layout derives from it");
  }

  @Test
  void aRenamedColumnIsSaidOnce() {
    assertThat(since(shape(named(6, "hifp_pay1"), ROW)))
        .containsExactly(
            "column 'hifp_pay' seems to be called 'hifp_pay1' now; it is not known by that name: map hifp_pay1: hifp_pay in the layout");
  }

  @Test
  void aKnownColumnIsNoNewNameOfAnother() {
    assertThat(since(shape(named(6, "hifmi_pay"), ROW)))
        .containsExactly(
            "column 'hifp_pay' (paid by the pooled fund) does not come any more; what needs it is not applicable",
            "column 'hifmi_pay' is known and new: it is read as hifmi_pay");
  }

  @Test
  void anAliasTakesOver() {
    FileShape then = shape(List.of("setl_id", "inscp_amt"), "S1", "1.00");
    FileShape now = shape(List.of("setl_id", "inscp_scp_amt"), "S1", "1.00");
    assertThat(Drift.between(Optional.of(then), now, Settlement.TABLE, PLAIN))
        .containsExactly(
            "column 'inscp_amt' does not come any more; inscp_amt is read from 'inscp_scp_amt'",
            "column 'inscp_scp_amt' is known and new: it is read as inscp_amt");
  }

  @Test
  void anotherOrderIsSaidOnceAndIsHarmless() {
    List<String> columns = new ArrayList<>(COLUMNS);
    List<String> row = new ArrayList<>(List.of(ROW));
    Collections.reverse(columns);
    Collections.reverse(row);
    assertThat(since(shape(columns, row.toArray(String[]::new))))
        .singleElement()
        .asString()
        .contains("another order", "harmless");
  }

  @Test
  void aChangedFormShowsBeforeNowAndAnExample() {
    assertThat(since(shape(COLUMNS, with(4, "19900101"))))
        .containsExactly(
            "column 'brdy' changed: yyyy-MM-dd before, yyyyMMdd now (such as 19900101); the layout reads yyyy-MM-dd: add it to date_patterns");
    assertThat(since(shape(COLUMNS, with(5, "1,250.00"))))
        .containsExactly(
            "column 'medfee_sumamt' changed: numbers with up to 1 decimals before, text now (such as 1,250.00); numbers with at most 2 decimals are read");
    assertThat(since(shape(COLUMNS, with(5, "12.505"))))
        .containsExactly(
            "column 'medfee_sumamt' looks like numbers with up to 3 decimals (such as 12.505); numbers with at most 2 decimals are read");
    assertThat(since(shape(COLUMNS, with(3, "男"))))
        .containsExactly("column 'gend' changed: 0 and 1 before, text now");
  }

  @Test
  void personalAndUnknownColumnsShowNoValue() {
    List<String> sentences = since(shape(COLUMNS, with(1, "20240630")));
    assertThat(sentences).containsExactly("column 'psn_name' changed: text before, yyyyMMdd now");
    assertThat(since(shape(COLUMNS, with(0, "1001"))))
        .containsExactly("column 'setl_id' changed: text before, whole numbers now");
    FileShape then = shape(List.of("setl_id", "extra"), "S1", "a");
    FileShape now = shape(List.of("setl_id", "extra"), "S1", "7");
    assertThat(Drift.between(Optional.of(then), now, Settlement.TABLE, PLAIN))
        .containsExactly("column 'extra' changed: text before, whole numbers now");
  }

  @Test
  void codesOfDigitsHereAndLettersThereAreNoChange() {
    assertThat(codes(0, 10)).isEmpty();
    assertThat(codes(10, 5)).isEmpty();
    assertThat(codes(5, 10)).isEmpty();
    assertThat(codes(10, 1))
        .containsExactly("column 'med_type' changed: whole numbers before, text now");
    assertThat(codes(1, 10))
        .containsExactly("column 'med_type' changed: text before, whole numbers now (such as 11)");
    assertThat(codes(5, 1)).isEmpty();
  }

  /** Of ten values so many are digits before and now; none before: fewer values than tell. */
  private static List<String> codes(int digitsBefore, int digitsNow) {
    FileShape then = digitsBefore == 0 ? shapeOfCodes(4, 0) : shapeOfCodes(10, digitsBefore);
    return Drift.between(Optional.of(then), shapeOfCodes(10, digitsNow), Settlement.TABLE, PLAIN);
  }

  private static FileShape shapeOfCodes(int all, int digits) {
    List<List<String>> records = new ArrayList<>();
    for (int i = 0; i < all; i++) {
      records.add(List.of(i < digits ? "11" : "A1"));
    }
    return FileShapeTest.shape(List.of("med_type"), records);
  }

  @Test
  void theFirstFileIsHeldAgainstTheSchema() {
    List<String> columns = new ArrayList<>(Settlement.TABLE.columns());
    columns.removeAll(List.of("arrived", "source_file", "source_line", "setl_date", "clr_way"));
    columns.add("clr_wayy");
    String[] row = new String[columns.size()];
    Arrays.fill(row, "");
    row[columns.indexOf("brdy")] = "19900101";
    row[columns.indexOf("setl_time")] = "2024/06/30 09:30:00";
    assertThat(Drift.between(Optional.empty(), shape(columns, row), Settlement.TABLE, PLAIN))
        .containsExactly(
            "column 'clr_wayy' is not known and is ignored; nearest known: clr_way",
            "columns of setl_d that are not in the file: clr_way; what needs them is not applicable",
            "column 'brdy' looks like yyyyMMdd (such as 19900101); the layout reads yyyy-MM-dd: add it to date_patterns",
            "column 'setl_time' looks like yyyy/MM/dd HH:mm:ss; the layout reads yyyy-MM-dd HH:mm:ss: add it to time_patterns");
  }

  @Test
  void aPatternThatCannotBeToldIsNotHeldAgainstTheFile() {
    FileShape now = shape(COLUMNS, with(4, "1990|01|01"));
    assertThat(
            Drift.between(
                Optional.of(now), now, Settlement.TABLE, layout("date_patterns: ['yyyy|MM|dd']\n")))
        .isEmpty();
    assertThat(sentencesOf("brdy", "date_patterns: ['yyyy|MM|dd']\n", "1990|01|01")).isEmpty();
    assertThat(sentencesOf("brdy", "date_patterns: [yyyy-MM-dd, yyyyMMdd]\n", "19900101"))
        .isEmpty();
    assertThat(sentencesOf("brdy", "", "19900101")).isNotEmpty();
  }

  private static List<String> sentencesOf(String column, String layout, String value) {
    FileShape now = shape(List.of(column), value);
    return Drift.between(Optional.empty(), now, Settlement.TABLE, layout(layout)).stream()
        .filter(sentence -> sentence.startsWith("column '" + column))
        .toList();
  }

  @Test
  void whatTheLayoutTranslatesIsNotHeldAgainstTheFile() {
    Layout translating =
        LayoutReader.read(
            "test",
            "tables: {setl_d: {translate: {vali_flag: {有效: '1', 无效: '0'}}}}",
            Tables.delivered());
    FileShape now = shape(List.of("vali_flag"), "有效");
    assertThat(Drift.between(Optional.empty(), now, Settlement.TABLE, translating))
        .noneMatch(sentence -> sentence.contains("vali_flag"));
    assertThat(Drift.between(Optional.empty(), now, Settlement.TABLE, PLAIN))
        .contains("column 'vali_flag' looks like text; 0 or 1 is read");
  }

  @Test
  void manyFilesSayTheSameThingOnce() {
    FileShape other = shape(named(6, "hifp_pay1"), ROW);
    Map<String, FileShape> files = new LinkedHashMap<>();
    files.put("d/setl_d-1.csv", before());
    files.put("d/setl_d-2.csv", other);
    files.put("d/setl_d-3.csv", other);
    assertThat(Drift.ofFiles(Optional.of(before()), files, Settlement.TABLE, PLAIN))
        .singleElement()
        .asString()
        .startsWith("d/setl_d-2.csv and 1 more: column 'hifp_pay' seems to be called");
    assertThat(Drift.ofFiles(Optional.empty(), files, Settlement.TABLE, PLAIN))
        .anyMatch(s -> s.startsWith("d/setl_d-2.csv and 1 more: column 'hifp_pay' seems"))
        .anyMatch(s -> s.startsWith("d/setl_d-1.csv: columns of setl_d that are not in the file"))
        .hasSize(2);
  }
}
