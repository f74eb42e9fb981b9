package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.claimsieve.TestSpark;
import org.claimsieve.curation.KnowledgeFolder;
import org.claimsieve.curation.WrittenKnowledge;
import org.claimsieve.knowledge.Knowledge;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeFilesTest {
  @TempDir Path folder;

  private final List<String> said = new ArrayList<>();

  @Test
  void aRowWithAFaultIsLeftOutAndCounted() {
    WrittenKnowledge.write(
        folder,
        LimitKind.SEX,
        "drug-sex,X1,甲,2,,,本地,1",
        "drug-sex,X2,乙,3,,,本地,1",
        "switched-off,X3,丙,1,,,本地,1");

    Knowledge knowledge = read();

    assertThat(knowledge.limits(LimitKind.SEX).collectAsList())
        .extracting(row -> row.<String>getAs(Knowledge.HILIST_CODE))
        .containsExactly("X1", "X3");
    assertThat(knowledge.rules(LimitKind.SEX)).containsOnly("drug-sex", "switched-off");
    assertThat(knowledge.rules(LimitKind.AGE)).isEmpty();
    assertThat(said).singleElement().asString().startsWith("1 of 3 rows of the knowledge base");
  }

  @Test
  void rowsOfNoRuleOfTheirKindStopTheNightTogether() throws IOException {
    WrittenKnowledge.write(
        folder,
        LimitKind.SEX,
        "drug-sex,X1,甲,2,,,本地,1",
        "drug-sexe,X2,乙,1,,,本地,1",
        "drug-child,X2,乙,1,,,本地,1",
        "drug-child,X3,乙,1,,,本地,1",
        "duplicate-charge,X4,乙,1,,,本地,1");
    Files.writeString(folder.resolve("level_limit.csv"), "hilist_code\nX1\n");

    assertThatThrownBy(this::read)
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.category()).isEqualTo(Category.CONFIGURATION))
        .hasMessageContaining("level_limit.csv line 1: columns [rule_id, ")
        .hasMessageContaining("sex_limit.csv line 3: 规则库中没有规则 drug-sexe，是否为 drug-sex")
        .hasMessageContaining("sex_limit.csv line 4 and 1 more: 规则 drug-child 使用 age_limit.csv")
        .hasMessageContaining("sex_limit.csv line 6: 规则 duplicate-charge 不使用知识库");
    assertThat(said).isEmpty();
  }

  private Knowledge read() {
    return KnowledgeFiles.read(
        TestSpark.session(), new KnowledgeFolder(folder), WrittenKnowledge.rules(), said::add);
  }
}
