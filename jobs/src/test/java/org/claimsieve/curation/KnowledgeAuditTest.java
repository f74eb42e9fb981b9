package org.claimsieve.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.claimsieve.TestSpark;
import org.claimsieve.knowledge.LimitKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeAuditTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir Path folder;

  @Test
  void everyRemarkNamesFileLineRuleAndCode() {
    KnowledgeFolder knowledge =
        WrittenKnowledge.write(
            folder,
            LimitKind.SEX,
            "drug-sex,XA02AXX095A001010103357,甲,2,2024-01-01,,本地,1",
            "drug-sex,XA02AXX095A001010103357,甲,1,2025-01-01,,本地,1",
            "drug-sexe,ZA04CAE0023010100166,乙,2,,,本地,1",
            "drug-sex,47.01,丙,2,,,本地,1",
            "drug-sex,ZA04CAE0023010100166,乙,3,,,本地,1",
            "switched-off,T000700200,丁,1,,,本地,1");
    WrittenKnowledge.write(
        folder,
        LimitKind.AGE,
        "drug-sex,T000700200,丁,0,6,,,本地,1",
        "drug-child,001102000040000,戊,,6,2020-01-01,2020-12-31,本地,1",
        "drug-child,001102000040000,戊,,6,2021-03-01,,本地,1",
        "drug-child,001102000050000,己,,6,2030-01-01,,本地,1");
    KnowledgeTables tables = knowledge.read();

    List<Remark> remarks =
        KnowledgeAudit.of(
            tables, WrittenKnowledge.rules(), RowFaults.of(TestSpark.session(), tables), DAY, null);

    assertThat(remarks.stream().filter(remark -> remark.sort() != Remark.Sort.NO_ROWS))
        .extracting(KnowledgeAuditTest::text)
        .containsExactly(
            "ROW sex_limit 6 取值须为 1、2，allowed_gend=3",
            "RULE sex_limit 4 规则库中没有规则 drug-sexe，是否为 drug-sex",
            "RULE age_limit 2 规则 drug-sex 使用 sex_limit.csv，不使用本表",
            "CLASH sex_limit 3 与第 2 行有效期重叠，限定不同：限定性别=2（2024-01-01 起）与 限定性别=1（2025-01-01 起）",
            "GAP age_limit 4 2021-01-01 至 2021-02-28 没有限定",
            "EXPIRED age_limit 3 已于 2020-12-31 失效",
            "NOT_YET age_limit 5 自 2030-01-01 起生效",
            "CODE_FORM sex_limit 5 编码 47.01 不符合药品、饮片、医疗服务项目、耗材任何一种国家编码格式");
    assertThat(remarks.get(0).words())
        .startsWith("sex_limit.csv line 6, drug-sex ZA04CAE0023010100166: ")
        .endsWith("修正该行；修正前不参与判定");
    assertThat(rulesWithout(remarks)).contains("drug-level", "service-included");
    assertThat(rulesWithout(remarks)).doesNotContain("drug-sex", "drug-child", "duplicate-charge");
  }

  @Test
  void rowsThatSayTheSameOnADayAreNamedAndNoFault() {
    KnowledgeFolder knowledge =
        WrittenKnowledge.write(
            folder,
            LimitKind.AGE,
            "drug-child,T000700200,丁,,6.0,2024-01-01,2024-12-31,甲,1",
            "drug-child,T000700200,丁,,6,2024-12-31,,乙,1");

    assertThat(clashes(knowledge))
        .containsExactly(
            "TWICE age_limit 3 与第 2 行有效期重叠，限定相同：最大年龄=6.0（2024-01-01 起）与 最大年龄=6（2024-12-31 起）");
  }

  @Test
  void aRowThatHoldsFromTheNextDayOnClashesWithNothing() {
    KnowledgeFolder knowledge =
        WrittenKnowledge.write(
            folder,
            LimitKind.AGE,
            "drug-child,T000700200,丁,,6,2024-01-01,2024-12-30,甲,1",
            "drug-child,T000700200,丁,,7,2024-12-31,,乙,1");

    assertThat(clashes(knowledge)).isEmpty();
  }

  @Test
  void aPairIsOneWithItsOther() {
    KnowledgeFolder knowledge =
        WrittenKnowledge.write(
            folder,
            LimitKind.PAIR,
            "service-included,001102000040000,甲,001102000050000,乙,,,本地,1",
            "service-included,001102000040000,甲,001102000060000,丙,,,本地,1");

    assertThat(clashes(knowledge)).isEmpty();
  }

  @Test
  void codesThatNoClaimHasAreNamedWhereTheyAreCompared() {
    KnowledgeFolder knowledge =
        WrittenKnowledge.write(
            folder, LimitKind.PAIR, "service-included,001102000040000,甲,001102000050000,乙,,,本地,1");

    List<Remark> remarks =
        KnowledgeAudit.of(
            knowledge.read(), WrittenKnowledge.rules(), Map.of(), DAY, Set.of("001102000040000"));

    assertThat(remarks.stream().filter(remark -> remark.sort() == Remark.Sort.UNSEEN))
        .extracting(KnowledgeAuditTest::text)
        .containsExactly("UNSEEN item_pair 2 编码 001102000050000 从未出现在费用明细中");
  }

  private static List<String> clashes(KnowledgeFolder knowledge) {
    List<Remark> remarks =
        KnowledgeAudit.of(knowledge.read(), WrittenKnowledge.rules(), Map.of(), DAY, null);
    return remarks.stream()
        .filter(remark -> remark.sort() == Remark.Sort.CLASH || remark.sort() == Remark.Sort.TWICE)
        .map(KnowledgeAuditTest::text)
        .toList();
  }

  private static List<String> rulesWithout(List<Remark> remarks) {
    return remarks.stream()
        .filter(remark -> remark.sort() == Remark.Sort.NO_ROWS)
        .map(Remark::rule)
        .toList();
  }

  private static String text(Remark remark) {
    return "%s %s %d %s"
        .formatted(remark.sort(), remark.kind().stem(), remark.line(), remark.what());
  }
}
