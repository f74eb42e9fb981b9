package org.claimsieve.night;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.intake.Delivery;
import org.claimsieve.lake.Lake;
import org.claimsieve.lake.Replaced;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Provenance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two nights with all that may become of a row, and a second night whose facts are tampered with
 * between its stages.
 */
final class StageLedgerTest {
  private static final List<String> STAGES = List.of("ingest", "facts", "rules", "list");
  private static final LocalDate FIRST = LocalDate.parse("2024-06-30");
  private static final LocalDate SECOND = LocalDate.parse("2024-07-01");

  @TempDir Path folder;

  @Test
  void everyStageAccountsForEveryRowAndFen() throws IOException {
    try (TestOffice office = TestOffice.open(folder.resolve("home"))) {
      office.run(FIRST, office.steps("national", first(), STAGES), false);

      assertThat(ledger(office, FIRST))
          .contains(
              // a refund, what it takes back, and an invalid one
              "facts setl_d 2024-06-30/setl_d.csv: 4 / 10700 = 1 / 10000 + 0 / 0 + 3 / 700",
              // 0.10 of b and all of d are taken back by lines of the other file; x is
              // of a refunded settlement; w and y wait
              "facts fee_list_d 2024-06-30/fee_list_d.csv: 12 / 16090 = 8 / 6980 + 2 / 1100 + 2 / 8010",
              "facts fee_list_d 2024-06-30/fee_list_d-2.csv: 2 / -3010 = 0 / 0 + 0 / 0 + 2 / -3010",
              "facts claim_fact (all): 8 / 6980 = 8 / 6980 + 0 / 0 + 0 / 0",
              "rules setl_d 2024-06-30/setl_d.csv: 1 / 10000 = 1 / 10000 + 0 / 0 + 0 / 0",
              // j and k charge nothing
              "rules fee_list_d 2024-06-30/fee_list_d.csv: 8 / 6980 = 6 / 6980 + 0 / 0 + 2 / 0",
              "rules coverage (all lines): 6 / 0 = 6 / 0 + 0 / 0 + 0 / 0",
              "list setl_d (all): 1 / 10000 = 1 / 10000 + 0 / 0 + 0 / 0");
      assertThat(list(office, FIRST).resolve("none").resolve("index.html")).isRegularFile();

      refuses(
          office,
          "facts",
          false,
          facts -> facts.limit(0),
          "setl_d 2024-07-01/setl_d.csv, stage rules: received 0 / 0 rows / fen, but stage facts handed on 1 / 1100");
      refuses(
          office,
          "rules",
          true,
          facts ->
              facts.withColumn(
                  ClaimFact.MEDFEE_SUMAMT,
                  col(ClaimFact.MEDFEE_SUMAMT).plus(lit(new BigDecimal("0.01")))),
          "setl_d (all), stage list: received 1 / 1101 rows / fen, but stage rules handed on 1 / 1100");

      office.run(SECOND, office.steps("national", second(), STAGES), true);

      assertThat(list(office, SECOND)).isDirectory();
      assertThat(ledger(office, SECOND))
          .contains(
              "facts fee_list_d 2024-06-30/fee_list_d.csv: 1 / 500 = 1 / 500 + 0 / 0 + 0 / 0",
              "rules fee_list_d 2024-06-30/fee_list_d.csv: 1 / 500 = 1 / 500 + 0 / 0 + 0 / 0",
              "rules fee_list_d 2024-07-01/fee_list_d.csv: 1 / 600 = 1 / 600 + 0 / 0 + 0 / 0");

      // y was replaced by the second night, and w has its settlement there
      office.run(FIRST, office.steps("national", first(), List.of("ingest", "facts")), true);
      assertThat(ledger(office, FIRST))
          .contains(
              "facts fee_list_d 2024-06-30/fee_list_d.csv: 11 / 15490 = 8 / 6980 + 1 / 500 + 2 / 8010");
    }
  }

  /** Tampers with the facts of the second night after a stage. */
  private void refuses(
      TestOffice office,
      String after,
      boolean again,
      UnaryOperator<Dataset<Row>> tampering,
      String sentence) {
    List<NightStep> steps = new ArrayList<>(office.steps("national", second(), STAGES));
    int place = STAGES.indexOf(after) + 1;
    steps.add(place, new Tampering(office.lake(), tampering));
    assertThatThrownBy(() -> office.run(SECOND, steps, again))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("night 2024-07-01, " + sentence)
        .hasMessageContaining("--again");
    assertThat(list(office, SECOND)).doesNotExist();
  }

  private record Tampering(Lake lake, UnaryOperator<Dataset<Row>> change) implements NightStep {
    @Override
    public String name() {
      return "tampering";
    }

    @Override
    public void run(NightContext context) {
      Replaced day = Replaced.days(Provenance.SETL_DATE, List.of(SECOND));
      Dataset<Row> facts = lake.read(ClaimFact.TABLE).filter(day.condition());
      lake.replace(ClaimFact.TABLE, change.apply(facts), day);
    }
  }

  private static Path list(TestOffice office, LocalDate night) {
    return office.workspace().home().lists(night);
  }

  /** Stage, table, file: received = accepted + quarantined + superseded. */
  private static List<String> ledger(TestOffice office, LocalDate night) {
    List<LedgerEntry> entries = office.workspace().books().files().of(night);
    assertThat(entries).allMatch(LedgerEntry::balanced);
    return entries.stream()
        .map(
            e ->
                "%s %s %s: %s = %s + %s + %s"
                    .formatted(
                        e.stage(),
                        e.table(),
                        e.file(),
                        e.received(),
                        e.accepted(),
                        e.quarantined(),
                        e.superseded()))
        .toList();
  }

  private Path first() {
    String day = "2024-06-30";
    Delivery delivery = new Delivery(folder.resolve(day));
    return delivery
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("S1", day, "100.00"),
            settlement("S2", day, "50.00"),
            settlement("R2", day, "-50.00", "1", "S2", ""),
            settlement("S3", day, "7.00").replace(",0,1,,", ",0,0,,"))
        .write(
            "fee_list_d.csv",
            LINE_HEADER,
            line("a", "S1", day, "30.00"),
            line("b", "S1", day, "20.00"),
            line("d", "S1", day, "30.00"),
            line("f", "S1", day, "5.00"),
            line("g", "S1", day, "5.00"),
            line("h", "S1", day, "5.00"),
            line("i", "S1", day, "4.90"),
            line("j", "S1", day, "0.00").replace(",201,1,", ",201,0,"),
            line("k", "S1", day, "0.00"),
            line("x", "S2", day, "50.00"),
            line("w", "S9", day, "5.00"),
            line("y", "", day, "6.00"))
        .write(
            "fee_list_d-2.csv",
            LINE_HEADER,
            back("c", "-0.5", "0.10", "b"),
            back("e", "-1", "30.00", "d"))
        .folder();
  }

  private static String back(String id, String count, String amount, String original) {
    String whole = line(id, "S1", "2024-06-30", amount);
    String taken = ",201,%s,%s,-%s,".formatted(count, amount, amount);
    return whole.replace(",201,1,%s,%s,".formatted(amount, amount), taken) + original;
  }

  private Path second() {
    String day = "2024-07-01";
    return new Delivery(folder.resolve(day))
        .write("setl_d.csv", SETL_HEADER, settlement("S9", day, "11.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("y", "S9", day, "6.00"))
        .folder();
  }
}
