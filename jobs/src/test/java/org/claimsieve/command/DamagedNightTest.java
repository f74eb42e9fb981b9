package org.claimsieve.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.claimsieve.TestSpark;
import org.claimsieve.city.City;
import org.claimsieve.city.CityOptions;
import org.claimsieve.city.Progress;
import org.claimsieve.city.SchemeMix;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A night whose files carry every kind of damage, through the commands: what cannot be read whole
 * is refused by name and waited for; of the rest every fault is named, what is sound is taken in,
 * the books balance up to the list, and what is personal is written nowhere.
 */
final class DamagedNightTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-06-01");
  private static final LocalDate NIGHT = FIRST.plusDays(7);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** All that a person was shown. */
  private static final StringBuilder SHOWN = new StringBuilder();

  private static final List<String> REFUSALS = new ArrayList<>();

  @TempDir static Path folder;

  private static DamagedFiles files;
  private static String night;

  @BeforeAll
  static void theNight() throws Exception {
    TestSpark.stop();
    run(0, "init");
    Files.writeString(
        home().resolve("claimsieve.yml"),
        "spark: {shuffle_partitions: 2}\nintake: {wait_seconds: 0, refused_share: 0.5}\n");
    City.generate(
        CityOptions.of(400, 8, FIRST, 11, home().resolve("inbox"))
            .withTruth(folder.resolve("truth.csv"))
            .withSchemes(SchemeMix.none()),
        Progress.NONE);
    run(
        0,
        "backfill",
        "--from",
        FIRST.toString(),
        "--to",
        NIGHT.minusDays(1).toString(),
        "--no-lists");
    files = DamagedFiles.write(home().resolve("inbox").resolve(NIGHT.toString()));
    Path part = files.onItsWay();
    REFUSALS.add(run(3, "ingest", "--date", NIGHT.toString()).besides());
    Files.delete(part);
    for (Path file : files.unreadable()) {
      REFUSALS.add(run(3, "ingest", "--date", NIGHT.toString()).besides());
      Files.delete(file);
    }
    night = run(0, "night", "--date", NIGHT.toString()).besides();
  }

  @Test
  void whatCannotBeReadToItsEndIsRefusedByName() {
    assertThat(REFUSALS.get(0)).contains("fee_list_d-9.csv.filepart is a transfer of");
    assertThat(REFUSALS.subList(1, 4))
        .anySatisfy(
            refusal -> assertThat(refusal).contains("setl_d-cut.csv.gz", "is cut off or damaged"))
        .anySatisfy(
            refusal ->
                assertThat(refusal).contains("fee_list_d-gb.csv line 1: the bytes are not UTF-8"))
        .anySatisfy(
            refusal ->
                assertThat(refusal)
                    .contains(
                        "setl_d-quote.csv", "a quote is not closed", "Nothing was published"));
  }

  @Test
  void whatDiffersFromTheLayoutIsNamed() {
    assertThat(night)
        .contains("setl_d-1.csv: column 'tel_no' is not known and is ignored")
        .contains("'dise_nam'", "dise_name")
        .contains("emp_no")
        .contains("'prd_days'");
  }

  @Test
  void eachRefusedRowHasItsReason() throws Exception {
    JsonNode groups =
        JSON.readTree(run(0, "quarantine", "list", "--date", NIGHT.toString(), "--json").result());
    Map<String, Integer> found = new TreeMap<>();
    groups.forEach(
        group ->
            found.merge(group.get("reason").asText(), group.get("rows").asInt(), Integer::sum));
    assertThat(found).isEqualTo(new TreeMap<>(files.refused()));
  }

  @Test
  void theBooksBalanceUpToTheList() throws Exception {
    JsonNode status =
        JSON.readTree(run(0, "status", "--date", NIGHT.toString(), "--ledger", "--json").result());
    Map<String, Integer> ingested = new TreeMap<>();
    List<String> stages = new ArrayList<>();
    for (JsonNode entry : status.get("ledger")) {
      assertThat(entry.get("balanced").asBoolean()).as(entry.toString()).isTrue();
      stages.add(entry.get("stage").asText());
      if (entry.get("stage").asText().equals("ingest")) {
        for (String way :
            List.of("received", "accepted", "quarantined", "duplicate", "superseded")) {
          int rows = entry.at("/" + way + "/rows").asInt();
          ingested.merge(way, rows, Integer::sum);
          ingested.merge(entry.get("file").asText() + " " + way, rows, Integer::sum);
        }
      }
    }
    assertThat(stages).contains("ingest", "facts", "rules", "list");
    assertThat(status.get("ledger_faults")).as(status.toString()).isEmpty();
    assertThat(ingested.get("quarantined"))
        .isEqualTo(files.refused().values().stream().mapToInt(n -> n).sum());
    String again = NIGHT + "/setl_d-again.csv.gz ";
    assertThat(ingested.get(again + "received")).isPositive();
    assertThat(ingested.get(again + "duplicate")).isEqualTo(ingested.get(again + "received"));
    assertThat(ingested.get(NIGHT + "/setl_d-damaged.csv duplicate")).isOne();
    assertThat(ingested.get(NIGHT + "/setl_d-1.csv accepted"))
        .isEqualTo(files.settlements().size() / 2);
  }

  @Test
  void whatDoesNotAgreeIsWarnedOf() throws Exception {
    JsonNode status =
        JSON.readTree(run(0, "status", "--date", NIGHT.toString(), "--checks", "--json").result());
    Map<String, Integer> differing = new TreeMap<>();
    status
        .get("checks")
        .forEach(
            check -> differing.put(check.get("check").asText(), check.get("differing").asInt()));
    differing.values().removeIf(rows -> rows == 0);
    assertThat(differing)
        .containsKeys(
            "line-amount",
            "line-orphan",
            "person-age",
            "person-sex",
            "settlement-lines",
            "settlement-payers",
            "settlement-without-lines");
  }

  @Test
  void whatIsPersonalIsWrittenNowhere() throws Exception {
    run(0, "quarantine", "list", "--date", NIGHT.toString());
    run(0, "status", "--date", NIGHT.toString(), "--ledger", "--checks");
    run(0, "list", "show", "--date", NIGHT.toString());
    WrittenTexts texts = WrittenTexts.below(home(), home().resolve("inbox"));
    texts.add("what was shown", SHOWN.toString());
    assertThat(texts.naming(DamagedFiles.PERSON)).as("the search finds what is there").isNotEmpty();
    for (String personal :
        List.of(
            DamagedFiles.NAME,
            DamagedFiles.NAME.substring(2),
            DamagedFiles.CERTIFICATE,
            DamagedFiles.TELEPHONE,
            DamagedFiles.ADDRESS)) {
      assertThat(texts.naming(personal)).as(personal).isEmpty();
    }
  }

  private static Path home() {
    return folder.resolve("home");
  }

  /** What a command printed as its result, and what it said besides, progress and all. */
  private record Said(String result, String besides) {}

  private static Said run(int expected, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--home";
    all[args.length + 1] = home().toString();
    ByteArrayOutputStream progress = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(progress, true, UTF_8));
    int code;
    try {
      code = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, all);
    } finally {
      System.setErr(before);
    }
    Said said = new Said(out.toString(), err + progress.toString(UTF_8));
    SHOWN.append(said);
    assertThat(code).as(said.toString()).isEqualTo(expected);
    return said;
  }
}
