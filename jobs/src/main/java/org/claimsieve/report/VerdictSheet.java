package org.claimsieve.report;

import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;

/** The form in which inspectors write their verdicts: one row a case, with drop-downs. */
final class VerdictSheet {
  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "case_id",
          "institution",
          "person",
          "exposure",
          "verdict",
          "confirmed_amount",
          "violation",
          "handling",
          "inspector",
          "verdict_date",
          "note");
  private static final int[] WIDTHS = {6, 18, 28, 10, 14, 14, 14, 22, 16, 12, 12, 40};

  private static final List<String> VERDICTS =
      List.of("verdict.confirmed", "verdict.partly", "verdict.refuted", "verdict.pending");
  private static final List<String> VIOLATIONS =
      List.of(
          "violation.split",
          "violation.charge",
          "violation.overuse",
          "violation.swap",
          "violation.scope",
          "violation.forged",
          "violation.other");
  private static final List<String> HANDLINGS =
      List.of(
          "handling.recover",
          "handling.talk",
          "handling.agreement",
          "handling.penalty",
          "handling.transfer",
          "handling.none");

  private final Messages words;

  VerdictSheet(Messages words) {
    this.words = words;
  }

  void write(InspectionList list, Sheet sheet, SheetStyles styles) {
    SheetRows rows = new SheetRows(sheet, styles);
    rows.header(
        COLUMNS.stream().map(key -> words.get("col." + key)).toArray(String[]::new), WIDTHS);
    for (CaseFile file : list.cases()) {
      rows.start();
      rows.whole(file.rank());
      rows.text(file.caseId());
      rows.text(file.institution().name());
      rows.text(file.person());
      rows.money(file.exposure());
      rows.text("");
      rows.money(null);
      rows.text("");
      rows.text("");
      rows.text("");
      rows.date(null);
      rows.text("");
    }
    rows.filter(COLUMNS.size());
    int last = Math.max(1, rows.rows() - 1);
    choose(sheet, "verdict", VERDICTS, last);
    choose(sheet, "violation", VIOLATIONS, last);
    choose(sheet, "handling", HANDLINGS, last);
    limit(sheet, "confirmed_amount", amount(sheet), last, "verdict.amount_hint");
    limit(sheet, "verdict_date", date(sheet), last, "verdict.date_hint");
  }

  private void choose(Sheet sheet, String column, List<String> keys, int last) {
    String[] choices = keys.stream().map(words::get).toArray(String[]::new);
    DataValidationConstraint constraint =
        sheet.getDataValidationHelper().createExplicitListConstraint(choices);
    limit(sheet, column, constraint, last, "verdict.choice_hint");
  }

  private static DataValidationConstraint amount(Sheet sheet) {
    return sheet
        .getDataValidationHelper()
        .createDecimalConstraint(OperatorType.GREATER_OR_EQUAL, "0", null);
  }

  private static DataValidationConstraint date(Sheet sheet) {
    return sheet
        .getDataValidationHelper()
        .createDateConstraint(OperatorType.GREATER_OR_EQUAL, "36526", null, "yyyy-mm-dd");
  }

  private void limit(
      Sheet sheet, String column, DataValidationConstraint constraint, int last, String hintKey) {
    int place = COLUMNS.indexOf(column);
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation validation =
        helper.createValidation(constraint, new CellRangeAddressList(1, last, place, place));
    validation.setSuppressDropDownArrow(true); // POI's name for "show the arrow" in xlsx
    validation.setShowErrorBox(true);
    validation.createErrorBox(words.get("col." + column), words.get(hintKey));
    sheet.addValidationData(validation);
  }
}
