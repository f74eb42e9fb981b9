package org.claimsieve.city;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.apache.commons.csv.CSVRecord;

/** Definitions that tests judge the city by, written apart from the generator. */
final class Oracles {
  private Oracles() {}

  static int level(String hospLevel) {
    return switch (hospLevel) {
      case "01", "02", "03", "04" -> 3;
      case "05", "06", "07" -> 2;
      case "08", "09", "10" -> 1;
      case "11" -> 0;
      default -> throw new IllegalArgumentException(hospLevel);
    };
  }

  static String kind(String medType) {
    return switch (medType.substring(0, 2)) {
      case "21", "28", "52" -> "inpatient";
      case "11" -> "clinic";
      case "14" -> "chronic";
      case "41" -> "pharmacy";
      default -> throw new IllegalArgumentException(medType);
    };
  }

  static boolean ageAllowed(CSVRecord limit, int years) {
    String low = limit.get("min_age");
    String high = limit.get("max_age");
    return (low.isEmpty() || years >= Integer.parseInt(low))
        && (high.isEmpty() || years <= Integer.parseInt(high));
  }

  static int length(CSVRecord settlement) {
    return (int) Math.max(1, days(settlement.get("begndate"), settlement.get("enddate")));
  }

  /** Days from the end of one visit to the begin of the next. */
  static long gap(CSVRecord before, CSVRecord after) {
    return days(CityFiles.day(before, "endtime"), CityFiles.day(after, "begntime"));
  }

  static String diagnosis(CSVRecord visit) {
    String code = visit.get("dscg_maindiag_code");
    return code.length() < 3 ? code : code.substring(0, 3);
  }

  static long days(String from, String to) {
    return ChronoUnit.DAYS.between(LocalDate.parse(from), LocalDate.parse(to));
  }
}
