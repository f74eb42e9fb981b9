package org.claimsieve.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ListWriterTest {
  private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void sameListSameBytes(String language) throws IOException, InterruptedException {
    Locale locale = Locale.forLanguageTag(language);
    List<Path> first = new ListWriter(locale).write(SampleList.usual(), folder.resolve("a"));
    Thread.sleep(2_100); // zip times have a step of two seconds
    List<Path> second = elsewhere(locale, folder.resolve("b"));
    assertThat(first).hasSize(4);
    for (int i = 0; i < first.size(); i++) {
      assertThat(second.get(i)).hasSameBinaryContentAs(first.get(i));
    }
  }

  /** Another machine: another time zone and another default language. */
  private static List<Path> elsewhere(Locale locale, Path folder) throws IOException {
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("America/Los_Angeles"));
      Locale.setDefault(Locale.forLanguageTag("ar-EG"));
      return new ListWriter(locale).write(SampleList.usual(), folder);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(language);
    }
  }

  @Test
  void casesReadBackAsTheyWere() throws IOException {
    InspectionList list = SampleList.usual();
    new ListWriter(Locale.CHINESE).write(list, folder);
    List<CSVRecord> rows = read("cases.csv");
    assertThat(rows).hasSameSizeAs(list.cases());
    for (int i = 0; i < rows.size(); i++) {
      CaseFile file = list.cases().get(i);
      CSVRecord row = rows.get(i);
      assertThat(row.toMap().keySet()).containsExactlyElementsOf(CasesCsv.HEADER);
      assertThat(row.get("rank")).isEqualTo(Integer.toString(file.rank()));
      assertThat(row.get("business_date")).isEqualTo("2024-06-30");
      assertThat(row.get("case_id")).isEqualTo(file.caseId());
      assertThat(row.get("fixmedins_name")).isEqualTo(file.institution().name());
      assertThat(row.get("reason")).isEqualTo(file.reason().zh());
      assertThat(row.get("exposure")).isEqualTo(file.exposure().toPlainString());
      assertThat(row.get("rule_ids")).isEqualTo(String.join(";", file.ruleIds()));
      assertThat(row.get("bkkp_sns").isEmpty()).isEqualTo(file.ruleIds().isEmpty());
    }
  }

  @Test
  void findingsReadBackAsTheyWere() throws IOException {
    InspectionList list = SampleList.usual();
    new ListWriter(Locale.ENGLISH).write(list, folder);
    List<CaseFinding> findings =
        list.cases().stream().flatMap(file -> file.findings().stream()).toList();
    List<CSVRecord> rows = read("findings.csv");
    assertThat(rows).hasSameSizeAs(findings);
    for (int i = 0; i < rows.size(); i++) {
      assertThat(rows.get(i).toMap().keySet()).containsExactlyElementsOf(FindingsCsv.HEADER);
      assertThat(rows.get(i).get("jr_id")).isEqualTo(findings.get(i).jrId());
      assertThat(rows.get(i).get("vola_cont")).isEqualTo(findings.get(i).volaCont().en());
      assertThat(rows.get(i).get("vola_amt")).isEqualTo(findings.get(i).volaAmt().toPlainString());
    }
  }

  @ParameterizedTest
  @CsvSource({"=1+1,'''=1+1'", "+86,'''+86'", "-x,'''-x'", "@cmd,'''@cmd'", "药,药", "a=1,a=1"})
  void noTextIsRunAsAFormula(String text, String written) {
    assertThat(CsvFile.text(text)).isEqualTo(written);
  }

  @Test
  void twoThousandCasesStayUnderTenMegabytes() throws IOException {
    new ListWriter(Locale.CHINESE).write(SampleList.of(2_000), folder);
    long size = Files.size(folder.resolve("index.html"));
    System.out.println("page of 2,000 cases: " + size + " bytes");
    assertThat(size).isLessThan(TEN_MEGABYTES);
  }

  @Test
  void pageNeedsNoNetworkAndEndsNoScriptEarly() throws IOException {
    InspectionList list = SampleList.of(1);
    CaseFile evil = list.cases().get(0);
    Institution named =
        new Institution(
            evil.institution().code(),
            "</script><script>alert(1)</script>",
            "330102",
            "上塘区",
            Words.of("\u2028"));
    InspectionList changed =
        new InspectionList(
            list.header(),
            list.cases(),
            list.rules(),
            List.of(new InstitutionProfile(named, List.of())),
            list.rankings(),
            list.coverage(),
            list.quality(),
            list.source());
    new ListWriter(Locale.CHINESE).write(changed, folder);
    String html = Files.readString(folder.resolve("index.html"), UTF_8);
    assertThat(html)
        .doesNotContain("<script>alert")
        .doesNotContainPattern("(src|href)=\"?https?:")
        .contains("default-src 'none'");
  }

  @Test
  void bothLanguagesHaveTheSameWords() {
    assertThat(Messages.of(Locale.ENGLISH).all().keySet())
        .isEqualTo(Messages.of(Locale.CHINESE).all().keySet());
  }

  private List<CSVRecord> read(String name) throws IOException {
    String text = Files.readString(folder.resolve(name), UTF_8);
    assertThat(text).startsWith("\uFEFF");
    return CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .get()
        .parse(new java.io.StringReader(text.substring(1)))
        .getRecords();
  }
}
