package org.claimsieve.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** {@code findings.csv}: one row is one finding in the 3101 vocabulary. */
final class FindingsCsv {
  static final List<String> HEADER =
      List.of(
          "jr_id",
          "rule_id",
          "rule_name",
          "vola_cont",
          "vola_amt",
          "sev_deg",
          "vola_evid",
          "vola_bhvr_type",
          "psn_no",
          "fixmedins_code",
          "setl_id",
          "mdtrt_id",
          "bkkp_sns");

  private final Locale locale;

  FindingsCsv(Locale locale) {
    this.locale = locale;
  }

  void write(InspectionList list, OutputStream out) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (CaseFile file : list.cases()) {
      for (CaseFinding finding : file.findings()) {
        rows.add(row(file, finding));
      }
    }
    CsvFile.write(out, HEADER, rows);
  }

  private List<String> row(CaseFile file, CaseFinding finding) {
    return List.of(
        CsvFile.text(finding.jrId()),
        CsvFile.text(finding.ruleId()),
        CsvFile.text(finding.ruleName().in(locale)),
        CsvFile.text(finding.volaCont().in(locale)),
        CsvFile.number(finding.volaAmt()),
        Integer.toString(finding.sevDeg()),
        CsvFile.text(finding.volaEvid().in(locale)),
        CsvFile.text(finding.volaBhvrType()),
        CsvFile.text(file.psnNo()),
        CsvFile.text(file.institution().code()),
        CsvFile.text(finding.setlId()),
        CsvFile.text(finding.mdtrtId()),
        CsvFile.ids(finding.bkkpSns()));
  }
}
