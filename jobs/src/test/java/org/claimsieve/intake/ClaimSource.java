package org.claimsieve.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.claimsieve.SharedData;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.Progress;
import org.claimsieve.night.OneDelivery;
import org.claimsieve.source.Layout;

/** Where the claims of a test come from, and which of their columns say what. */
enum ClaimSource {
  /** Real claims of hospitals, one row per stay: those discharged in one month. */
  PROVIDER_CLAIMS("provider-claims", "inpatient", "ClaimID", LocalDate.of(2009, 4, 1)) {
    @Override
    SentClaims claims(Path folder) throws IOException, InterruptedException {
      Path file = SharedData.file(Path.of("shared", "data", layout, "inpatient.csv.gz"));
      Path copied = Files.createDirectories(folder.resolve("sent"));
      Files.copy(file, copied.resolve(file.getFileName().toString()));
      return SentClaims.read(copied)
          .only(
              row ->
                  row.get("DischargeDt").compareTo("2009-03-01") >= 0
                      && row.get("DischargeDt").compareTo("2009-04-01") < 0);
    }

    @Override
    Map<String, String> dearer(Map<String, String> row) {
      return SentClaims.plusOne(row, "InscClaimAmtReimbursed");
    }

    @Override
    Map<String, String> dayEarlier(Map<String, String> row) {
      return minusDay(row, List.of("DischargeDt"));
    }

    @Override
    Map<String, String> otherPattern(Map<String, String> row) {
      return germanDate(row, "AdmissionDt");
    }

    @Override
    Layout mended() {
      return Layouts.of(Layouts.text(layout) + "date_patterns: [yyyy-MM-dd, dd.MM.yyyy]\n");
    }
  },

  /** The synthetic city in the national layout, with lines, visits, diagnoses and registers. */
  CITY("national", "setl_d", "setl_id", LocalDate.of(2024, 6, 8)) {
    @Override
    SentClaims claims(Path folder) throws IOException, InterruptedException {
      City.generate(
          CityOptions.of(300, 8, LocalDate.of(2024, 6, 1), 17, folder.resolve("inbox"))
              .withTruth(folder.resolve("truth.csv")),
          Progress.NONE);
      return SentClaims.read(OneDelivery.of(folder.resolve("inbox"), last));
    }

    @Override
    Map<String, String> dearer(Map<String, String> row) {
      return SentClaims.plusOne(row, "medfee_sumamt", "psn_pay");
    }

    @Override
    Map<String, String> dayEarlier(Map<String, String> row) {
      return minusDay(row, List.of("setl_time"));
    }

    @Override
    Map<String, String> otherPattern(Map<String, String> row) {
      return germanDate(row, "begndate");
    }

    @Override
    Layout mended() {
      return Layouts.of(
          Layouts.text(layout)
              .replace("date_patterns: [yyyy-MM-dd]", "date_patterns: [yyyy-MM-dd, dd.MM.yyyy]"));
    }
  };

  final String layout;

  /** The table of settlements. */
  final String settlements;

  /** Its key. */
  final String id;

  /** Business date on which all of it comes. */
  final LocalDate last;

  ClaimSource(String layout, String settlements, String id, LocalDate last) {
    this.layout = layout;
    this.settlements = settlements;
    this.id = id;
    this.last = last;
  }

  abstract SentClaims claims(Path folder) throws IOException, InterruptedException;

  /** The settlement at one yuan more. */
  abstract Map<String, String> dearer(Map<String, String> row);

  /** The settlement on the day before. */
  abstract Map<String, String> dayEarlier(Map<String, String> row);

  /** The settlement with its first day written as the shipped layout does not know it. */
  abstract Map<String, String> otherPattern(Map<String, String> row);

  /** The shipped layout, which knows that way of writing too. */
  abstract Layout mended();

  Layout shipped() {
    return Layouts.shipped(layout);
  }

  /** Every n-th settlement. */
  Predicate<Map<String, String>> everyNth(SentClaims claims, int n) {
    Set<String> ids = new HashSet<>();
    List<Map<String, String>> rows = claims.rows(settlements);
    for (int i = 0; i < rows.size(); i += n) {
      ids.add(rows.get(i).get(id));
    }
    return row -> ids.contains(row.get(id));
  }

  private static Map<String, String> minusDay(Map<String, String> row, List<String> days) {
    days.forEach(
        day ->
            row.compute(
                day, (k, v) -> LocalDate.parse(v.substring(0, 10)).minusDays(1) + v.substring(10)));
    return row;
  }

  private static Map<String, String> germanDate(Map<String, String> row, String day) {
    row.compute(day, (k, v) -> v.substring(8) + "." + v.substring(5, 7) + "." + v.substring(0, 4));
    return row;
  }
}
