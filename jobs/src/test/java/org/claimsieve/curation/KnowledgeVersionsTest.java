package org.claimsieve.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.claimsieve.curation.KnowledgeVersions.Change;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeVersionsTest {
  private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-03-02T08:30:00+08:00");

  @TempDir Path folder;

  @Test
  void theFormerFilesAreKeptAndEveryChangeIsNoted() throws IOException {
    KnowledgeFolder knowledge =
        WrittenKnowledge.write(folder, LimitKind.SEX, "drug-sex,X1,甲,1,,,本地,1");
    String first = knowledge.hash();
    String former = Files.readString(knowledge.file(LimitKind.SEX));
    KnowledgeVersions versions = new KnowledgeVersions(knowledge);

    Change change =
        versions.write(revision(knowledge, "X2", "X3"), "import a, b", TIME).orElseThrow();

    assertThat(change)
        .isEqualTo(
            new Change(
                "2026-03-02T08:30:00+08:00", first, knowledge.hash(), "import a, b", 2L, 1L));
    assertThat(versions.kept(first)).isEqualTo(folder.resolve("versions/" + first.substring(0, 8)));
    assertThat(versions.kept(first).resolve("sex_limit.csv")).hasContent(former);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(versions.kept(first))))
        .isEqualTo("rwx------");
    assertThat(versions.history()).containsExactly(change);

    versions.write(revision(knowledge, "X3"), "import c", TIME.plusDays(1));
    assertThat(versions.history())
        .extracting(Change::done)
        .containsExactly("import a, b", "import c");
    assertThat(versions.history().get(1).before()).isEqualTo(change.after());
  }

  @Test
  void theSameRowsInAnotherOrderAreNoChange() throws IOException {
    KnowledgeFolder knowledge =
        WrittenKnowledge.write(
            folder, LimitKind.SEX, "drug-sex,X2,甲,1,,,本地,1", "drug-sex,X1,甲,1,,,本地,1");
    String written = Files.readString(knowledge.file(LimitKind.SEX));

    assertThat(new KnowledgeVersions(knowledge).write(revision(knowledge, "X1", "X2"), "x", TIME))
        .isEmpty();
    assertThat(knowledge.file(LimitKind.SEX)).hasContent(written);
    assertThat(folder.resolve("versions.csv")).doesNotExist();
  }

  @Test
  void aColumnOfTheBureausOwnIsKept() throws IOException {
    Files.writeString(
        folder.resolve("sex_limit.csv"),
        """
        \uFEFFrule_id,note,hilist_code,hilist_name,allowed_gend,valid_from,valid_to,source,version
        drug-sex,看过,X1,甲,1,,,本地,1
        """);
    KnowledgeFolder knowledge = new KnowledgeFolder(folder);
    List<KnowledgeRow> rows = new ArrayList<>(knowledge.read().rows());
    rows.add(row("X2"));
    KnowledgeTables before = knowledge.read();

    new KnowledgeVersions(knowledge).write(new Revision(before, before.with(rows)), "x", TIME);

    assertThat(Files.readAllLines(knowledge.file(LimitKind.SEX)))
        .containsExactly(
            "rule_id,hilist_code,hilist_name,allowed_gend,valid_from,valid_to,source,version,note",
            "drug-sex,X1,甲,1,,,本地,1,看过",
            "drug-sex,X2,甲,1,,,本地,1,");
  }

  @Test
  void filesThatCannotBeReadAreNamedTogether() throws IOException {
    Files.writeString(folder.resolve("sex_limit.csv"), "hilist_code,allowed_gend\nX1,1\n");
    Files.writeString(folder.resolve("age_limit.csv"), "hilist_code,hilist_code\nX1,1\n");

    assertThatThrownBy(() -> new KnowledgeFolder(folder).read())
        .isInstanceOf(Problem.class)
        .hasMessageContaining("sex_limit.csv line 1: columns [rule_id, hilist_name")
        .hasMessageContaining("age_limit.csv: cannot be read as CSV");
  }

  /** The knowledge base with these codes in place of all rows. */
  private static Revision revision(KnowledgeFolder knowledge, String... codes) {
    KnowledgeTables before = knowledge.read();
    List<KnowledgeRow> rows = new ArrayList<>();
    for (String code : codes) {
      rows.add(row(code));
    }
    return new Revision(before, before.with(rows));
  }

  private static KnowledgeRow row(String code) {
    return KnowledgeRow.of(
        LimitKind.SEX,
        0,
        Map.of(
            "rule_id",
            "drug-sex",
            "hilist_code",
            code,
            "hilist_name",
            "甲",
            "allowed_gend",
            "1",
            "source",
            "本地",
            "version",
            "1"));
  }
}
