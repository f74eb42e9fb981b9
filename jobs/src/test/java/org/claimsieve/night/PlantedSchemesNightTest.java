package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.Progress;
import org.claimsieve.city.SchemeMix;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.Severity;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the generator planted against what the rules of a night find, through files, intake and
 * facts; and a city in which nothing was planted.
 */
final class PlantedSchemesNightTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-06-01");
  private static final int DAYS = 30;
  private static final LocalDate LAST = FIRST.plusDays(DAYS - 1L);
  private static final List<String> STAGES = List.of("ingest", "facts", "rules");

  /** The scheme that no rule covers: it is the anomaly scores' business. */
  private static final Set<String> UNCOVERED = Set.of("inflated-clinic-bill");

  @TempDir Path folder;

  /** At 100 cases or more of a scheme, 0.95 found has a 95 % interval of 0.05 either side. */
  @Test
  void whatBreaksALimitOrADateIsFound() throws Exception {
    SchemeMix mix = SchemeMix.ofRows(50);
    assertThat(mix.rates()).hasSizeGreaterThan(45);
    found(2_500, mix, 100);
  }

  /** Each takes many people or many visits: there are a dozen, and one missed is too many. */
  @Test
  void behaviourIsFound() throws Exception {
    found(4_000, SchemeMix.ofBehaviour(4), 12);
  }

  private void found(int persons, SchemeMix mix, int least) throws Exception {
    try (TestOffice office = screened(persons, 7, mix)) {
      Map<String, Set<String>> found = found(office);
      Map<String, List<CSVRecord>> planted =
          truth().stream().collect(Collectors.groupingBy(row -> row.get("scheme")));
      Map<String, String> missed = new TreeMap<>();
      Map<String, Integer> few = new TreeMap<>();
      planted.forEach(
          (scheme, rows) -> {
            Set<String> accused = found.getOrDefault(scheme, Set.of());
            long hits = rows.stream().filter(row -> accused.contains(key(row))).count();
            System.out.printf("recall %s: %d of %d%n", scheme, hits, rows.size());
            if (rows.size() < least) {
              few.put(scheme, rows.size());
            }
            if (hits < 0.95 * rows.size()) {
              missed.put(scheme, hits + " of " + rows.size());
            }
          });
      Map<String, String> unjust = unjust(found, planted);
      assertThat(planted.keySet()).isEqualTo(mix.rates().keySet());
      assertThat(few).isEmpty();
      assertThat(missed.keySet()).as(missed.toString()).isSubsetOf(UNCOVERED);
      assertThat(unjust).isEmpty();
    }
  }

  /** Rules of severity 1 of whose accused settlements fewer than nine in ten were planted. */
  private static Map<String, String> unjust(
      Map<String, Set<String>> found, Map<String, List<CSVRecord>> planted) {
    Map<String, String> unjust = new TreeMap<>();
    for (Rule rule : RuleCatalog.discover(RuleOptions.none())) {
      String id = rule.info().id();
      if (rule.info().severity() == Severity.VIOLATION && planted.containsKey(id)) {
        Set<String> settlements =
            planted.get(id).stream().map(row -> row.get("setl_id")).collect(Collectors.toSet());
        Set<String> accused =
            found.getOrDefault(id, Set.of()).stream()
                .map(key -> key.substring(0, key.indexOf('|')))
                .collect(Collectors.toSet());
        long just = accused.stream().filter(settlements::contains).count();
        System.out.printf("precision %s: %d of %d%n", id, just, accused.size());
        if (just < 0.9 * accused.size()) {
          unjust.put(id, just + " of " + accused.size());
        }
      }
    }
    return unjust;
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void noHonestClaimIsAccusedOfAViolation(long seed) throws Exception {
    try (TestOffice office = screened(400, seed, SchemeMix.none())) {
      assertThat(truth()).isEmpty();
      Dataset<Row> findings = office.lake().read(Finding.TABLE);
      assertThat(
              findings
                  .filter(col(Finding.SEV_DEG).equalTo(Severity.VIOLATION.code()))
                  .select(Finding.RULE_NAME, Finding.VOLA_CONT)
                  .limit(5)
                  .collectAsList())
          .isEmpty();
    }
  }

  private TestOffice screened(int persons, long seed, SchemeMix schemes) throws Exception {
    City.generate(
        CityOptions.of(persons, DAYS, FIRST, seed, folder.resolve("inbox"))
            .withTruth(folder.resolve("truth.csv"))
            .withSchemes(schemes),
        Progress.NONE);
    TestOffice office = TestOffice.open(folder.resolve("home"));
    office.night(LAST, "national", OneDelivery.of(folder.resolve("inbox"), LAST), STAGES);
    return office;
  }

  /** By rule: settlement and line of every accused line, and the settlement alone. */
  private static Map<String, Set<String>> found(TestOffice office) {
    Dataset<Row> accused =
        office
            .lake()
            .read(FindingLine.TABLE)
            .filter(col(FindingLine.VOLA_ITEM_TYPE).equalTo("1"))
            .join(
                office.lake().read(Finding.TABLE).select(Finding.JR_ID, Finding.RULE_ID),
                Finding.JR_ID);
    Map<String, Set<String>> found = new TreeMap<>();
    for (Row row :
        accused.select(Finding.RULE_ID, FindingLine.SETL_ID, FindingLine.BKKP_SN).collectAsList()) {
      Set<String> ofRule = found.computeIfAbsent(row.getString(0), rule -> new HashSet<>());
      ofRule.add(row.getString(1) + "|" + row.getString(2));
      ofRule.add(row.getString(1) + "|");
    }
    return found;
  }

  private static String key(CSVRecord planted) {
    return planted.get("setl_id") + "|" + planted.get("bkkp_sn");
  }

  private List<CSVRecord> truth() throws IOException {
    try (Reader reader = Files.newBufferedReader(folder.resolve("truth.csv"))) {
      return CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .get()
          .parse(reader)
          .getRecords();
    }
  }
}
