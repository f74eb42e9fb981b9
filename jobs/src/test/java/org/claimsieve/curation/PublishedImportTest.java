package org.claimsieve.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.claimsieve.SharedData;
import org.claimsieve.curation.KnowledgeVersions.Change;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.knowledge.national.PublishedPoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishedImportTest {
  private static final Path PUBLISHED = Path.of("shared", "domain", "data", "knowledge_points.csv");
  private static final String HEADER =
      "rule_class,gz_code,item_name,med_codes,constraint,detect_logic,batch,published_at\n";
  private static final PublishedImport.Options OPTIONS =
      new PublishedImport.Options(17, null, "abcd1234");
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-02T08:30:00+08:00");
  private static final String WOMEN = "药品区分性别使用,,甲片,X1|X2,用于痛经,,一批,";
  private static final String DAYS = "药品限支付疗程,,乙针,X3,最多支付8天,,二批,2026-02-01";

  @TempDir Path folder;

  @Test
  void rowsNameTheirPublication() {
    assertThat(texts(of(WOMEN, DAYS)))
        .containsExactly(
            "drug-sex,X1,甲片,2,,,国家医保局公布知识点 一批 第1行,一批",
            "drug-sex,X2,甲片,2,,,国家医保局公布知识点 一批 第1行,一批",
            "drug-course,X3,乙针,8,2026-02-01,,国家医保局公布知识点 二批 第2行,二批");
  }

  @Test
  void aFirstDayMayBeGivenAndAPublicationWithoutANameHasTheFilesHash() {
    PublishedImport.Options options =
        new PublishedImport.Options(17, LocalDate.of(2026, 1, 1), "abcd1234");

    PublishedImport result =
        PublishedImport.of(
            points("药品限支付疗程,,乙针,X3,最多支付8天,,,2026-02-01"), options, knowledge().read());

    assertThat(texts(result))
        .containsExactly("drug-course,X3,乙针,8,2026-01-01,,国家医保局公布知识点 第1行,abcd1234");
  }

  @Test
  void theSameFileAgainChangesNotAByte() throws IOException {
    WrittenKnowledge.write(folder, LimitKind.SEX, "drug-sex,X0,丙片,1,,,本地目录,1");
    assertThat(store(WOMEN, DAYS)).isPresent();
    byte[] once = Files.readAllBytes(knowledge().file(LimitKind.SEX));

    assertThat(store(WOMEN, DAYS)).isEmpty();

    assertThat(knowledge().file(LimitKind.SEX)).hasBinaryContent(once);
    assertThat(Files.readString(knowledge().file(LimitKind.SEX)).lines().skip(1))
        .containsExactly(
            "drug-sex,X0,丙片,1,,,本地目录,1",
            "drug-sex,X1,甲片,2,,,国家医保局公布知识点 一批 第1行,一批",
            "drug-sex,X2,甲片,2,,,国家医保局公布知识点 一批 第1行,一批");
  }

  @Test
  void onlyRowsOfTheSamePublicationsAreReplaced() {
    store(WOMEN, DAYS);

    Change change = store(WOMEN.replace("X1|X2", "X2|X4")).orElseThrow();

    assertThat(List.of(change.added(), change.replaced())).containsExactly(1L, 1L);
    assertThat(knowledge().read().rows())
        .extracting(KnowledgeRow::code)
        .containsExactly("X2", "X4", "X3");
  }

  @Test
  void theRowOfTheBureauStaysAndTheClashIsListedWithBothValues() {
    WrittenKnowledge.write(
        folder, LimitKind.SEX, "drug-sex,X1,甲片,1,2024-01-01,,本地目录,1", "drug-sex,X2,甲片,2,,,本地目录,1");

    PublishedImport result = of(WOMEN);

    assertThat(result.revision().after().rows()).isEqualTo(result.revision().before().rows());
    assertThat(result.left())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.codes()).isEqualTo("X1");
              assertThat(left.limit()).isEqualTo("限定性别=2");
              assertThat(left.why()).contains("限定性别=1（依据：本地目录）");
            });
    ClassTally tally = result.classes().get("药品区分性别使用");
    assertThat(List.of(tally.rows(), tally.already(), tally.clashes())).containsExactly(0, 1, 1);
  }

  @Test
  void aRowThatEndedBeforeIsNotMet() {
    WrittenKnowledge.write(
        folder, LimitKind.COURSE, "drug-course,X3,乙针,5,2020-01-01,2025-12-31,本地目录,1");

    assertThat(of(DAYS).left()).isEmpty();
    assertThat(texts(of(DAYS))).hasSize(2);
  }

  @Test
  void pointsThatContradictEachOtherAreBothLeft() {
    PublishedImport result = of(WOMEN, "药品区分性别使用,,甲片,X2,男性用药,,三批,");

    assertThat(texts(result)).containsExactly("drug-sex,X1,甲片,2,,,国家医保局公布知识点 一批 第1行,一批");
    assertThat(result.left()).extracting(left -> left.point().row()).containsExactly(1, 2);
    assertThat(result.left())
        .allSatisfy(
            left -> assertThat(left.why()).contains("第 1 行 限定性别=2").contains("第 2 行 限定性别=1"));
  }

  @Test
  void pointsThatSayTheSameAreOneRowFromTheEarliestDay() {
    PublishedImport result = of(DAYS, DAYS.replace("二批,2026-02-01", "一批,2025-02-01"));

    assertThat(texts(result))
        .containsExactly("drug-course,X3,乙针,8,2025-02-01,,国家医保局公布知识点 一批 第2行,一批");
    assertThat(result.left()).isEmpty();
  }

  @Test
  void theTotalsOfThePublishedFile() {
    ImportFile source = ImportFile.open(SharedData.file(PUBLISHED));
    assertThat(source.published()).isTrue();
    PublishedImport result =
        PublishedImport.of(
            PublishedPoint.read(source.name(), new StringReader(source.text())),
            OPTIONS,
            new KnowledgeTables(Map.of()));

    Map<String, String> totals = new TreeMap<>();
    result.classes().forEach((name, tally) -> totals.put(name, text(tally)));
    assertThat(totals)
        .containsOnly(
            entry("药品区分性别使用", "640 points, 638 read, 6588 rows, 0 clashes"),
            entry("医疗服务项目区分性别使用", "391 points, 390 read, 390 rows, 0 clashes"),
            entry("药品儿童专用", "366 points, 363 read, 4430 rows, 0 clashes"),
            entry("药品限儿童使用", "24 points, 21 read, 41 rows, 0 clashes"),
            entry("医疗服务项目儿童专用", "30 points, 30 read, 30 rows, 0 clashes"),
            entry("手术项目未按规定折价收费", "378 points, 378 read, 368 rows, 0 clashes"),
            entry("药品限工伤保险", "18 points, 18 read, 95 rows, 0 clashes"),
            entry("药品限生育保险", "6 points, 6 read, 30 rows, 0 clashes"),
            entry("药品限就医方式", "76 points, 76 read, 807 rows, 0 clashes"),
            entry("药品限医疗机构级别", "123 points, 123 read, 979 rows, 0 clashes"),
            entry("药品限支付疗程", "59 points, 58 read, 1172 rows, 0 clashes"),
            entry("医疗服务项目限支付疗程", "11 points, 11 read, 11 rows, 0 clashes"),
            entry("医疗服务项目重复收费", "900 points, 900 read, 900 rows, 0 clashes"),
            entry("医疗服务项目限定频次", "67 points, 67 read, 67 rows, 0 clashes"),
            entry("医疗服务项目周期超频次", "14 points, 9 read, 9 rows, 0 clashes"),
            entry("超互联网医院药品支付范围", "22 points, 22 read, 232 rows, 0 clashes"),
            entry("中药饮片单方使用不予支付", "116 points, 116 read, 116 rows, 0 clashes"),
            entry("中药饮片单复方均不予支付", "37 points, 37 read, 37 rows, 0 clashes"),
            entry("药品限适应症", "510 points, 0 read, 0 rows, 0 clashes"),
            entry("药品限二线使用", "110 points, 0 read, 0 rows, 0 clashes"),
            entry("医疗服务项目限年龄", "1 points, 0 read, 0 rows, 0 clashes"));
    Map<String, Long> rules =
        result.revision().after().rows().stream()
            .collect(Collectors.groupingBy(KnowledgeRow::rule, Collectors.counting()));
    assertThat(rules).containsEntry("service-frequency", 34L).containsEntry("hours-a-day", 33L);
  }

  private KnowledgeFolder knowledge() {
    return new KnowledgeFolder(folder);
  }

  private PublishedImport of(String... lines) {
    return PublishedImport.of(points(lines), OPTIONS, knowledge().read());
  }

  private Optional<Change> store(String... lines) {
    return new KnowledgeVersions(knowledge()).write(of(lines).revision(), "import", TIME);
  }

  private static List<PublishedPoint> points(String... lines) {
    return PublishedPoint.read(
        "points.csv", new StringReader(HEADER + String.join("\n", lines) + "\n"));
  }

  private static String text(ClassTally tally) {
    return "%d points, %d read, %d rows, %d clashes"
        .formatted(tally.points(), tally.read(), tally.rows(), tally.clashes());
  }

  private static List<String> texts(PublishedImport result) {
    return result.revision().after().rows().stream()
        .map(row -> String.join(",", row.cells()))
        .toList();
  }
}
