package org.claimsieve.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** {@code cases.xlsx}: cases, evidence, the form for verdicts, and notes. */
final class CasesWorkbook {
  private static final int ROWS_IN_MEMORY = 200;

  private final Messages words;
  private final Locale locale;

  CasesWorkbook(Locale locale) {
    this.locale = locale;
    this.words = Messages.of(locale);
  }

  void write(InspectionList list, OutputStream out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY)) {
      SheetStyles styles = SheetStyles.of(workbook);
      cases(list, new SheetRows(sheet(workbook, "sheet.cases"), styles));
      evidence(list, new SheetRows(sheet(workbook, "sheet.evidence"), styles));
      new VerdictSheet(words).write(list, sheet(workbook, "sheet.verdicts"), styles);
      new NotesSheet(words, locale).write(list, sheet(workbook, "sheet.notes"), styles);
      properties(workbook, list.header().businessDate());
      workbook.setZip64Mode(Zip64Mode.Never); // Java's own zip stream cannot read such entries
      workbook.write(bytes);
    }
    FixedZip.copy(bytes.toByteArray(), out);
  }

  private Sheet sheet(SXSSFWorkbook workbook, String nameKey) {
    Sheet sheet = workbook.createSheet(words.get(nameKey));
    sheet.setFitToPage(true);
    PrintSetup print = sheet.getPrintSetup();
    print.setPaperSize(PrintSetup.A4_PAPERSIZE);
    print.setLandscape(true);
    print.setFitHeight((short) 0);
    return sheet;
  }

  /** POI would write the hour of the run. */
  private static void properties(SXSSFWorkbook workbook, LocalDate businessDate) {
    Optional<Date> day =
        Optional.of(Date.from(businessDate.atStartOfDay(ZoneOffset.UTC).toInstant()));
    CoreProperties core = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    core.setCreator("ClaimSieve");
    core.setCreated(day);
    core.setModified(day);
  }

  private void cases(InspectionList list, SheetRows rows) {
    String[] titles =
        titles(
            "rank",
            "case_id",
            "severity",
            "district",
            "institution_code",
            "institution",
            "person",
            "reason",
            "rules",
            "exposure",
            "recovery",
            "percentile",
            "settlements",
            "stage");
    rows.header(titles, new int[] {6, 18, 11, 12, 16, 28, 10, 60, 28, 14, 14, 11, 26, 10});
    Map<String, Words> names =
        list.rules().stream().collect(Collectors.toMap(RuleText::ruleId, RuleText::name));
    for (CaseFile file : list.cases()) {
      rows.start();
      rows.whole(file.rank());
      rows.text(file.caseId());
      rows.text(words.get("sev." + file.severity()));
      rows.text(file.institution().districtName());
      rows.text(file.institution().code());
      rows.text(file.institution().name());
      rows.text(file.person());
      rows.text(file.reason().in(locale));
      rows.text(
          file.ruleIds().stream()
              .map(id -> names.getOrDefault(id, Words.of(id)).in(locale))
              .collect(Collectors.joining(words.get("comma"))));
      rows.money(file.exposure());
      rows.money(file.expectedRecovery());
      rows.percent(file.percentile());
      rows.text(String.join("\n", file.setlIds()));
      rows.text(words.get("stage." + file.stage()));
    }
    rows.filter(titles.length);
  }

  private void evidence(InspectionList list, SheetRows rows) {
    String[] titles =
        titles(
            "rank",
            "case_id",
            "institution",
            "settlement",
            "line",
            "date",
            "item_code",
            "item",
            "quantity",
            "price",
            "amount",
            "in_question",
            "role",
            "finding");
    rows.header(titles, new int[] {6, 18, 28, 22, 22, 12, 26, 30, 9, 12, 14, 14, 9, 40});
    for (CaseFile file : list.cases()) {
      Map<String, CaseFinding> findings =
          file.findings().stream()
              .collect(Collectors.toMap(CaseFinding::jrId, Function.identity()));
      for (EvidenceLine line : file.lines()) {
        rows.start();
        rows.whole(file.rank());
        rows.text(file.caseId());
        rows.text(file.institution().name());
        rows.text(line.setlId());
        rows.text(line.bkkpSn());
        rows.date(line.date());
        rows.text(line.itemCode());
        rows.text(line.itemName());
        rows.quantity(line.quantity());
        rows.money(line.price());
        rows.money(line.amount());
        rows.money(line.inQuestion());
        rows.text(words.get(line.offending() ? "line.offending" : "line.related"));
        rows.text(ruleNames(line, findings));
      }
    }
    rows.filter(titles.length);
  }

  private String ruleNames(EvidenceLine line, Map<String, CaseFinding> findings) {
    return line.findingIds().stream()
        .map(findings::get)
        .map(finding -> finding == null ? "" : finding.ruleName().in(locale))
        .distinct()
        .collect(Collectors.joining(words.get("comma")));
  }

  private String[] titles(String... keys) {
    return Arrays.stream(keys).map(key -> words.get("col." + key)).toArray(String[]::new);
  }
}
