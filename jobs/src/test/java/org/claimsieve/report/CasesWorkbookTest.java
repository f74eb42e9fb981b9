package org.claimsieve.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CasesWorkbookTest {
  @TempDir Path folder;
  private final InspectionList list = SampleList.usual();

  @BeforeEach
  void write() throws IOException {
    new ListWriter(Locale.CHINESE).write(list, folder);
  }

  private XSSFWorkbook open() throws IOException {
    return new XSSFWorkbook(Files.newInputStream(folder.resolve("cases.xlsx")));
  }

  @Test
  void hasFourSheetsWithFrozenHeaderAndFilter() throws IOException {
    try (XSSFWorkbook workbook = open()) {
      assertThat(workbook)
          .extracting(sheet -> sheet.getSheetName())
          .containsExactly("清单", "证据", "核查意见", "说明");
      for (int i = 0; i < 4; i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
        assertThat((int) sheet.getPaneInformation().getHorizontalSplitTopRow()).isEqualTo(1);
        assertThat(sheet.getColumnWidth(1)).isGreaterThan(8 * 256);
        assertThat(sheet.getCTWorksheet().isSetAutoFilter()).isEqualTo(i < 3);
      }
    }
  }

  @Test
  void moneyIsANumberAndADayIsADate() throws IOException {
    try (XSSFWorkbook workbook = open()) {
      XSSFSheet cases = workbook.getSheet("清单");
      assertThat(cases.getLastRowNum()).isEqualTo(list.cases().size());
      for (CaseFile file : list.cases()) {
        Row row = cases.getRow(file.rank());
        assertThat(row.getCell(9).getCellType()).isEqualTo(CellType.NUMERIC);
        assertThat(row.getCell(9).getNumericCellValue()).isEqualTo(file.exposure().doubleValue());
        assertThat(row.getCell(9).getCellStyle().getDataFormatString()).isEqualTo("#,##0.00");
      }
      Row line = workbook.getSheet("证据").getRow(1);
      assertThat(DateUtil.isCellDateFormatted(line.getCell(5))).isTrue();
      assertThat(line.getCell(5).getLocalDateTimeCellValue())
          .isEqualTo(LocalDateTime.of(2024, 6, 20, 0, 0));
    }
  }

  @Test
  void verdictsAreChosenFromLists() throws IOException {
    try (XSSFWorkbook workbook = open()) {
      List<XSSFDataValidation> limits = workbook.getSheet("核查意见").getDataValidations();
      assertThat(limits).hasSize(5);
      assertThat(limits.get(0).getValidationConstraint().getExplicitListValues())
          .containsExactly("属实", "部分属实", "不属实", "需补充材料");
      assertThat(limits.get(0).getRegions().getCellRangeAddress(0).formatAsString())
          .isEqualTo("F2:F97");
    }
  }

  @Test
  void theNotesHoldTheChecksOfTheData() throws IOException {
    try (XSSFWorkbook workbook = open()) {
      List<String> notes = new ArrayList<>();
      for (Row row : workbook.getSheet("说明")) {
        if (row.getCell(0).getStringCellValue().equals("数据质量")) {
          notes.add(
              "%s %s %.0f %.0f %s"
                  .formatted(
                      row.getCell(1).getStringCellValue(),
                      row.getCell(2).getStringCellValue(),
                      row.getCell(3).getNumericCellValue(),
                      row.getCell(4).getNumericCellValue(),
                      row.getCell(6).getStringCellValue())
                  .strip());
        }
      }
      assertThat(notes).hasSameSizeAs(list.quality());
      assertThat(notes.get(1))
          .isEqualTo("医疗费总额与费用明细合计一致 有不符 58190 4 占比 0.01 %，差额 1312.40 元，示例：330102202406300000415");
      assertThat(notes.get(2)).isEqualTo("费用明细能找到所属结算单 相符 498220 0");
    }
  }

  @Test
  void noTimeOfDayLeaksIntoTheFile() throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve("cases.xlsx").toFile())) {
      assertThat(zip.stream().map(ZipEntry::getTimeLocal).distinct())
          .containsExactly(LocalDateTime.of(2000, 1, 1, 0, 0));
    }
    try (XSSFWorkbook workbook = open()) {
      assertThat(workbook.getProperties().getCoreProperties().getCreated().toInstant())
          .isEqualTo("2024-06-30T00:00:00Z");
    }
  }
}
