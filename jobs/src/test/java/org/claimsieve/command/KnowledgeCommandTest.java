package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.claimsieve.TestSpark;
import org.claimsieve.config.Home;
import org.claimsieve.curation.WrittenKnowledge;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.ledger.WorkflowDatabase;
import org.claimsieve.night.Lease;
import org.claimsieve.night.Night;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KnowledgeCommandTest {
  private static final String HEADER =
      "\uFEFFrule_class,gz_code,item_name,med_codes,constraint,detect_logic,batch,published_at\n";
  private static final String POINTS =
      HEADER
          + "药品区分性别使用,GZ1,甲片,XA02AXX095A001010103357,用于痛经,,一批,\n"
          + "药品区分性别使用,GZ1,乙片,X3,用于头痛,,一批,\n"
          + "药品限适应症,GZ4,庚针,X8,某病可用,,一批,\n";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void commandsStartTheEngine() {
    TestSpark.stop();
  }

  @BeforeEach
  void aHomeWithoutKnowledge() throws IOException {
    assertThat(run("init", "--home", home().toString())).isZero();
    try (Stream<Path> files = Files.list(home().resolve("knowledge"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    out.getBuffer().setLength(0);
  }

  @Test
  void pointsAreImportedOnceAndWhatIsLeftIsListed() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), POINTS);

    assertThat(knowledge("import", points.toString())).as(err.toString()).isZero();

    Path left =
        home()
            .resolve("knowledge/import")
            .resolve(LocalDate.now(ZoneId.of("Asia/Shanghai")) + "-left.csv");
    assertThat(out.toString())
        .contains("药品限适应症", "(a person)", "Left to a person: " + left)
        .contains("1 rows added, 0 replaced");
    assertThat(Files.readAllLines(left))
        .containsExactly(
            "\uFEFFrow,rule_class,gz_code,item_name,med_codes,constraint,limit,why",
            "2,药品区分性别使用,GZ1,乙片,X3,用于头痛,,文字没有明确的限定内容，须人工判读",
            "3,药品限适应症,GZ4,庚针,X8,某病可用,,该类知识点程序不判读，须人工录入");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(left)))
        .isEqualTo("rw-------");

    JsonNode again = json("import", points.toString());
    assertThat(again.get("change")).isEmpty();
    assertThat(again.get("classes").get(0).get("rows").asInt()).isEqualTo(1);

    JsonNode status = json("status");
    assertThat(status.get("rows").get("sex_limit").asInt()).isEqualTo(1);
    assertThat(status.get("rules_with_knowledge").get("drug-sex").asInt()).isEqualTo(1);
    assertThat(status.get("rules_without").toString()).contains("\"drug-child\"");
    assertThat(status.get("changes")).hasSize(1);
    assertThat(status.get("changed_by_hand").asBoolean()).isFalse();

    out.getBuffer().setLength(0);
    assertThat(knowledge("status")).isZero();
    assertThat(out.toString()).contains("sex_limit.csv", "drug-sex", "import points.csv");
  }

  @Test
  void aDryRunNeedsNoHomeAndWritesWhereItIsTold() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), POINTS);
    Path target = folder.resolve("target");
    String nowhere = folder.resolve("nowhere").toString();

    assertThat(
            run(
                "knowledge",
                "import",
                points.toString(),
                "--dry-run",
                "--out",
                target.toString(),
                "--home",
                nowhere))
        .as(err.toString())
        .isZero();

    assertThat(out.toString()).contains("A dry run");
    assertThat(Files.readAllLines(target.resolve("sex_limit.csv"))).hasSize(2);
    assertThat(Files.readAllLines(target.resolve("left.csv"))).hasSize(3);
    assertThat(folder.resolve("nowhere/knowledge")).doesNotExist();
  }

  @Test
  void nothingIsChangedWhileANightRuns() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), POINTS);
    Home home = new Home(home());

    try (WorkflowDatabase database = WorkflowDatabase.open(home, home.configuration().database());
        Lease lease = Lease.take(database, Night.LEASE)) {
      assertThat(lease).isNotNull();
      assertThat(knowledge("import", points.toString())).isEqualTo(4);
    }
    assertThat(home.knowledge().resolve("sex_limit.csv")).doesNotExist();
  }

  @Test
  void aFileOfAnotherFormIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("points.csv"), "rule_class,item_name\na,b\n");

    assertThat(knowledge("import", file.toString())).isEqualTo(3);
    assertThat(err.toString()).contains("columns [gz_code, med_codes, constraint] are missing");
  }

  @Test
  void wrongUsageIsNamed() throws IOException {
    Path points = Files.writeString(folder.resolve("points.csv"), POINTS);

    assertThat(knowledge("import", points.toString(), "--kind", "sex_limits")).isEqualTo(2);
    assertThat(err.toString()).contains("--kind sex_limits", "did you mean sex_limit?");
    assertThat(knowledge("import", points.toString(), "--out", "x")).isEqualTo(2);
    assertThat(err.toString()).contains("--out: goes with --dry-run only");
    assertThat(knowledge("import", points.toString(), "--child-age", "99")).isEqualTo(2);
    assertThat(err.toString()).contains("--child-age 99: allowed are 0 to 30");
  }

  @Test
  void aSheetIsTakenInAndCheckFindsWhatAHandBroke() throws IOException {
    Path sheet =
        Files.writeString(
            folder.resolve("own.csv"), "规则编码,医保目录编码,限定性别\ndrug-sex,XA02AXX095A001010103357,2\n");

    assertThat(knowledge("import", sheet.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("1 rows of sex_limit.csv", "1 rows added");
    out.getBuffer().setLength(0);
    assertThat(knowledge("check", "--seen")).as(out.toString() + err).isZero();
    assertThat(out.toString())
        .contains("no-rows", " 0 faults, ", "The lake has no fee line yet")
        .contains("age_limit.csv, drug-child: 规则“");

    Files.writeString(
        home().resolve("knowledge/sex_limit.csv"),
        "drug-sex,ZA04CAE0023010100166,乙,9,,,本地,1\n",
        StandardOpenOption.APPEND);
    out.getBuffer().setLength(0);
    assertThat(knowledge("check", "--date", "2026-03-02", "--json")).isEqualTo(2);
    JsonNode check = new ObjectMapper().readTree(out.toString());
    assertThat(check.get("faults").asInt()).isEqualTo(1);
    assertThat(check.get("counts").get("row").asInt()).isEqualTo(1);
    assertThat(check.get("remarks").get(0).get("line").asInt()).isEqualTo(3);
    assertThat(json("status").get("changed_by_hand").asBoolean()).isTrue();
  }

  @Test
  void aSheetWithFaultsChangesNothing() throws IOException {
    WrittenKnowledge.write(home().resolve("knowledge"), LimitKind.SEX, "drug-sex,X1,甲,1,,,本地,1");
    String before = Files.readString(home().resolve("knowledge/sex_limit.csv"));
    Path sheet = Files.writeString(folder.resolve("own.csv"), "规则编码,医保目录编码,限定性别\ndrug-sex,X1,3\n");

    assertThat(knowledge("import", sheet.toString(), "--kind", "sex_limit")).isEqualTo(3);

    assertThat(err.toString()).contains("1 faults; nothing is written", "allowed_gend=3");
    assertThat(home().resolve("knowledge/sex_limit.csv")).hasContent(before);
    assertThat(home().resolve("knowledge/versions.csv")).doesNotExist();
  }

  private Path home() {
    return folder.resolve("home");
  }

  private JsonNode json(String... args) throws IOException {
    out.getBuffer().setLength(0);
    String[] all = Stream.concat(Stream.of(args), Stream.of("--json")).toArray(String[]::new);
    assertThat(knowledge(all)).as(err.toString()).isZero();
    return new ObjectMapper().readTree(out.toString());
  }

  private int knowledge(String... args) {
    List<String> home = List.of("--home", home().toString());
    return run(
        Stream.of(Stream.of("knowledge"), Stream.of(args), home.stream())
            .flatMap(words -> words)
            .toArray(String[]::new));
  }

  private int run(String... args) {
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, args);
  }
}
