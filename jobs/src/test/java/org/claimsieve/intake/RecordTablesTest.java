package org.claimsieve.intake;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.claimsieve.lake.Lake;
import org.claimsieve.ledger.Amount;
import org.claimsieve.ledger.LedgerEntry;
import org.claimsieve.ledger.Movements;
import org.claimsieve.schema.DrugPurchase;
import org.claimsieve.schema.DrugSale;
import org.claimsieve.schema.DrugStock;
import org.claimsieve.schema.Insured;
import org.claimsieve.schema.Provenance;
import org.claimsieve.schema.Quarantined;
import org.claimsieve.schema.TableSpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The insured register, and records of sales, purchases and stock. */
final class RecordTablesTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 6, 30);
  private static final LocalDate SECOND = FIRST.plusDays(1);
  private static final String INSURED = "psn_no,insutype,begndate,enddate,die_date,insu_admdvs";
  private static final String SALE =
      "sel_sn,fixmedins_code,med_list_codg,setl_id,sel_retn_time,sel_retn_cnt,drug_trac_codg";
  private static final String PURCHASE =
      "purc_sn,fixmedins_code,hilist_code,purc_retn_stoin_time,purc_retn_cnt,expy_end";
  private static final String STOCK = "fixmedins_code,hilist_code,fixmedins_bchno,invdate,inv_cnt";

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

  /** A night with one settlement of its own day. */
  private Delivery night(LocalDate date) {
    String day = date.toString();
    return new Delivery(folder(date))
        .write("setl_d.csv", SETL_HEADER, settlement("S" + day, day, "1.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("L" + day, "S" + day, day, "1.00"));
  }

  private Path folder(LocalDate date) {
    return home.resolve("inbox").resolve(date.toString());
  }

  private IntakeResult load(LocalDate date) {
    IntakeResult result = office.load(date, Layouts.shipped("national"), folder(date));
    assertThat(result.entries()).allMatch(LedgerEntry::balanced);
    return result;
  }

  private List<String> rows(TableSpec table, String... columns) {
    Column[] shown = List.of(columns).stream().map(name -> col(name)).toArray(Column[]::new);
    return lake.read(table).select(shown).collectAsList().stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void fourTablesAreTakenInWhereTheirFilesAre() {
    night(FIRST)
        .write(
            "psn_insu_b.csv",
            INSURED,
            "P1,310,2020-01-01,,,330102",
            "P2,390,2024-01-01,,2024-06-01,")
        .write(
            "drug_sale_d.csv",
            SALE,
            "a,H1,X1,S1,2024-06-30 00:00:00,2,T1;T2",
            "b,H1,X1,,2024-06-28 23:59:59,-1,T1")
        .write("drug_purc_d.csv", PURCHASE, "p,H1,X1,2024-05-02 08:00:00,-10.5,2026-01-31")
        .write("drug_inv_d.csv", STOCK, "H1,X1,B1,2024-05-01,3", "H1,X1,B2,2024-05-01,0");

    IntakeResult result = load(FIRST);

    assertThat(result.entries()).hasSize(6);
    assertThat(result.touched()).containsExactly(FIRST);
    assertThat(rows(Insured.TABLE, Insured.PSN_NO, Insured.DIE_DATE, Provenance.ARRIVED))
        .containsExactly("[P1,null,2024-06-30]", "[P2,2024-06-01,2024-06-30]");
    assertThat(
            rows(
                DrugSale.TABLE,
                DrugSale.SEL_SN,
                DrugSale.HILIST_CODE,
                DrugSale.SETL_ID,
                DrugSale.SEL_RETN_CNT,
                DrugSale.DRUG_TRAC_CODG,
                Provenance.EVENT_DATE))
        .containsExactly("[a,X1,S1,2.0000,T1;T2,2024-06-30]", "[b,X1,null,-1.0000,T1,2024-06-28]");
    assertThat(
            rows(
                DrugPurchase.TABLE,
                DrugPurchase.PURC_SN,
                DrugPurchase.PURC_RETN_CNT,
                DrugPurchase.EXPY_END,
                Provenance.EVENT_DATE))
        .containsExactly("[p,-10.5000,2026-01-31,2024-05-02]");
    assertThat(rows(DrugStock.TABLE, DrugStock.FIXMEDINS_BCHNO, Provenance.EVENT_DATE))
        .containsExactly("[B1,2024-05-01]", "[B2,2024-05-01]");
    assertThat(lake.filled(DrugSale.TABLE, FIRST, FIRST))
        .contains(DrugSale.SETL_ID, DrugSale.DRUG_TRAC_CODG)
        .doesNotContain(DrugSale.FINL_TRNS_PRIC);
    assertThat(load(FIRST).touched()).containsExactly(FIRST);
    assertThat(rows(DrugSale.TABLE, DrugSale.SEL_SN)).containsExactly("[a]", "[b]");
  }

  @Test
  void aCorrectionTakesThePlaceOfARecordWhateverItsDayAndTouchesNoFacts() {
    night(FIRST)
        .write("psn_insu_b.csv", INSURED, "P1,310,2020-01-01,,,")
        .write(
            "drug_sale_d.csv",
            SALE,
            "a,H1,X1,S1,2024-06-30 09:00:00,2,",
            "b,H1,X1,S1,2024-06-30 09:00:00,1,")
        .write("drug_inv_d.csv", STOCK, "H1,X1,B1,2024-05-01,3");
    load(FIRST);
    night(SECOND)
        .write("psn_insu_b.csv", INSURED, "P1,310,2020-01-01,2024-06-30,,")
        .write(
            "drug_sale_d.csv",
            SALE,
            "a,H1,X1,S1,2024-06-27 09:00:00,2,",
            "b,H1,X1,S1,2024-06-30 09:00:00,1,",
            "c,H1,X1,S1,2024-06-30 09:00:00,1,")
        .write("drug_inv_d.csv", STOCK, "H1,X1,B1,2024-05-01,4");

    IntakeResult result = load(SECOND);

    assertThat(result.touched()).containsExactly(SECOND);
    assertThat(result.outdated()).containsExactly(FIRST);
    assertThat(rows(DrugSale.TABLE, DrugSale.SEL_SN, Provenance.EVENT_DATE, Provenance.ARRIVED))
        .containsExactly(
            "[a,2024-06-27,2024-07-01]", "[b,2024-06-30,2024-06-30]", "[c,2024-06-30,2024-07-01]");
    assertThat(rows(DrugStock.TABLE, DrugStock.INV_CNT)).containsExactly("[4.0000]");
    assertThat(rows(Insured.TABLE, Insured.ENDDATE, Provenance.ARRIVED))
        .containsExactly("[2024-06-30,2024-07-01]", "[null,2024-06-30]");
    assertThat(lake.newest(Insured.TABLE, SECOND)).contains(SECOND);
    assertThat(new Movements(office.database()).takenFrom(FIRST))
        .containsEntry("drug_sale_d", Map.of("2024-06-30/drug_sale_d.csv", new Amount(1, 0)));
  }

  @Test
  void whatHasNotHappenedYetIsRefused() {
    night(FIRST)
        .write(
            "drug_sale_d.csv",
            SALE,
            "a,H1,X1,S1,2024-06-30 23:59:59,2,",
            "b,H1,X1,S1,2024-07-01 00:00:00,2,")
        .write("drug_inv_d.csv", STOCK, "H1,X1,B1,2024-06-30,3", "H1,X1,B1,2024-07-01,3");

    load(FIRST);

    assertThat(rows(DrugSale.TABLE, DrugSale.SEL_SN)).containsExactly("[a]");
    assertThat(rows(DrugStock.TABLE, DrugStock.INVDATE)).containsExactly("[2024-06-30]");
    assertThat(rows(Quarantined.TABLE, Quarantined.SOURCE_TABLE, Quarantined.REASON))
        .containsExactly("[drug_inv_d,future-date]", "[drug_sale_d,future-date]");
  }
}
