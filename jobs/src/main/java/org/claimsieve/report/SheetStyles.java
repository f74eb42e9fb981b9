package org.claimsieve.report;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;

/**
 * The styles of a workbook, each made once.
 *
 * @param header column titles
 * @param text wrapped text
 * @param whole whole numbers
 * @param money CNY with two decimals
 * @param quantity up to four decimals
 * @param percent shares
 * @param date days
 */
record SheetStyles(
    CellStyle header,
    CellStyle text,
    CellStyle whole,
    CellStyle money,
    CellStyle quantity,
    CellStyle percent,
    CellStyle date) {
  static SheetStyles of(Workbook workbook) {
    return new SheetStyles(
        header(workbook),
        text(workbook),
        number(workbook, "#,##0"),
        number(workbook, "#,##0.00"),
        number(workbook, "#,##0.####"),
        number(workbook, "0.0%"),
        number(workbook, "yyyy-mm-dd"));
  }

  private static CellStyle header(Workbook workbook) {
    Font bold = workbook.createFont();
    bold.setBold(true);
    CellStyle style = text(workbook);
    style.setFont(bold);
    style.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    style.setBorderBottom(BorderStyle.THIN);
    return style;
  }

  private static CellStyle text(Workbook workbook) {
    CellStyle style = workbook.createCellStyle();
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static CellStyle number(Workbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }
}
