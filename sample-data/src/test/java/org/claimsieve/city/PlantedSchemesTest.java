package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.city.CityFiles.fen;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the truth stands in the files and really is what it says. */
final class PlantedSchemesTest {
  private static final CityFiles CITY = LargeCity.FILES;
  private static final Path KNOWLEDGE =
      Path.of("..", "models", "src", "main", "resources", "knowledge");

  private static final Map<String, Predicate<CSVRecord>> ORACLES =
      Map.ofEntries(
          Map.entry("split-admission", PlantedSchemesTest::split),
          Map.entry("overlapping-stays", PlantedSchemesTest::overlapping),
          Map.entry("bed-days-above-stay", PlantedSchemesTest::bedDays),
          Map.entry("charge-outside-stay", PlantedSchemesTest::outside),
          Map.entry("checkup-admission", PlantedSchemesTest::checkup),
          Map.entry("pharmacy-many-a-day", PlantedSchemesTest::manyADay),
          Map.entry("duplicate-charge", PlantedSchemesTest::duplicate),
          Map.entry("price-above-limit", PlantedSchemesTest::price),
          Map.entry("item-sex", truth -> broken(truth, "sex_limit.csv", PlantedSchemesTest::sex)),
          Map.entry("item-age", truth -> broken(truth, "age_limit.csv", PlantedSchemesTest::age)),
          Map.entry(
              "item-level", truth -> broken(truth, "level_limit.csv", PlantedSchemesTest::level)),
          Map.entry(
              "item-visit-kind",
              truth -> broken(truth, "visit_limit.csv", PlantedSchemesTest::kind)),
          Map.entry("inflated-clinic-bill", PlantedSchemesTest::inflated));

