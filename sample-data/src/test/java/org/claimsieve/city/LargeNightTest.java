package org.claimsieve.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small night copied three times into two parts, one damaged and one repeated line in 100. */
final class LargeNightTest {
  @TempDir static Path folder;

  private static Path night = Path.of("");
  private static List<PlantedFile> planted = List.of();
  private static CitySummary small = new CitySummary(0, 0, 0);

  @BeforeAll
  static void write() throws Exception {
    LocalDate date = LocalDate.parse("2024-06-14");
    Path inbox = folder.resolve("small/inbox");
    small = City.generate(CityOptions.of(1_500, 1, date, 7, inbox), Progress.NONE);
    night = folder.resolve("large");
    planted =
        new LargeNight(inbox.resolve("2024-06-14"), 2, 3, 100, true).write(night, 2, Progress.NONE);
  }

  @Test
  void saysWhatIsInEachFile() throws Exception {
    Set<String> names = new TreeSet<>();
    for (PlantedFile file : planted) {
      names.add(file.name());
      assertThat(CityFiles.records(night.resolve(file.name())))
          .as(file.name())
          .hasSize(
              (int) (file.accepted().rows() + file.quarantined().rows() + file.duplicate().rows()));
    }
    assertThat(CityFiles.files(night))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyElementsOf(names);
    assertThat(names).contains("fee_list_d-0002.csv.gz", "fixmedins_b.csv.gz");
    assertThat(planted)
        .extracting(PlantedFile::table)
        .as("the city keeps no drug records")
        .doesNotContain("drug_sale_d", "psn_insu_b");
  }

  @Test
  void everyCopyIsOfOthers() throws Exception {
    List<CSVRecord> settlements = records("setl_d");
    assertThat(settlements).hasSize(3 * (int) small.settlements());
    assertThat(values(settlements, "setl_id")).hasSameSizeAs(settlements);
    Set<String> persons = values(settlements, "psn_no");
    assertThat(persons.size() % 3).isZero();
    assertThat(values(settlements, "certno")).hasSameSizeAs(persons);

    List<CSVRecord> lines = records("fee_list_d");
    Set<String> numbers = values(lines, "bkkp_sn");
    assertThat(numbers).hasSize(3 * (int) small.lines());
    assertThat(values(lines, "setl_id")).isSubsetOf(values(settlements, "setl_id"));
    assertThat(values(lines, "mdtrt_id")).isSubsetOf(values(records("mdtrt_d"), "mdtrt_id"));
    assertThat(values(lines, "hilist_code")).hasSizeLessThan(500);
  }

  @Test
  void oneLineInAHundredCannotBeReadAndOneComesTwice() throws Exception {
    long first = 0;
    for (PlantedFile file : planted) {
      if (!file.table().equals("fee_list_d")) {
        assertThat(file.quarantined()).isEqualTo(PlantedFile.Count.NONE);
        assertThat(file.duplicate()).isEqualTo(PlantedFile.Count.NONE);
        continue;
      }
      List<CSVRecord> rows = CityFiles.records(night.resolve(file.name()));
      Set<String> seen = new HashSet<>();
      List<CSVRecord> damaged = new ArrayList<>();
      List<CSVRecord> again = new ArrayList<>();
      List<CSVRecord> sound = new ArrayList<>();
      for (CSVRecord row : rows) {
        boolean repeated = !seen.add(String.join(",", row));
        (repeated ? again : readable(row) ? sound : damaged).add(row);
      }
      assertThat(file.accepted()).isEqualTo(count(sound));
      assertThat(file.duplicate()).isEqualTo(count(again));
      assertThat(file.quarantined()).isEqualTo(count(damaged));
      assertThat(damaged.size()).isEqualTo((rows.size() - again.size() + 50) / 100);
      assertThat(again.size()).isEqualTo((rows.size() - again.size()) / 100);
      first += damaged.size();
    }
    assertThat(first).isGreaterThan(20);
  }

  private static boolean readable(CSVRecord row) {
    return row.get("fee_ocur_time").length() == 19
        && row.get("cnt").matches("-?\\d+")
        && amount(row) != null;
  }

  private static Long amount(CSVRecord row) {
    String text = row.get("det_item_fee_sumamt");
    return text.matches("-?\\d+\\.\\d\\d") ? Long.valueOf(text.replace(".", "")) : null;
  }

  private static PlantedFile.Count count(List<CSVRecord> rows) {
    long fen = 0;
    for (CSVRecord row : rows) {
      Long amount = amount(row);
      fen += amount == null ? 0 : amount;
    }
    return new PlantedFile.Count(rows.size(), fen);
  }

  private static List<CSVRecord> records(String table) throws Exception {
    List<CSVRecord> rows = new ArrayList<>();
    for (Path file : CityFiles.files(night)) {
      if (file.getFileName().toString().startsWith(table)) {
        rows.addAll(CityFiles.records(file));
      }
    }
    return rows;
  }

  private static Set<String> values(List<CSVRecord> rows, String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(value -> !value.isEmpty())
        .collect(Collectors.toSet());
  }
}
