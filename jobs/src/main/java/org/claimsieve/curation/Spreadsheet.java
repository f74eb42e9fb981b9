package org.claimsieve.curation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The first sheet of a workbook. */
final class Spreadsheet {
  private Spreadsheet() {}

  /** Its rows, blank ones too: a day as yyyy-MM-dd, a number in full, a formula's last result. */
  static List<Grid.Line> lines(byte[] workbook) throws IOException {
    List<Grid.Line> lines = new ArrayList<>();
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      for (Row row : book.getSheetAt(0)) {
        lines.add(line(row));
      }
    }
    return lines;
  }

  private static Grid.Line line(Row row) {
    List<String> cells = new ArrayList<>();
    List<Integer> numbers = new ArrayList<>();
    for (int place = 0; place < row.getLastCellNum(); place++) {
      Cell cell = row.getCell(place, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      if (type(cell) == CellType.NUMERIC && !DateUtil.isCellDateFormatted(cell)) {
        numbers.add(place);
      }
      cells.add(text(cell));
    }
    return new Grid.Line(row.getRowNum() + 1L, cells, numbers);
  }

  private static CellType type(Cell cell) {
    return cell.getCellType() == CellType.FORMULA
        ? cell.getCachedFormulaResultType()
        : cell.getCellType();
  }

  private static String text(Cell cell) {
    return switch (type(cell)) {
      case STRING -> cell.getStringCellValue().strip();
      case NUMERIC ->
          DateUtil.isCellDateFormatted(cell)
              ? cell.getLocalDateTimeCellValue().toLocalDate().toString()
              : number(cell.getNumericCellValue());
      case BOOLEAN -> String.valueOf(cell.getBooleanCellValue());
      case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
      default -> "";
    };
  }

  private static String number(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
  }
}
