package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.Progress;
import org.claimsieve.city.SchemeMix;
import org.claimsieve.ledger.QualityEntry;
import org.claimsieve.schema.DataQuality;
import org.claimsieve.schema.FeeLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cross checks through files and intake: an honest city, and faults written into its files. */
final class ChecksNightTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-06-01");
  private static final int DAYS = 6;
  private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
  private static final List<String> STAGES = List.of("ingest", "checks");

  @TempDir Path folder;

  @Test
  void onlyWhatWasPlantedInAnHonestCityDiffers() throws Exception {
    City.generate(
        CityOptions.of(250, DAYS, FIRST, 5, folder.resolve("inbox"))
            .withTruth(folder.resolve("truth.csv"))
            .withSchemes(SchemeMix.none()),
        Progress.NONE);
    Path files = OneDelivery.of(folder.resolve("inbox"), LAST);
    plant(files);
    try (TestOffice office = TestOffice.open(folder.resolve("home"))) {
      office.night(LAST, "national", files, STAGES);
      List<QualityEntry> entries = office.quality().of(LAST);
      Map<String, QualityEntry> found = byId(entries);

      assertThat(table(office)).isEqualTo(entries).hasSizeGreaterThan(20);
      assertThat(found.get("settlement-lines").checked()).isGreaterThan(50);
      assertThat(entries).as("every check has rows").allMatch(entry -> entry.checked() > 0);
      found.values().removeIf(entry -> entry.differing() == 0);
      assertThat(found.keySet()).containsExactlyInAnyOrder("line-orphan", "line-amount");
      assertThat(found.get("line-orphan").differing()).isOne();
      assertThat(found.get("line-orphan").examples()).isEqualTo("planted-2");
      assertThat(found.get("line-amount").differing()).isEqualTo(2);
      assertThat(found.get("line-amount").amount()).isEqualByComparingTo(new BigDecimal("60"));
      assertThat(found.get("line-amount").examples()).isEqualTo("planted-3; planted-4");
    }
  }

  /**
   * Lines of an open stay, two of them at the wrong amount, and one of a settlement that nobody
   * knows: not so many of it that intake refuses the file.
   */
  private static void plant(Path files) throws IOException {
    Map<String, String> line = new TreeMap<>();
    FeeLine.TABLE.required().forEach(field -> line.put(field.name(), ""));
    line.put(FeeLine.SETL_ID, "");
    line.putAll(
        Map.of(
            FeeLine.MDTRT_ID, "planted",
            FeeLine.PSN_NO, "310000000000000000000001",
            FeeLine.FIXMEDINS_CODE, "H31010600042",
            FeeLine.FEE_OCUR_TIME, "2024-06-05 08:00:00",
            FeeLine.HILIST_CODE, "T000700200",
            FeeLine.LIST_TYPE, "102",
            FeeLine.CNT, "2",
            FeeLine.PRIC, "10"));
    List<String> text = new ArrayList<>();
    text.add(String.join(",", line.keySet()));
    for (int i = 2; i < 25; i++) {
      line.put(FeeLine.BKKP_SN, "planted-" + i);
      line.put(FeeLine.SETL_ID, i == 2 ? "unknown" : "");
      line.put(FeeLine.DET_ITEM_FEE_SUMAMT, i == 3 || i == 4 ? "50" : "20");
      text.add(String.join(",", line.values()));
    }
    Files.write(
        files.resolve("fee_list_d-planted.csv"),
        text,
        StandardCharsets.UTF_8,
        StandardOpenOption.CREATE_NEW);
  }

  private static Map<String, QualityEntry> byId(List<QualityEntry> entries) {
    return entries.stream()
        .collect(
            Collectors.toMap(QualityEntry::checkId, entry -> entry, (a, b) -> a, TreeMap::new));
  }

  private static List<QualityEntry> table(TestOffice office) {
    Stream<Row> rows =
        office
            .lake()
            .read(DataQuality.TABLE, LAST, LAST)
            .orderBy(col(DataQuality.SOURCE_TABLE).desc(), col(DataQuality.CHECK_ID))
            .collectAsList()
            .stream();
    return rows.map(
            row ->
                new QualityEntry(
                    row.getDate(0).toLocalDate(),
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getDecimal(6)))
        .toList();
  }
}
