package org.claimsieve.city;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/**
 * A charge that was not taken back, with its settlement and the diagnoses of its visit.
 *
 * @param claim the settlement
 * @param diagnoses codes, empty where none is known
 */
record ScreenedLine(CSVRecord row, CSVRecord claim, Set<String> diagnoses) {

  /** The charges of a city in order of time; a refund is none. */
  static List<ScreenedLine> of(CityFiles city) {
    List<ScreenedLine> lines = new ArrayList<>();
    for (CSVRecord claim : city.settlements.values()) {
      if (claim.get("refd_setl_flag").equals("0")) {
        Set<String> diagnoses = city.diagnoses.getOrDefault(claim.get("mdtrt_id"), Set.of());
        for (CSVRecord row : charges(city.linesOf(claim.get("setl_id")))) {
          lines.add(new ScreenedLine(row, claim, diagnoses));
        }
      }
    }
    lines.sort(Comparator.comparing(ScreenedLine::time).thenComparing(ScreenedLine::number));
    return lines;
  }

  String number() {
    return row.get("bkkp_sn");
  }

  String item() {
    return row.get("hilist_code");
  }

  String person() {
    return claim.get("psn_no");
  }

  String visit() {
    return row.get("mdtrt_id");
  }

  String settlement() {
    return row.get("setl_id");
  }

  String prescription() {
    return settlement() + row.get("rx_drord_no");
  }

  String time() {
    return row.get("fee_ocur_time");
  }

  String day() {
    return CityFiles.day(row, "fee_ocur_time");
  }

  String kind() {
    return Oracles.kind(claim.get("med_type"));
  }

  boolean inpatient() {
    return kind().equals("inpatient");
  }

  int level() {
    return Oracles.level(claim.get("hosp_lv"));
  }

  int count() {
    return Integer.parseInt(row.get("cnt"));
  }

  boolean piece() {
    return row.get("list_type").equals("102");
  }

  /** Fen that the fund could pay for. */
  long stake() {
    return CityFiles.fen(row, "inscp_amt");
  }

  /** A share of what is at stake, in fen, halves up. */
  long share(BigDecimal part, BigDecimal whole) {
    return BigDecimal.valueOf(stake())
        .multiply(part)
        .divide(whole, 0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  /** The person's full years on the day of the charge. */
  int years() {
    return Period.between(LocalDate.parse(claim.get("brdy")), LocalDate.parse(day())).getYears();
  }

  /** Days since the day of birth. */
  long daysOfLife() {
    return Oracles.days(claim.get("brdy"), day());
  }

  /** The department that did it, else the one that ordered it. */
  String department() {
    String done = row.get("acord_dept_code");
    return done.isEmpty() ? row.get("bilg_dept_code") : done;
  }

  /** Whether a diagnosis begins with one of the prefixes, written {@code a;b}. */
  boolean diagnosed(String prefixes) {
    return diagnoses.stream().anyMatch(code -> begins(code, prefixes));
  }

  static boolean begins(String code, String prefixes) {
    return Arrays.stream(prefixes.split(";", -1)).anyMatch(code::startsWith);
  }

  /** Without lines that take others back, and without what they take back. */
  private static List<CSVRecord> charges(List<CSVRecord> rows) {
    Set<String> back = new HashSet<>();
    rows.forEach(row -> back.add(row.get("init_feedetl_sn")));
    return rows.stream()
        .filter(row -> row.get("init_feedetl_sn").isEmpty())
        .filter(row -> !back.contains(row.get("bkkp_sn")))
        .toList();
  }
}
