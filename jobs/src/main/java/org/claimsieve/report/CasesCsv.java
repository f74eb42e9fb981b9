package org.claimsieve.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code cases.csv}: one row is one case. */
final class CasesCsv {
  static final List<String> HEADER =
      List.of(
          "rank",
          "case_id",
          "business_date",
          "team",
          "fixmedins_code",
          "fixmedins_name",
          "psn_no",
          "setl_ids",
          "reason",
          "rule_ids",
          "sev_deg",
          "exposure",
          "expected_recovery",
          "score",
          "score_percentile",
          "drivers",
          "bkkp_sns",
          "stage");

  private final Locale locale;

  CasesCsv(Locale locale) {
    this.locale = locale;
  }

  void write(InspectionList list, OutputStream out) throws IOException {
    CsvFile.write(
        out, HEADER, list.cases().stream().map(file -> row(list.header(), file)).toList());
  }

  private List<String> row(ListHeader header, CaseFile file) {
    return List.of(
        Integer.toString(file.rank()),
        CsvFile.text(file.caseId()),
        header.businessDate().toString(),
        CsvFile.text(header.teamCode()),
        CsvFile.text(file.institution().code()),
        CsvFile.text(file.institution().name()),
        CsvFile.text(file.psnNo()),
        CsvFile.ids(file.setlIds()),
        CsvFile.text(file.reason().in(locale)),
        CsvFile.ids(file.ruleIds()),
        Integer.toString(file.severity()),
        CsvFile.number(file.exposure()),
        CsvFile.number(file.expectedRecovery()),
        CsvFile.number(file.score()),
        CsvFile.number(file.percentile()),
        CsvFile.text(drivers(file)),
        CsvFile.ids(offendingLines(file)),
        CsvFile.text(file.stage()));
  }

  /** Feature, value and peer median: {@code 住院天数 2 (7); 药占比 0.1 (0.35)}. */
  private String drivers(CaseFile file) {
    return file.drivers().stream()
        .map(
            driver ->
                driver.feature().in(locale)
                    + " "
                    + CsvFile.number(driver.value())
                    + " ("
                    + CsvFile.number(driver.peerMedian())
                    + ")")
        .collect(Collectors.joining("; "));
  }

  private static List<String> offendingLines(CaseFile file) {
    return file.lines().stream()
        .filter(EvidenceLine::offending)
        .map(EvidenceLine::bkkpSn)
        .filter(id -> !id.isEmpty())
        .toList();
  }
}
