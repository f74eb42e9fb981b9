package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Without schemes nobody breaks the starter knowledge or any rule of the first night. */
final class HonestCityTest {
  /** Fewer rules with a limit on what honest people have would show little. */
  private static final int RULES = 30;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {3, 4, 99})
  void breaksNothing(long seed) throws Exception {
    CityOptions options =
        CityOptions.of(1500, 25, LocalDate.of(2023, 12, 15), seed, folder.resolve("inbox"))
            .withSchemes(SchemeMix.none());
    City.generate(options, Progress.NONE);
    CityFiles city = CityFiles.of(options);
    assertThat(city.truth).isEmpty();
    keepsKnowledge(city);
    keepsDays(city);
    nobodyIsInTwoPlaces(city);
  }

  private static void keepsKnowledge(CityFiles city) {
    assertThat(LimitOracle.broken(city).byRule()).isEmpty();
    assertThat(LimitOracle.touched(city)).hasSizeGreaterThan(RULES);
  }

  private static void keepsDays(CityFiles city) {
    Map<String, Integer> bedDays = new HashMap<>();
    Map<String, Integer> purchases = new HashMap<>();
    for (CSVRecord settlement : city.normal()) {
      Set<String> charged = new HashSet<>();
      for (CSVRecord line : city.linesOf(settlement.get("setl_id"))) {
        String day = CityFiles.day(line, "fee_ocur_time");
        assertThat(day).isBetween(settlement.get("begndate"), settlement.get("enddate"));
        boolean positive = line.get("init_feedetl_sn").isEmpty();
        if (positive) {
          assertThat(charged.add(line.get("hilist_code") + day)).isTrue();
        }
        if (line.get("med_chrgitm_type").equals("01")) {
          bedDays.merge(settlement.get("setl_id"), number(line, "cnt"), Integer::sum);
        }
      }
      if (settlement.get("med_type").equals("41")) {
        purchases.merge(
            settlement.get("psn_no") + CityFiles.day(settlement, "setl_time"), 1, Integer::sum);
      }
      if (bedDays.containsKey(settlement.get("setl_id"))) {
        assertThat(bedDays.get(settlement.get("setl_id"))).isEqualTo(Oracles.length(settlement));
      }
    }
    assertThat(bedDays).isNotEmpty();
    assertThat(purchases.values()).allMatch(count -> count <= 2);
  }

  private static void nobodyIsInTwoPlaces(CityFiles city) {
    Map<String, List<CSVRecord>> stays = new HashMap<>();
    for (CSVRecord visit : city.visits.values()) {
      if (Oracles.kind(visit.get("med_type")).equals("inpatient")) {
        stays.computeIfAbsent(visit.get("psn_no"), id -> new ArrayList<>()).add(visit);
      }
    }
    for (List<CSVRecord> person : stays.values()) {
      person.sort(Comparator.comparing(visit -> visit.get("begntime")));
      for (int i = 1; i < person.size(); i++) {
        CSVRecord before = person.get(i - 1);
        CSVRecord after = person.get(i);
        assertThat(after.get("begntime")).isGreaterThan(before.get("endtime"));
        boolean same =
            Oracles.diagnosis(before).equals(Oracles.diagnosis(after))
                && before.get("fixmedins_code").equals(after.get("fixmedins_code"));
        assertThat(same && Oracles.gap(before, after) <= 7).isFalse();
      }
    }
  }

  private static int number(CSVRecord row, String column) {
    return Integer.parseInt(row.get(column));
  }
}