  static List<String> schemes() {
    return Schemes.NAMES;
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void isReallyThere(String scheme) {
    List<CSVRecord> rows = rows(scheme);
    assertThat(rows.stream().map(row -> row.get("subject_id")).distinct().count())
        .isGreaterThanOrEqualTo(scheme.equals("inflated-clinic-bill") ? 1 : 20);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
    assertThat(rows).allMatch(ORACLES.get(scheme));
    assertThat(rows).allMatch(row -> fen(row, "amount") > 0);
    assertThat(rows).allMatch(row -> settlement(row).get("setl_time").compareTo("2024-06-11") >= 0);
    assertThat(institutions(rows).size())
        .isGreaterThanOrEqualTo(scheme.equals("inflated-clinic-bill") ? 1 : 4);
  }

  @Test
  void namesOnlyRowsThatExist() {
    for (CSVRecord row : CITY.truth) {
      assertThat(CITY.settlements).containsKey(row.get("setl_id"));
      if (row.get("level").equals("line")) {
        assertThat(line(row).get("setl_id")).isEqualTo(row.get("setl_id"));
        assertThat(fen(row, "amount")).isLessThanOrEqualTo(fen(line(row), "inscp_amt"));
      } else {
        assertThat(row.get("bkkp_sn")).isEmpty();
      }
    }
  }

  private static List<CSVRecord> rows(String scheme) {
    return CITY.truth.stream().filter(row -> row.get("scheme").equals(scheme)).toList();
  }

  private static CSVRecord settlement(CSVRecord truth) {
    return CITY.settlements.get(truth.get("setl_id"));
  }

  private static CSVRecord line(CSVRecord truth) {
    return CITY.lines.get(truth.get("bkkp_sn"));
  }

  private static List<String> institutions(List<CSVRecord> rows) {
    return rows.stream().map(row -> settlement(row).get("fixmedins_code")).distinct().toList();
  }

  private static List<CSVRecord> otherStays(CSVRecord truth) {
    CSVRecord visit = CITY.visits.get(truth.get("subject_id"));
    return CITY.visits.values().stream()
        .filter(other -> other.get("psn_no").equals(visit.get("psn_no")))
        .filter(other -> Oracles.kind(other.get("med_type")).equals("inpatient"))
        .filter(other -> !other.get("mdtrt_id").equals(visit.get("mdtrt_id")))
        .toList();
  }

  private static boolean split(CSVRecord truth) {
    CSVRecord visit = CITY.visits.get(truth.get("subject_id"));
    return otherStays(truth).stream()
        .anyMatch(
            before ->
                before.get("fixmedins_code").equals(visit.get("fixmedins_code"))
                    && Oracles.diagnosis(before).equals(Oracles.diagnosis(visit))
                    && before.get("dscg_way").equals("1")
                    && Oracles.gap(before, visit) >= 0
                    && Oracles.gap(before, visit) <= 7);
  }

  private static boolean overlapping(CSVRecord truth) {
    CSVRecord visit = CITY.visits.get(truth.get("subject_id"));
    return otherStays(truth).stream()
        .anyMatch(
            other ->
                !other.get("fixmedins_code").equals(visit.get("fixmedins_code"))
                    && other.get("dscg_way").equals("1")
                    && CityFiles.day(other, "begntime").compareTo(CityFiles.day(visit, "endtime"))
                        < 0
                    && CityFiles.day(visit, "begntime").compareTo(CityFiles.day(other, "endtime"))
                        < 0);
  }

  private static boolean bedDays(CSVRecord truth) {
    int billed =
        CITY.linesOf(truth.get("setl_id")).stream()
            .filter(line -> line.get("med_chrgitm_type").equals("01"))
            .mapToInt(line -> Integer.parseInt(line.get("cnt")))
            .sum();
    return billed >= Oracles.length(settlement(truth)) + 2;
  }

  private static boolean outside(CSVRecord truth) {
    String day = CityFiles.day(line(truth), "fee_ocur_time");
    return day.compareTo(settlement(truth).get("begndate")) < 0
        || day.compareTo(settlement(truth).get("enddate")) > 0;
  }

  private static boolean checkup(CSVRecord truth) {
    long looked =
        CITY.linesOf(truth.get("setl_id")).stream()
            .filter(line -> List.of("03", "04").contains(line.get("med_chrgitm_type")))
            .mapToLong(line -> fen(line, "det_item_fee_sumamt"))
            .sum();
    return looked * 10 >= fen(settlement(truth), "medfee_sumamt") * 8
        && Oracles.length(settlement(truth)) <= 3;
  }

  private static boolean manyADay(CSVRecord truth) {
    String day = CityFiles.day(settlement(truth), "setl_time");
    List<String> times =
        CITY.normal().stream()
            .filter(row -> row.get("psn_no").equals(truth.get("subject_id")))
            .filter(row -> row.get("med_type").equals("41"))
            .map(row -> row.get("setl_time"))
            .filter(time -> time.startsWith(day))
            .sorted()
            .toList();
    return times.size() >= 5
        && times.subList(3, times.size()).contains(settlement(truth).get("setl_time"));
  }

  private static boolean duplicate(CSVRecord truth) {
    CSVRecord wrong = line(truth);
    return wrong.get("list_type").equals("201")
        && CITY.linesOf(truth.get("setl_id")).stream()
                .filter(line -> line.get("hilist_code").equals(wrong.get("hilist_code")))
                .filter(line -> line.get("init_feedetl_sn").isEmpty())
                .filter(
                    line ->
                        CityFiles.day(line, "fee_ocur_time")
                            .equals(CityFiles.day(wrong, "fee_ocur_time")))
                .count()
            == 2;
  }

  private static boolean price(CSVRecord truth) {
    String rank = String.valueOf(Oracles.level(settlement(truth).get("hosp_lv")));
    return broken(
        truth,
        "price_limit.csv",
        (limit, any) ->
            List.of("", rank).contains(limit.get("level"))
                && fen(line(truth), "pric") > fen(limit, "max_price"));
  }

  private static boolean inflated(CSVRecord truth) {
    return CITY.linesOf(truth.get("setl_id")).stream()
        .filter(line -> line.get("list_type").equals("101"))
        .allMatch(
            line ->
                Integer.parseInt(line.get("cnt")) >= 4
                    && line.get("bilg_dr_code").equals(truth.get("subject_id")));
  }

  /** Some limit of the line's item is broken by the line's settlement. */
  private static boolean broken(
      CSVRecord truth, String file, BiPredicate<CSVRecord, CSVRecord> breaks) {
    String item = line(truth).get("hilist_code");
    return LIMITS.get(file).stream()
        .filter(limit -> limit.get("hilist_code").equals(item))
        .anyMatch(limit -> breaks.test(limit, settlement(truth)));
  }

  private static final Map<String, List<CSVRecord>> LIMITS =
      List.of(
              "sex_limit.csv",
              "age_limit.csv",
              "level_limit.csv",
              "visit_limit.csv",
              "price_limit.csv")
          .stream()
          .collect(Collectors.toMap(file -> file, PlantedSchemesTest::limits));

  private static List<CSVRecord> limits(String file) {
    try {
      return CityFiles.records(KNOWLEDGE.resolve(file));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean sex(CSVRecord limit, CSVRecord settlement) {
    return !limit.get("allowed_gend").equals(settlement.get("gend"));
  }

  private static boolean age(CSVRecord limit, CSVRecord settlement) {
    LocalDate born = LocalDate.parse(settlement.get("brdy"));
    int years = Period.between(born, LocalDate.parse(settlement.get("begndate"))).getYears();
    return !Oracles.ageAllowed(limit, years);
  }

  private static boolean level(CSVRecord limit, CSVRecord settlement) {
    return Oracles.level(settlement.get("hosp_lv")) < Integer.parseInt(limit.get("min_level"));
  }

  private static boolean kind(CSVRecord limit, CSVRecord settlement) {
    String kind = Oracles.kind(settlement.get("med_type"));
    return !List.of(limit.get("allowed_kinds").split(";")).contains(kind);
  }
}
