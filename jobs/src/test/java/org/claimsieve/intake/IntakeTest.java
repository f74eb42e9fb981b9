package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.problem.Category;
import org.claimsieve.problem.Problem;
import org.claimsieve.schema.FeeLine;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.Settlement;
import org.claimsieve.source.Layout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IntakeTest {
  private static final LocalDate NIGHT = LocalDate.of(2024, 6, 30);
  private static final String DAY = "2024-06-30";

  @TempDir Path home;

  private Lake lake;
  private TestIntake office;
  private Layout layout;

  @BeforeEach
  void open() {
    office = TestIntake.open(home, new IntakeOptions(0.5));
    lake = office.lake();
    layout = Layouts.shipped("national");
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Delivery night() {
    return night(DAY);
  }

  private Delivery night(String day) {
    return new Delivery(home.resolve("inbox").resolve(day));
  }

  private IntakeResult load(LocalDate date) {
    return office.load(date, layout, home.resolve("inbox").resolve(date.toString()));
  }

  private static LedgerEntry entry(IntakeResult result, String table) {
    return result.entries().stream().filter(e -> e.table().equals(table)).findFirst().orElseThrow();
  }

  /** Files that look like those before are not remarked on. */
  private static IntakeResult withoutNotes(IntakeResult result) {
    return new IntakeResult(result.entries(), List.of(), result.touched(), result.outdated());
  }

  private List<String> ids(Dataset<Row> rows, String column) {
    return rows.select(col(column)).orderBy(col(column)).collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void everyRowGoesOneOfFourWays() {
    night()
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", DAY, "100.00"),
            settlement("2", DAY, "50.25"),
            settlement("2", DAY, "50.25"),
            settlement("3", DAY, "70.00", "0", "", DAY + " 10:00:00"),
            settlement("3", DAY, "75.00", "0", "", DAY + " 11:00:00"),
            settlement("4", "2024-13-01", "1.00"))
        .write(
            "fee_list_d-0001.csv.gz",
            LINE_HEADER,
            line("a", "1", DAY, "60.00"),
            line("b", "1", DAY, "40.00"),
            line("x", "9", DAY, "5.00"))
        .write("fee_list_d-0002.csv", LINE_HEADER, line("c", "2", DAY, "50.25"));

    IntakeResult result = load(NIGHT);

    LedgerEntry settlements = entry(result, "setl_d");
    assertThat(settlements.received()).isEqualTo(new Amount(6, 34650));
    assertThat(settlements.accepted()).isEqualTo(new Amount(3, 22525));
    assertThat(settlements.duplicate()).isEqualTo(new Amount(1, 5025));
    assertThat(settlements.superseded()).isEqualTo(new Amount(1, 7000));
    assertThat(settlements.quarantined()).isEqualTo(new Amount(1, 100));
    assertThat(result.entries()).hasSize(3).allMatch(LedgerEntry::balanced);
    assertThat(result.touched()).containsExactly(NIGHT);
    assertThat(ids(lake.read(FeeLine.TABLE), FeeLine.BKKP_SN)).containsExactly("a", "b", "c", "x");
    assertThat(ids(lake.read(FeeLine.TABLE).filter("setl_date is null"), FeeLine.BKKP_SN))
        .as("a line whose settlement is not known waits")
        .containsExactly("x");

    Row badDate = lake.read(Quarantined.TABLE).collectAsList().get(0);
    assertThat(lake.read(Quarantined.TABLE).count()).isEqualTo(1);
    assertThat(badDate.<Long>getAs("source_line")).isEqualTo(7L);
    assertThat(badDate.<String>getAs(Quarantined.REASON)).isEqualTo("bad-date");
    assertThat(badDate.<String>getAs(Quarantined.DETAIL)).contains("begndate", "2024-13-01");
    assertThat(badDate.<String>getAs(Quarantined.RAW))
        .contains("H33010200012")
        .doesNotContain("张小明", "330102199001011234");
    Row kept = lake.read(Settlement.TABLE).filter("setl_id = '1'").first();
    assertThat(kept.<String>getAs(Settlement.PSN_NAME)).isEqualTo("张*");
    assertThat(kept.<String>getAs(Settlement.CERTNO)).hasSize(64);
  }

  @Test
  void theSameFilesAgainChangeNothing() {
    night()
        .write("setl_d.csv", SETL_HEADER, settlement("1", DAY, "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "100.00"));
    IntakeResult first = load(NIGHT);
    long snapshot = lake.snapshots().get("setl_d");

    assertThat(load(NIGHT)).isEqualTo(withoutNotes(first));
    assertThat(lake.snapshots().get("setl_d")).isEqualTo(snapshot);

    night("2024-07-01")
        .write("setl_d-resent.csv", SETL_HEADER, settlement("1", DAY, "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("b", "1", DAY, "3.00"));
    IntakeResult next = load(NIGHT.plusDays(1));
    assertThat(entry(next, "setl_d").duplicate()).isEqualTo(new Amount(1, 10000));
    assertThat(lake.read(Settlement.TABLE).count()).isEqualTo(1);
    assertThat(ids(lake.read(FeeLine.TABLE), FeeLine.BKKP_SN)).containsExactly("a", "b");
  }

  @Test
  void aRunThatDiedBeforeTheLedgerIsTakenInAgainWithTheSameBooks() {
    night()
        .write("setl_d.csv", SETL_HEADER, settlement("1", DAY, "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "100.00"));
    IntakeResult first = load(NIGHT);
    List<Row> rows = lake.read(Settlement.TABLE).collectAsList();
    office.books().files().replace(NIGHT, Intake.STAGE, List.of());

    assertThat(load(NIGHT)).isEqualTo(withoutNotes(first));
    assertThat(lake.read(Settlement.TABLE).collectAsList()).isEqualTo(rows);
  }

  @Test
  void aCorrectionSupersedesAndARefundTouchesTheDayItTakesBack() {
    night()
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", DAY, "100.00"),
            settlement("2", DAY, "20.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "100.00"));
    load(NIGHT);
    night("2024-07-01")
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", DAY, "90.00"),
            settlement("3", "2024-07-01", "-20.00", "1", "2", ""))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "90.00"));

    IntakeResult result = load(NIGHT.plusDays(1));

    assertThat(result.touched()).containsExactly(NIGHT, NIGHT.plusDays(1));
    assertThat(ids(lake.read(Settlement.TABLE), Settlement.SETL_ID)).containsExactly("1", "2", "3");
    Row corrected = lake.read(Settlement.TABLE).filter("setl_id = '1'").first();
    assertThat(corrected.getDecimal(corrected.fieldIndex(Settlement.MEDFEE_SUMAMT)))
        .isEqualByComparingTo("90.00");
    assertThat(lake.read(FeeLine.TABLE).count()).isEqualTo(1);
  }

  @Test
  void headerOrderIsFreeUnknownColumnsAreReportedAndGb18030IsRead() {
    Layout chinese =
        Layouts.of(Layouts.text("national").replace("encoding: UTF-8 ", "encoding: GB18030 "));
    String[] header = SETL_HEADER.split(",", -1);
    String[] values = settlement("1", DAY, "100.00").split(",", -1);
    StringBuilder reversedHeader = new StringBuilder("psn_namee");
    StringBuilder reversed = new StringBuilder("x");
    for (int i = header.length - 1; i >= 0; i--) {
      reversedHeader.append(',').append(header[i]);
      reversed.append(',').append(values[i]);
    }
    night()
        .write(
            "setl_d.csv",
            Charset.forName("GB18030"),
            reversedHeader.toString(),
            reversed.toString())
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "100.00"));

    IntakeResult result = office.load(NIGHT, chinese, home.resolve("inbox").resolve(DAY));

    assertThat(result.notes())
        .satisfiesExactly(
            note -> assertThat(note).contains("psn_namee", "psn_name"),
            note -> assertThat(note).contains("columns of setl_d that are not in the file"),
            note -> assertThat(note).contains("columns of fee_list_d that are not in the file"));
    assertThat(lake.read(Settlement.TABLE).first().<String>getAs(Settlement.PSN_NAME))
        .isEqualTo("张*");
  }

  @Test
  void wrongEncodingEmptyFileAndMissingColumnAreRefusedTogetherAndNothingIsPublished() {
    night()
        .write("setl_d.csv", SETL_HEADER.replace("psn_no,", "psnno,"), settlement("1", DAY, "1.00"))
        .bytes("fee_list_d.csv", new byte[0]);
    assertThatThrownBy(() -> load(NIGHT))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.category()).isEqualTo(Category.INPUT))
        .hasMessageContaining("setl_d.csv line 1: required column 'psn_no'")
        .hasMessageContaining("nearest in the file: psnno")
        .hasMessageContaining("fee_list_d.csv: the file is empty");
    assertThat(lake.exists(Settlement.TABLE)).isFalse();
  }

  @Test
  void bytesOfAnotherEncodingNameFileAndWhatToDo() {
    night()
        .write("setl_d.csv", Charset.forName("GB18030"), SETL_HEADER, settlement("1", DAY, "1.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "1.00"));
    assertThatThrownBy(() -> load(NIGHT))
        .satisfies(
            thrown ->
                assertThat(Problem.in(thrown))
                    .get()
                    .extracting(Problem::category)
                    .isEqualTo(Category.INPUT))
        .satisfies(
            thrown ->
                assertThat(Problem.in(thrown).orElseThrow().getMessage())
                    .contains("setl_d.csv", "not UTF-8", "GB18030"));
    assertThat(lake.read(Settlement.TABLE).isEmpty()).isTrue();
  }

  @Test
  void controlTotalsThatDifferRefuseTheNight() {
    night()
        .write("setl_d.csv", SETL_HEADER, settlement("1", DAY, "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "100.00"))
        .write(
            "control.csv",
            "file,rows,amount_column,amount",
            "setl_d.csv,2,medfee_sumamt,100.01",
            "mdtrt_d.csv,1,,");
    assertThatThrownBy(() -> load(NIGHT))
        .hasMessageContaining("mdtrt_d.csv: declared in the control file");
    night().write("mdtrt_d.csv", "mdtrt_id,psn_no,fixmedins_code,med_type,begntime");
    night()
        .write(
            "control.csv", "file,rows,amount_column,amount", "setl_d.csv,2,medfee_sumamt,100.01");
    assertThatThrownBy(() -> load(NIGHT))
        .hasMessageContaining("declares 2 rows, 1 were received")
        .hasMessageContaining("declares 100.01 yuan, 100.00 were received");
    assertThat(lake.read(Settlement.TABLE).isEmpty()).isTrue();
  }

  @Test
  void aFileMostlyDamagedIsRefusedWithItsFirstExample() {
    night()
        .write("setl_d.csv", SETL_HEADER, settlement("1", "30.06.2024", "100.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "100.00"));
    assertThatThrownBy(() -> load(NIGHT))
        .hasMessageContaining("1 of 1 rows cannot be taken in")
        .hasMessageContaining("line 2, begndate: '30.06.2024'; allowed: a date [yyyy-MM-dd]");
    assertThat(lake.read(Settlement.TABLE).isEmpty()).isTrue();
  }

  @Test
  void aMissingFolderAndAMissingFileSayWhatWasExpected() {
    assertThatThrownBy(() -> load(NIGHT)).hasMessageContaining("there is no such folder");
    night().write("setl_d.csv", SETL_HEADER, settlement("1", DAY, "1.00"));
    assertThatThrownBy(() -> load(NIGHT)).hasMessageContaining("no file for fee_list_d");
  }

  @Test
  void negativeAmountsFutureDatesAndTooManyValuesGoToQuarantine() {
    night()
        .write(
            "setl_d.csv",
            SETL_HEADER,
            settlement("1", DAY, "100.00"),
            settlement("2", DAY, "100.00"),
            settlement("3", DAY, "100.00"),
            settlement("4", DAY, "-5.00"),
            settlement("5", "2024-07-02", "5.00"),
            settlement("6", DAY, "5.005"),
            settlement("7", DAY, "1e2"),
            settlement("8", DAY, "8.00") + ",more")
        .write("fee_list_d.csv", LINE_HEADER, line("a", "1", DAY, "100.00"));
    office.close();
    office = TestIntake.open(home.resolve("lenient"));
    lake = office.lake();
    load(NIGHT);
    assertThat(ids(lake.read(Settlement.TABLE), Settlement.SETL_ID)).containsExactly("1", "2", "3");
    assertThat(
            lake
                .read(Quarantined.TABLE)
                .orderBy("source_line")
                .select(Quarantined.REASON)
                .collectAsList()
                .stream()
                .map(row -> row.getString(0)))
        .containsExactly(
            "negative-without-refund", "future-date", "bad-number", "bad-number", "column-count");
  }
}
