package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.IntakeBooks;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.Movements;
import org.claimsieve.ledger.Pending;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Settlement;
import org.claimsieve.schema.TableSpec;
import org.claimsieve.schema.Visit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that come late, come again for another day, or came while a process ended. */
final class CorrectionTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 6, 30);
  private static final LocalDate SECOND = FIRST.plusDays(1);
  private static final String VISIT_HEADER = "mdtrt_id,psn_no,fixmedins_code,med_type,begntime";

  @TempDir Path home;

  private Lake lake;
  private TestIntake office;

  @BeforeEach
  void open() {
    office = TestIntake.open(home);
    lake = office.lake();
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Delivery night(LocalDate date) {
    return new Delivery(folder(date));
  }

  private Path folder(LocalDate date) {
    return home.resolve("inbox").resolve(date.toString());
  }

  private IntakeResult load(LocalDate date) {
    return office.load(date, Layouts.shipped("national"), folder(date));
  }

  private static String visit(String settlement) {
    return "M" + settlement + ",P1,H33010200012,11,2024-06-30 09:00:00";
  }

  /** Key, settlement day and night that brought it, of every row. */
  private List<String> where(TableSpec table) {
    return lake
        .read(table)
        .select(col(table.key().get(0)), col(Provenance.SETL_DATE), col(Provenance.ARRIVED))
        .orderBy(table.key().get(0))
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }

  @Test
  void aSettlementThatComesAgainForAnotherDayTakesItsLinesAndVisitAlong() {
    night(FIRST)
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", "2024-06-30", "100.00"),
            settlement("2", "2024-06-30", "20.00"))
        .write(
            "fee_list_d.csv",
            LINE_HEADER,
            line("a", "1", "2024-06-30", "60.00"),
            line("b", "1", "2024-06-30", "40.00"),
            line("c", "2", "2024-06-30", "20.00"))
        .write("mdtrt_d.csv", VISIT_HEADER, visit("1"), visit("2"));
    load(FIRST);
    night(SECOND)
        .write("setl_d.csv", SETL_HEADER, settlement("1", "2024-06-29", "101.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("b", "1", "2024-06-29", "41.00"));

    IntakeResult result = load(SECOND);

    assertThat(where(Settlement.TABLE))
        .containsExactly("[1,2024-06-29,2024-07-01]", "[2,2024-06-30,2024-06-30]");
    assertThat(where(FeeLine.TABLE))
        .containsExactly(
            "[a,2024-06-29,2024-06-30]", "[b,2024-06-29,2024-07-01]", "[c,2024-06-30,2024-06-30]");
    assertThat(where(Visit.TABLE))
        .containsExactly("[M1,2024-06-29,2024-06-30]", "[M2,2024-06-30,2024-06-30]");
    assertThat(result.touched()).containsExactly(FIRST.minusDays(1), FIRST);
    assertThat(result.outdated()).containsExactly(FIRST);
    assertThat(new Movements(office.database()).takenFrom(FIRST))
        .containsEntry("setl_d", Map.of("2024-06-30/setl_d.csv", new Amount(1, 10000)))
        .containsEntry("fee_list_d", Map.of("2024-06-30/fee_list_d.csv", new Amount(1, 4000)));
  }

  @Test
  void aLineWaitsForItsSettlementAndGoesToItsDay() {
    night(FIRST)
        .write("setl_d.csv", SETL_HEADER, settlement("1", "2024-06-30", "100.00"))
        .write(
            "fee_list_d.csv",
            LINE_HEADER,
            line("a", "1", "2024-06-30", "100.00"),
            line("x", "9", "2024-06-30", "5.00"),
            line("y", "", "2024-06-30", "6.00"));
    assertThat(load(FIRST).entries()).allMatch(LedgerEntry::balanced);
    assertThat(where(FeeLine.TABLE))
        .containsExactly("[a,2024-06-30,2024-06-30]", "[x,null,2024-06-30]", "[y,null,2024-06-30]");

    night(SECOND)
        .write("setl_d.csv", SETL_HEADER, settlement("9", "2024-06-28", "5.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("y", "1", "2024-06-30", "6.00"));
    IntakeResult result = load(SECOND);

    assertThat(where(FeeLine.TABLE))
        .containsExactly(
            "[a,2024-06-30,2024-06-30]", "[x,2024-06-28,2024-06-30]", "[y,2024-06-30,2024-07-01]");
    assertThat(result.touched()).containsExactly(FIRST.minusDays(2), FIRST);
    assertThat(result.outdated()).contains(FIRST);
    assertThat(load(SECOND)).isEqualTo(result);
  }

  @Test
  void linesThatMostlyNameUnknownSettlementsRefuseTheDelivery() {
    night(FIRST)
        .write("setl_d.csv", SETL_HEADER, settlement("1", "2024-06-30", "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("x", "9", "2024-06-30", "5.00"));
    assertThatThrownBy(() -> load(FIRST))
        .hasMessageContaining("1 of 1 rows name a settlement that is neither");
    assertThat(lake.read(Settlement.TABLE).isEmpty()).isTrue();
  }

  @Test
  void aDeliveryWhoseProcessEndsBetweenTwoTablesIsCarriedToItsEnd() {
    night(FIRST)
        .write("setl_d.csv", SETL_HEADER, settlement("1", "2024-06-30", "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", "2024-06-30", "100.00"));
    IntakeBooks books = office.books();
    endBetweenTables(books);
    assertThat(lake.read(Settlement.TABLE).count()).isZero();
    assertThat(lake.read(FeeLine.TABLE).count()).isEqualTo(1);

    IntakeResult result = load(FIRST);

    assertThat(where(Settlement.TABLE)).containsExactly("[1,2024-06-30,2024-06-30]");
    assertThat(where(FeeLine.TABLE)).containsExactly("[a,2024-06-30,2024-06-30]");
    assertThat(books.pending()).isEmpty();
    assertThat(result.touched()).containsExactly(FIRST);
    assertThat(result.entries()).hasSize(2).allMatch(LedgerEntry::balanced);
    assertThat(result.entries().get(0).accepted()).isEqualTo(new Amount(1, 10000));
  }

  @SuppressWarnings("MustBeClosed") // a process that is killed closes nothing
  private void endBetweenTables(IntakeBooks books) {
    DeliveryRun run =
        new DeliveryRun(lake, books, TestIntake.KEY, Layouts.shipped("national"), Set.of(FIRST));
    Inbox inbox = Inbox.look(FIRST, folder(FIRST), Layouts.shipped("national"));
    inbox.files().forEach((table, files) -> run.open(table, files, Map.of(), new ArrayList<>()));
    run.stage(true);
    Pending pending = run.pending(run.entries());
    books.begin(pending);
    lake.publish("fee_list_d", pending.snapshots().get("fee_list_d"));
  }
}
