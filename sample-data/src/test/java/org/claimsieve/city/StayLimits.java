package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVRecord;

/** What a visit says of its operation and its main diagnosis, beside what it charges. */
final class StayLimits {
  private static final String SURGERY = "06";
  private static final int PROPHYLAXIS_DAYS = 2;

  private final CSVRecord visit;
  private final List<ScreenedLine> lines;
  private final CSVRecord claim;
  private final Broken broken;

  /** Of a visit and all its lines, in order of time. */
  StayLimits(CSVRecord visit, List<ScreenedLine> lines, Broken broken) {
    this.visit = visit;
    this.lines = lines;
    this.claim = lines.get(lines.size() - 1).claim();
    this.broken = broken;
  }

  void judge() {
    String operation = visit.get("oprn_oprt_code");
    if (!operation.isEmpty()) {
      sex(Integer.parseInt(operation.substring(0, 2)));
      fits(operation);
    }
    if (whole()) {
      boolean surgery = lines.stream().anyMatch(StayLimits::surgery);
      if (surgery == operation.isEmpty()) {
        accuse("operation-uncoded");
      }
      expected(visit.get("dscg_maindiag_code"));
      prophylaxis();
    }
  }

  /** A stay that is over and of which one settlement has all lines. */
  private boolean whole() {
    return lines.get(0).inpatient()
        && visit.get("inhosp_stas").equals("0")
        && claim.get("begndate").equals(CityFiles.day(visit, "begntime"))
        && claim.get("enddate").equals(CityFiles.day(visit, "endtime"));
  }

  private void sex(int chapter) {
    boolean onMen = chapter >= 60 && chapter <= 64;
    boolean onWomen = chapter >= 65 && chapter <= 75;
    if (claim.get("gend").equals("1") ? onWomen : onMen) {
      accuse("operation-sex");
    }
  }

  /** Where the knowledge speaks of the operation, a diagnosis is one of those that it names. */
  private void fits(String operation) {
    List<CSVRecord> speaking = new ArrayList<>();
    for (Map.Entry<String, List<CSVRecord>> limits : limits("operation-diagnosis")) {
      if (operation.startsWith(limits.getKey())) {
        speaking.addAll(limits.getValue());
      }
    }
    ScreenedLine line = lines.get(0);
    boolean fit = speaking.stream().anyMatch(limit -> line.diagnosed(limit.get("diag_codes")));
    if (!speaking.isEmpty() && !fit) {
      accuse("operation-diagnosis");
    }
  }

  /** Where the knowledge expects something for the main diagnosis, some of it is charged. */
  private void expected(String diagnosis) {
    Set<String> expected = new TreeSet<>();
    for (Map.Entry<String, List<CSVRecord>> limits : limits("diagnosis-without-service")) {
      for (CSVRecord limit : limits.getValue()) {
        if (ScreenedLine.begins(diagnosis, limit.get("diag_codes"))) {
          expected.add(limits.getKey());
        }
      }
    }
    boolean given = lines.stream().anyMatch(line -> expected.contains(line.item()));
    if (!expected.isEmpty() && !given) {
      accuse("diagnosis-without-service");
    }
  }

  /** Listed antibiotics on no more than two days after the first surgery. */
  private void prophylaxis() {
    Set<String> days = new TreeSet<>();
    String operated = "";
    for (ScreenedLine line : lines) {
      if (operated.isEmpty() && surgery(line)) {
        operated = line.day();
      }
      boolean listed = !Limits.of("prophylaxis-length", line.item()).isEmpty();
      if (listed && !operated.isEmpty() && !operated.equals(line.day())) {
        days.add(line.day());
      }
    }
    if (days.size() > PROPHYLAXIS_DAYS) {
      accuse("prophylaxis-length");
    }
  }

  private void accuse(String rule) {
    broken.add(rule, claim.get("setl_id"), CityFiles.fen(claim, "inscp_amt"));
  }

  private static Set<Map.Entry<String, List<CSVRecord>>> limits(String rule) {
    return Limits.ALL.getOrDefault(rule, Map.of()).entrySet();
  }

  private static boolean surgery(ScreenedLine line) {
    return line.row().get("med_chrgitm_type").equals(SURGERY);
  }
}
