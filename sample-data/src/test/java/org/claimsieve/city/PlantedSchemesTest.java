package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.city.CityFiles.fen;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the truth stands in the files and really is what it says. */
final class PlantedSchemesTest {
  private static final CityFiles CITY = PlantedCity.FILES;
  private static final Broken BROKEN = LimitOracle.broken(CITY);

  /** Of the schemes that break no limit. */
  private static final Map<String, Predicate<CSVRecord>> ORACLES =
      Map.of(
          "split-admission", PlantedSchemesTest::split,
          "overlapping-stays", PlantedSchemesTest::overlapping,
          "bed-days-above-stay", PlantedSchemesTest::bedDays,
          "charge-outside-stay", PlantedSchemesTest::outside,
          "checkup-admission", PlantedSchemesTest::checkup,
          "pharmacy-many-a-day", PlantedSchemesTest::manyADay,
          "duplicate-charge", PlantedSchemesTest::duplicate,
          "price-above-limit", PlantedSchemesTest::price,
          "inflated-clinic-bill", PlantedSchemesTest::inflated);

  private static final Predicate<CSVRecord> BY_LIMIT = PlantedSchemesTest::broken;

  static Stream<String> schemes() {
    return Stream.concat(ORACLES.keySet().stream().sorted(), limits());
  }

  static Stream<String> limits() {
    return LimitSchemes.ALL.stream().map(Scheme::name);
  }

  @ParameterizedTest
  @MethodSource("schemes")
  void isReallyThere(String scheme) {
    List<CSVRecord> rows = rows(scheme);
    assertThat(rows.stream().map(row -> row.get("subject_id")).distinct().count())
        .isGreaterThanOrEqualTo(scheme.equals("inflated-clinic-bill") ? 1 : 20);
    assertThat(rows).hasSizeGreaterThanOrEqualTo(20);
    assertThat(rows).allMatch(row -> ORACLES.getOrDefault(scheme, BY_LIMIT).test(row));
    assertThat(rows).allMatch(row -> fen(row, "amount") > 0);
    assertThat(rows).allMatch(row -> settlement(row).get("setl_time").compareTo("2024-06-11") >= 0);
    assertThat(institutions(rows).size())
        .isGreaterThanOrEqualTo(scheme.equals("inflated-clinic-bill") ? 1 : 4);
  }

  /** At the amount of the rule's convention: what stands above the limit. */
  @ParameterizedTest
  @MethodSource("limits")
  void breaksItsLimitAndNoOther(String scheme) {
    assertThat(BROKEN.of(scheme)).containsAllEntriesOf(planted(scheme));
    for (CSVRecord row : rows(scheme)) {
      String settlement = row.get("setl_id");
      assertThat(BROKEN.byRule().keySet().stream().filter(rule -> touches(rule, settlement)))
          .containsExactly(scheme);
    }
  }

  @Test
  void nothingElseBreaksALimit() {
    Set<String> limits = limits().collect(Collectors.toSet());
    Set<String> others =
        CITY.truth.stream()
            .filter(row -> !limits.contains(row.get("scheme")))
            .map(row -> row.get("setl_id"))
            .collect(Collectors.toSet());
    for (String rule : BROKEN.byRule().keySet()) {
      Set<String> left = new TreeSet<>(BROKEN.of(rule).keySet());
      left.removeAll(planted(rule).keySet());
      left.removeIf(id -> others.contains(settlement(id)));
      assertThat(left).as(rule).isEmpty();
    }
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

  /** Amounts by line, or by settlement where no line is accused. */
  private static Map<String, Long> planted(String scheme) {
    return rows(scheme).stream()
        .collect(Collectors.toMap(PlantedSchemesTest::id, row -> fen(row, "amount")));
  }

  private static String id(CSVRecord truth) {
    return truth.get(truth.get("level").equals("line") ? "bkkp_sn" : "setl_id");
  }

  private static boolean broken(CSVRecord truth) {
    return BROKEN.of(truth.get("scheme")).containsKey(id(truth));
  }

  private static boolean touches(String rule, String settlement) {
    return BROKEN.of(rule).keySet().stream().anyMatch(id -> settlement(id).equals(settlement));
  }

  /** The settlement of a line, or the settlement itself. */
  private static String settlement(String id) {
    CSVRecord line = CITY.lines.get(id);
    return line == null ? id : line.get("setl_id");
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
    return BROKEN.of("price-above-limit").containsKey(truth.get("bkkp_sn"));
  }

  private static boolean inflated(CSVRecord truth) {
    return CITY.linesOf(truth.get("setl_id")).stream()
        .filter(line -> line.get("list_type").equals("101"))
        .allMatch(
            line ->
                Integer.parseInt(line.get("cnt")) >= 4
                    && line.get("bilg_dr_code").equals(truth.get("subject_id")));
  }
}
