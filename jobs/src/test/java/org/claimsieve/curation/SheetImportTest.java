package org.claimsieve.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.claimsieve.TestSpark;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SheetImportTest {
  private static final String TITLES = "规则编码,医保目录编码,医保目录名称,限定性别,生效日期,备注\n";

  @TempDir Path folder;

  @Test
  void rowsOfTheSameRuleCodeAndFirstDayAreReplaced() throws IOException {
    WrittenKnowledge.write(
        knowledge().path(),
        LimitKind.SEX,
        "drug-sex,X1,甲,1,2026-01-01,,旧依据,1",
        "drug-sex,X1,甲,1,2020-01-01,2025-12-31,旧依据,1",
        "drug-sex,X3,丙,1,,,旧依据,1");
    ImportFile sheet =
        sheet(TITLES + "drug-sex,X1,甲,2,2026-01-01,注\n\ndrug-sex,X3,丙,2,2026-01-01,\n");

    SheetImport.Result result = run(sheet, SheetImport.recognised(sheet));

    assertThat(result.kind()).isEqualTo(LimitKind.SEX);
    assertThat(result.ignored()).containsExactly("备注");
    assertThat(result.revision().after().rows())
        .extracting(row -> String.join(",", row.cells()))
        .containsExactly(
            "drug-sex,X1,甲,1,2020-01-01,2025-12-31,旧依据,1",
            "drug-sex,X3,丙,1,,,旧依据,1",
            "drug-sex,X1,甲,2,2026-01-01,,own.csv 第2行,",
            "drug-sex,X3,丙,2,2026-01-01,,own.csv 第4行,");
    assertThat(result.overlaps())
        .extracting(overlap -> overlap.second().code())
        .containsExactly("X3");
  }

  @Test
  void allFaultsComeAtOnceByRow() throws IOException {
    ImportFile sheet =
        sheet(
            TITLES
                + "drug-sex,X1,甲,3,2026-01-01,\n"
                + "drug-sexe,X2,乙,1,,\n"
                + "drug-sex,,丙,1,,\n"
                + "drug-sex,X4,丁,,2026-13-01,\n"
                + "drug-child,X5,戊,1,,\n"
                + "drug-sex,X6,己,1,,\n"
                + "drug-sex,X6,己,2,,\n");

    assertThatThrownBy(() -> run(sheet, LimitKind.SEX))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.category()).isEqualTo(Category.INPUT))
        .hasMessageContaining("own.csv as sex_limit.csv (限性别), 7 faults; nothing is written")
        .hasMessageContaining("row 2, drug-sex X1: 取值须为 1、2，allowed_gend=3")
        .hasMessageContaining(
            "row 3, drug-sexe X2: 规则库中没有规则 drug-sexe，是否为 drug-sex，rule_id=drug-sexe")
        .hasMessageContaining("row 4, drug-sex: hilist_code 为空")
        .hasMessageContaining("row 5, drug-sex X4: 日期须为 yyyy-MM-dd，valid_from=2026-13-01")
        .hasMessageContaining("row 5, drug-sex X4: allowed_gend 为空")
        .hasMessageContaining("row 6, drug-child X5: 规则 drug-child 使用 age_limit.csv，不使用本表")
        .hasMessageContaining("row 8, drug-sex X6: 与第 7 行的规则、编码、生效日期相同");
  }

  @Test
  void aMissingColumnIsNamedByBothItsNames() throws IOException {
    ImportFile sheet = sheet("rule_id,hilist_code,hilist_code\ndrug-sex,X1,X1\n");

    assertThatThrownBy(() -> run(sheet, LimitKind.SEX))
        .hasMessageContaining("header: column allowed_gend or 限定性别 is missing")
        .hasMessageContaining("header: column hilist_code stands twice");
  }

  @Test
  void aHeaderOfNoKindIsRefused() throws IOException {
    ImportFile sheet = sheet("规则编码,医保目录编码,限定性别,最大年龄\ndrug-sex,X1,1,2\n");

    assertThatThrownBy(() -> SheetImport.recognised(sheet))
        .hasMessageContaining("Name the kind with --kind, one of sex_limit, age_limit");
  }

  @Test
  void aSheetOfAnotherEncodingIsReadToo() throws IOException {
    Path path = folder.resolve("own.csv");
    Files.write(path, (TITLES + "drug-sex,X1,甲,1,,\n").getBytes(Charset.forName("GB18030")));
    ImportFile sheet = ImportFile.open(path);

    assertThat(run(sheet, SheetImport.recognised(sheet)).rows())
        .extracting(row -> row.get("hilist_name"))
        .containsExactly("甲");
  }

  @Test
  void aWorkbookHoldsDaysAndNumbersButNoCodesAsNumbers() throws IOException {
    Path path = folder.resolve("own.xlsx");
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream to = Files.newOutputStream(path)) {
      Sheet sheet = book.createSheet();
      CellStyle day = book.createCellStyle();
      day.setDataFormat(book.createDataFormat().getFormat("yyyy-mm-dd"));
      Row header = sheet.createRow(0);
      List<String> titles = List.of("rule_id", "hilist_code", "限定性别", "valid_from");
      for (int i = 0; i < titles.size(); i++) {
        header.createCell(i).setCellValue(titles.get(i));
      }
      for (int i = 2; i < 4; i++) {
        Row row = sheet.createRow(i);
        row.createCell(0).setCellValue("service-sex");
        row.createCell(2).setCellValue(2);
        row.createCell(3).setCellValue(LocalDate.of(2026, 1, i));
        row.getCell(3).setCellStyle(day);
      }
      sheet.getRow(2).createCell(1).setCellValue("001102000040000");
      sheet.getRow(3).createCell(1).setCellValue(1_102_000_040_000.0);
      book.write(to);
    }
    ImportFile sheet = ImportFile.open(path);

    assertThat(SheetImport.recognised(sheet)).isEqualTo(LimitKind.SEX);
    assertThatThrownBy(() -> run(sheet, LimitKind.SEX))
        .hasMessageContaining("1 faults")
        .hasMessageContaining(
            "row 4, service-sex 1102000040000: 单元格须为文本格式，数值会丢失前导零，hilist_code=1102000040000");
    assertThat(sheet.grid().lines().get(0).cells())
        .containsExactly("service-sex", "001102000040000", "2", "2026-01-02");
  }

  @Test
  void aFileThatIsNoWorkbookIsRefused() throws IOException {
    Path path = Files.writeString(folder.resolve("own.xlsx"), "rule_id,hilist_code\n");
    ImportFile sheet = ImportFile.open(path);

    assertThatThrownBy(() -> SheetImport.recognised(sheet))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("own.xlsx: cannot be read");
    assertThatThrownBy(() -> ImportFile.open(folder.resolve("own.xls")))
        .hasMessageContaining("Save it as .xlsx");
  }

  private KnowledgeFolder knowledge() {
    return new KnowledgeFolder(folder.resolve("knowledge"));
  }

  private ImportFile sheet(String text) throws IOException {
    return ImportFile.open(Files.writeString(folder.resolve("own.csv"), text));
  }

  private SheetImport.Result run(ImportFile sheet, LimitKind kind) {
    return SheetImport.of(
        sheet, kind, knowledge().read(), WrittenKnowledge.rules(), TestSpark.session());
  }
}
