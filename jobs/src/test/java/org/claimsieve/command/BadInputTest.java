package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.hadoop.HadoopCatalog;
import org.claimsieve.TestSpark;
import org.claimsieve.intake.Delivery;
import org.claimsieve.intake.Inbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a person sees who gives the program something wrong: exit code and message; and that the
 * lake, the books and the delivered files are afterwards as they were.
 */
final class BadInputTest {
  private static final String DAY = "2024-06-30";
  private static final String NEXT = "2024-07-01";
  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir static Path folder;

  @TempDir Path inbox;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeAll
  static void oneNightIsInTheLake() throws IOException {
    TestSpark.stop();
    BadInputTest first = new BadInputTest();
    assertThat(first.run("init")).isZero();
    Files.writeString(
        home().resolve("claimsieve.yml"),
        "spark: {shuffle_partitions: 2}\nintake: {wait_seconds: 0}\n");
    new Delivery(home().resolve("inbox").resolve(DAY))
        .write("setl_d.csv", SETL_HEADER, settlement("0", DAY, "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("z", "0", DAY, "100.00"));
    assertThat(first.run("ingest", "--date", DAY)).as(first.err.toString()).isZero();
    assertThat(snapshots()).containsKeys("setl_d", "fee_list_d");
  }

  @Test
  void aFolderThatDoesNotExist() throws IOException {
    Path nowhere = inbox.resolve("nowhere");
    refuses(3, nowhere, "inbox " + nowhere, "there is no such folder", "--from");
  }

  @Test
  void aMissingFile() throws IOException {
    settlements(settlement("1", NEXT, "1.00"));
    refuses(3, "no file for fee_list_d", inbox.toString(), "expected [fee_list_d*.csv");
  }

  @Test
  void anEmptyFile() throws IOException {
    settlements(settlement("1", NEXT, "1.00")).bytes("fee_list_d.csv", new byte[0]);
    refuses(3, NEXT + "/fee_list_d.csv: the file is empty", "a header line", "sent again");
  }

  @Test
  void aTransferUnderWay() throws IOException {
    settlements(settlement("1", NEXT, "1.00"));
    lines(line("a", "1", NEXT, "1.00")).bytes("fee_list_d-2.csv.filepart", new byte[10]);
    refuses(
        3,
        "the delivery in " + inbox + " is not complete",
        "fee_list_d-2.csv.filepart is a transfer of fee_list_d-2.csv",
        "start again");
  }

  @Test
  void anotherEncoding() throws IOException {
    Delivery delivery = lines(line("a", "1", NEXT, "1.00"));
    delivery.write("setl_d.csv", GB18030, SETL_HEADER, settlement("1", NEXT, "1.00"));
    refuses(3, NEXT + "/setl_d.csv line 1", "the bytes are not UTF-8", "Set encoding", "GB18030");
  }

  @Test
  void anotherEncodingFarDownTheFile() throws IOException {
    String[] ascii =
        IntStream.range(1, 3_000)
            .mapToObj(i -> settlement("" + i, NEXT, "1.00").replace("张小明", "Zhang"))
            .toArray(String[]::new);
    ascii[2_900] = settlement("2901", NEXT, "1.00");
    Delivery delivery = lines(line("a", "1", NEXT, "1.00"));
    delivery.write("setl_d.csv", GB18030, SETL_HEADER, ascii);
    refuses(3, NEXT + "/setl_d.csv near line", "the bytes are not UTF-8", "Set encoding");
  }

  @Test
  void aMissingColumn() throws IOException {
    lines(line("a", "1", NEXT, "1.00"))
        .write(
            "setl_d.csv", SETL_HEADER.replace("psn_no,", "psnno,"), settlement("1", NEXT, "1.00"));
    refuses(
        3,
        NEXT + "/setl_d.csv line 1: required column 'psn_no'",
        "nearest in the file: psnno",
        "Map it in the layout or have the file sent again");
  }

  @Test
  void aBadDate() throws IOException {
    settlements(settlement("1", NEXT, "1.00"), settlement("2", "2024-13-01", "1.00"));
    lines(line("a", "1", NEXT, "1.00"));
    refuses(
        3,
        NEXT + "/setl_d.csv: 1 of 2 rows cannot be taken in",
        "line 3, begndate: '2024-13-01'; allowed: a date [yyyy-MM-dd]",
        "sent again");
  }

  @Test
  void aNegativeAmountThatIsNoRefund() throws IOException {
    settlements(settlement("1", NEXT, "-5.00"));
    lines(line("a", "0", NEXT, "1.00"));
    refuses(
        3,
        NEXT + "/setl_d.csv: 1 of 1 rows",
        "line 2, medfee_sumamt: '-5.00'; allowed: below zero only on a refund");
  }

  @Test
  void aSettlementOfTheFuture() throws IOException {
    settlements(settlement("1", "2024-07-02", "5.00"));
    lines(line("a", "0", NEXT, "1.00"));
    refuses(
        3,
        NEXT + "/setl_d.csv: 1 of 1 rows",
        "line 2, setl_time: '2024-07-02 09:30:00'; allowed: not after the business date");
  }

  @Test
  void feeLinesWithoutSettlement() throws IOException {
    settlements(settlement("1", NEXT, "1.00"));
    lines(line("a", "1", NEXT, "1.00"), line("b", "9", NEXT, "5.00"));
    refuses(
        3,
        NEXT + "/fee_list_d.csv: 1 of 2 rows",
        "name a settlement that is neither in this delivery nor in the lake",
        "first: line 3, setl_id: '9'");
  }

  @Test
  void controlTotalsThatDiffer() throws IOException {
    settlements(settlement("1", NEXT, "100.00"));
    lines(line("a", "1", NEXT, "100.00"))
        .write(
            "control.csv",
            "file,rows,amount_column,amount",
            "setl_d.csv,2,medfee_sumamt,100.01",
            "fee_list_d.csv,1,det_item_fee_sumamt,100.00");
    refuses(
        3,
        NEXT + "/setl_d.csv: the control file declares 2 rows, 1 were received",
        "declares 100.01 yuan, 100.00 were received",
        "sent again");
  }

  @Test
  void aDateInTheFuture() throws IOException {
    Map<String, Long> before = snapshots();
    assertThat(run("ingest", "--date", "2999-01-01")).isEqualTo(2);
    says("--date 2999-01-01: lies in the future", "at most today");
    assertThat(snapshots()).isEqualTo(before);
  }

  @Test
  void aConfigurationWithThreeFaults() throws IOException {
    Path file = home().resolve("claimsieve.yml");
    String sound = Files.readString(file);
    try {
      Files.writeString(file, "layuot: national\nanomaly: {trees: -1}\nlist: {locale: fr}\n");
      settlements(settlement("1", NEXT, "1.00"));
      lines(line("a", "1", NEXT, "1.00"));
      Map<String, Long> before = snapshots();
      assertThat(ingest(inbox)).isEqualTo(2);
      says(
          file + " has 3 faults; mend it and start again",
          "line 1, layuot: unknown key",
          "layout",
          "line 2, anomaly.trees: \"-1\" is not allowed; allowed: a whole number from 1 to 10000",
          "line 3, list.locale: \"fr\" is not allowed; allowed: zh, en");
      assertThat(snapshots()).isEqualTo(before);
    } finally {
      Files.writeString(file, sound);
    }
  }

  @Test
  void anUnknownColumnIsAcceptedAndNamed() throws IOException {
    String day = "2024-06-28";
    lines(line("e", "e1", day, "1.00"))
        .write("setl_d.csv", SETL_HEADER + ",psn_namee", settlement("e1", day, "1.00") + ",x");
    assertThat(run("ingest", "--date", day, "--from", inbox.toString())).isZero();
    assertThat(out.toString())
        .contains("Note: " + day + "/setl_d.csv: column 'psn_namee' is not known and is ignored")
        .contains("nearest known: psn_name");
  }

  @Test
  void aFewBadRowsAmongManyGoToQuarantineAndNoneIsLost() throws IOException {
    String day = "2024-06-29";
    String[] rows =
        IntStream.range(0, 40)
            .mapToObj(i -> settlement("q" + i, day, "1.00"))
            .toArray(String[]::new);
    rows[7] = settlement("q7", "29.06.2024", "1.00");
    rows[8] = settlement("q8", day, "-1.00");
    rows[9] = settlement("q9", NEXT, "1.00");
    settlements(rows);
    lines(line("f", "q1", day, "1.00"));
    assertThat(run("ingest", "--date", day, "--from", inbox.toString(), "--json")).isZero();
    JsonNode entry = entry(new ObjectMapper().readTree(out.toString()), "setl_d");
    assertThat(entry.at("/received/rows").asInt()).isEqualTo(40);
    assertThat(entry.at("/accepted/rows").asInt()).isEqualTo(37);
    assertThat(entry.at("/quarantined/rows").asInt()).isEqualTo(3);
    assertThat(entry.get("balanced").asBoolean()).isTrue();
    assertThat(snapshots()).containsKey("quarantined");
  }

  private static JsonNode entry(JsonNode result, String table) {
    for (JsonNode entry : result.get("ledger")) {
      if (entry.get("table").asText().equals(table)) {
        return entry;
      }
    }
    throw new AssertionError("no " + table + " in " + result);
  }

  private Delivery settlements(String... rows) {
    return new Delivery(inbox).write("setl_d.csv", SETL_HEADER, rows);
  }

  private Delivery lines(String... rows) {
    return new Delivery(inbox).write("fee_list_d.csv", LINE_HEADER, rows);
  }

  private void refuses(int exitCode, String... words) throws IOException {
    String files = Inbox.fingerprint(inbox);
    refuses(exitCode, inbox, words);
    assertThat(Inbox.fingerprint(inbox)).isEqualTo(files);
  }

  private void refuses(int exitCode, Path from, String... words) throws IOException {
    Map<String, Long> before = snapshots();
    String books = books();
    assertThat(ingest(from)).as(err.toString()).isEqualTo(exitCode);
    says(words);
    assertThat(snapshots()).isEqualTo(before);
    assertThat(books()).isEqualTo(books);
  }

  private void says(String... words) {
    assertThat(err.toString()).startsWith("claimsieve: ").contains(words).doesNotContain("\tat ");
  }

  private int ingest(Path from) {
    return run("ingest", "--date", NEXT, "--from", from.toString());
  }

  /** The ledger of the date, as the command line shows it. */
  private static String books() throws IOException {
    BadInputTest other = new BadInputTest();
    assertThat(other.run("status", "--date", NEXT, "--ledger", "--json")).isZero();
    return new ObjectMapper().readTree(other.out.toString()).get("ledger").toString();
  }

  /** Published state of each table; a table that holds nothing yet is left out. */
  private static Map<String, Long> snapshots() throws IOException {
    Map<String, Long> published = new TreeMap<>();
    String lake = home().resolve("lake").toUri().toString();
    try (HadoopCatalog catalog = new HadoopCatalog(new Configuration(), lake)) {
      catalog
          .listTables(Namespace.of("claims"))
          .forEach(
              table -> {
                Snapshot current = catalog.loadTable(table).currentSnapshot();
                if (current != null) {
                  published.put(table.name(), current.snapshotId());
                }
              });
    }
    return published;
  }

  private static Path home() {
    return folder.resolve("home");
  }

  private int run(String... args) {
    String[] all = Arrays.copyOf(args, args.length + 2);
    all[args.length] = "--home";
    all[args.length + 1] = home().toString();
    return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), name -> null, all);
  }
}
