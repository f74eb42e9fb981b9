package org.claimsieve.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.jspecify.annotations.Nullable;

/** Fills a sheet row by row, cell by cell, from left to right. */
final class SheetRows {
  private static final int WIDTH_UNITS = 256;

  private final Sheet sheet;
  private final SheetStyles styles;
  private int nextRow;
  private int nextCell;
  private @Nullable Row row;

  SheetRows(Sheet sheet, SheetStyles styles) {
    this.sheet = sheet;
    this.styles = styles;
  }

  /** The frozen header; {@code titles} and {@code widths} (characters) go together. */
  void header(String[] titles, int[] widths) {
    start();
    for (int i = 0; i < titles.length; i++) {
      sheet.setColumnWidth(i, widths[i] * WIDTH_UNITS);
      cell(styles.header()).setCellValue(titles[i]);
    }
    sheet.createFreezePane(0, 1);
  }

  /** A filter over what was written so far. */
  void filter(int columns) {
    sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, nextRow - 1), 0, columns - 1));
  }

  void start() {
    row = sheet.createRow(nextRow++);
    nextCell = 0;
  }

  void text(String value) {
    cell(styles.text()).setCellValue(value);
  }

  void whole(long value) {
    cell(styles.whole()).setCellValue((double) value);
  }

  void money(@Nullable BigDecimal value) {
    number(value, styles.money());
  }

  void quantity(@Nullable BigDecimal value) {
    number(value, styles.quantity());
  }

  void percent(@Nullable BigDecimal value) {
    number(value, styles.percent());
  }

  void date(@Nullable LocalDate value) {
    Cell cell = cell(styles.date());
    if (value != null) {
      cell.setCellValue(value);
    }
  }

  /** Rows written, the header among them. */
  int rows() {
    return nextRow;
  }

  private void number(@Nullable BigDecimal value, CellStyle style) {
    Cell cell = cell(style);
    if (value != null) {
      cell.setCellValue(value.doubleValue()); // a spreadsheet knows no other number
    }
  }

  private Cell cell(CellStyle style) {
    if (row == null) {
      throw new IllegalStateException("a cell before the first row");
    }
    Cell cell = row.createCell(nextCell++);
    cell.setCellStyle(style);
    return cell;
  }
}
