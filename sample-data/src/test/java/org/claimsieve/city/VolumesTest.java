package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * Volumes and null rates of a real city. A band is the binomial interval of four standard errors
 * around the stated rate, widened by {@code slack} where rows come in clusters or planted visits
 * and the edges of the time move the rate.
 */
final class VolumesTest {
  private static final CityFiles CITY = LargeCity.FILES;

  @Test
  void settlements() {
    Collection<CSVRecord> rows = CITY.settlements.values();
    rate(rows, row -> row.get("refd_setl_flag").equals("1"), 0.0524, 0);
    rate(rows, row -> row.get("vali_flag").equals("0"), 0.0037, 0);
    rate(rows, row -> row.get("mid_setl_flag").isEmpty(), 0.956, 0.005);
    rate(rows, row -> row.get("med_type").matches("^(2|52).*"), 0.06, 0.025);
  }

  @Test
  void lines() {
    Collection<CSVRecord> rows = CITY.lines.values();
    rate(rows, row -> row.get("prd_days").isEmpty(), 0.929, 0.015);
    rate(rows, row -> row.get("bilg_dr_code").isEmpty(), 0.0266, 0.006);
    rate(rows, row -> row.get("bilg_dept_code").isEmpty(), 0.0164, 0.004);
    assertThat(rows.stream().filter(row -> row.get("bilg_dept_code").isEmpty()))
        .allMatch(row -> row.get("med_type").equals("41"));
    assertThat((double) rows.size() / CITY.settlements.size()).isBetween(12.0, 17.0);
    assertThat((double) CITY.openLines / rows.size()).isBetween(0.0001, 0.005);
  }

  @Test
  void pharmacyLinesByTheirOwnRates() {
    Collection<CSVRecord> rows =
        CITY.lines.values().stream().filter(row -> row.get("med_type").equals("41")).toList();
    rate(rows, row -> row.get("bilg_dr_code").isEmpty(), FeeRows.NO_DOCTOR, 0);
    rate(rows, row -> row.get("bilg_dept_code").isEmpty(), FeeRows.NO_DEPARTMENT, 0);
  }

  @Test
  void aBenchNightHasAboutTheLinesAskedFor() {
    double perNight = CITY.rows.get("fee_list_d") / 30.0;
    assertThat(City.personsForLines(Math.round(perNight))).isBetween(4300, 5700);
  }

  @Test
  void institutionsOfEveryKind() {
    assertThat(CITY.institutions.keySet())
        .filteredOn(code -> code.matches("[HP]33990\\d000\\d\\d"))
        .hasSize(40);
    assertThat(CITY.institutions.values().stream().map(row -> row.get("medins_kind")))
        .contains("general", "tcm", "psychiatric", "community", "clinic", "pharmacy");
    assertThat(CITY.institutions.values().stream().map(row -> row.get("fix_blng_admdvs")))
        .contains("339901", "339902", "339903", "339904");
  }

  private static void rate(
      Collection<CSVRecord> rows, Predicate<CSVRecord> hit, double stated, double slack) {
    double found = (double) rows.stream().filter(hit).count() / rows.size();
    double band = 4 * Math.sqrt(stated * (1 - stated) / rows.size()) + slack;
    assertThat(found).as("of %s rows", rows.size()).isBetween(stated - band, stated + band);
  }
}
