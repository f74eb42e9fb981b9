package org.claimsieve.city;

import static org.claimsieve.city.CityFiles.day;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** What is wrong by the registers of institutions and staff, judged by the files alone. */
final class RegisterOracles {
  private RegisterOracles() {}

  static boolean mayNotPractise(Planted planted) {
    CSVRecord line = planted.line();
    CSVRecord entry =
        planted.city().staff.get(line.get("bilg_dr_code") + "@" + line.get("fixmedins_code"));
    return entry != null
        && (List.of("2", "3").contains(entry.get("prac_stas"))
            || outside(day(line, "fee_ocur_time"), entry));
  }

  static boolean withoutAgreement(Planted planted) {
    CSVRecord settlement = planted.settlement();
    CSVRecord entry = planted.city().institutions.get(settlement.get("fixmedins_code"));
    return entry != null
        && (entry.get("vali_flag").equals("0") || outside(settlement.get("begndate"), entry));
  }

  /** The doctor ordered at another institution at most thirty minutes before. */
  static boolean elsewhereJustBefore(Planted planted) {
    CSVRecord line = planted.line();
    return planted.city().lines.values().stream()
        .filter(other -> Planted.alike(other, line, "bilg_dr_code"))
        .filter(other -> !Planted.alike(other, line, "fixmedins_code"))
        .mapToLong(other -> Planted.seconds(other, line, "fee_ocur_time"))
        .anyMatch(seconds -> seconds >= 0 && seconds <= 1800);
  }

  private static boolean outside(String day, CSVRecord entry) {
    return day.compareTo(day(entry, "begntime")) < 0 || day.compareTo(day(entry, "endtime")) > 0;
  }
}
