package org.claimsieve.city;

import static org.claimsieve.city.CityFiles.fen;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;

/** Limits that one line breaks or keeps by itself. */
final class LineLimits {
  private static final Set<String> FORBIDDING =
      Set.of("drug-contraindication", "drug-pregnancy", "service-contraindication");

  /** Their diagnoses are judged with the whole visit. */
  private static final Set<String> OF_STAYS =
      Set.of("diagnosis-without-service", "operation-diagnosis");

  private static final int NEWBORN_DAYS = 28;

  private LineLimits() {}

  /** Whether the line breaks a limit on its item; false where the rule looks at several lines. */
  static boolean breaks(String rule, CSVRecord limit, ScreenedLine line) {
    if (limit.isMapped("allowed_gend")) {
      return !limit.get("allowed_gend").equals(line.claim().get("gend"));
    }
    if (limit.isMapped("min_age")) {
      return !Oracles.ageAllowed(limit, line.years());
    }
    if (limit.isMapped("min_level")) {
      boolean rated = !line.kind().equals("pharmacy");
      return rated && line.level() < Integer.parseInt(limit.get("min_level"));
    }
    if (limit.isMapped("allowed_kinds")) {
      return !words(limit, "allowed_kinds").contains(line.kind());
    }
    if (limit.isMapped("max_price")) {
      return limit(limit, line) > 0 && price(line) > limit(limit, line);
    }
    if (limit.isMapped("dise_nos")) {
      boolean chronic = line.kind().equals("chronic");
      return chronic && !words(limit, "dise_nos").contains(line.claim().get("dise_no"));
    }
    if (limit.isMapped("dept_codes")) {
      String department = line.department();
      return !department.isEmpty() && !ScreenedLine.begins(department, limit.get("dept_codes"));
    }
    if (limit.isMapped("diag_codes")) {
      return diagnosis(rule, limit.get("diag_codes"), line);
    }
    return rule.equals("drug-dose") ? dose(limit, line) : listed(rule, line);
  }

  /** Fen in question in a line that breaks the limit. */
  static long amount(String rule, CSVRecord limit, ScreenedLine line) {
    if (rule.equals("price-above-limit")) {
      long above = price(line) - limit(limit, line);
      return line.share(BigDecimal.valueOf(above), BigDecimal.valueOf(price(line)));
    }
    if (rule.equals("drug-dose")) {
      return line.share(lasts(limit, line).subtract(supplied(line)), lasts(limit, line));
    }
    return line.stake();
  }

  /** Fen by which a line's amount is off price times quantity, at most its stake. */
  static long surcharge(ScreenedLine line) {
    long off = fen(line.row(), "det_item_fee_sumamt") - line.count() * price(line);
    return Math.min(Math.abs(off), line.stake());
  }

  private static boolean diagnosis(String rule, String codes, ScreenedLine line) {
    if (OF_STAYS.contains(rule) || line.diagnoses().isEmpty()) {
      return false;
    }
    if (rule.equals("drug-pregnancy") && !line.claim().get("gend").equals("2")) {
      return false;
    }
    return line.diagnosed(codes) == FORBIDDING.contains(rule);
  }

  private static boolean listed(String rule, ScreenedLine line) {
    return switch (rule) {
      case "drug-newborn", "service-newborn", "consumable-newborn" ->
          line.daysOfLife() > NEWBORN_DAYS;
      case "drug-work-injury", "service-work-injury" ->
          List.of("310", "390").contains(line.claim().get("insutype"));
      case "drug-maternity", "service-maternity" ->
          !line.claim().get("insutype").equals("510")
              && !line.claim().get("med_type").matches("5[12].*");
      case "piece-never-paid" -> line.stake() > 0;
      default -> false;
    };
  }

  /** Twice the dose or more, where days of supply are stated and more than one pack is sold. */
  private static boolean dose(CSVRecord limit, ScreenedLine line) {
    if (line.row().get("prd_days").isEmpty() || line.count() < 2) {
      return false;
    }
    return supplied(line).add(supplied(line)).compareTo(lasts(limit, line)) <= 0;
  }

  private static BigDecimal supplied(ScreenedLine line) {
    return new BigDecimal(line.row().get("prd_days"));
  }

  private static BigDecimal lasts(CSVRecord limit, ScreenedLine line) {
    return new BigDecimal(limit.get("unit_days")).multiply(BigDecimal.valueOf(line.count()));
  }

  private static long price(ScreenedLine line) {
    return fen(line.row(), "pric");
  }

  /** The price limit at the level of the line's institution; 0 where there is none. */
  private static long limit(CSVRecord limit, ScreenedLine line) {
    String ofLevel = limit.get("max_price_" + line.level());
    String price = ofLevel.isEmpty() ? limit.get("max_price") : ofLevel;
    return price.isEmpty() ? 0 : Money.fen(price);
  }

  private static List<String> words(CSVRecord limit, String column) {
    return List.of(limit.get(column).split(";", -1));
  }
}
