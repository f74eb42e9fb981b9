package org.claimsieve.night;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.intake.Delivery.LINE_HEADER;
import static org.claimsieve.intake.Delivery.SETL_HEADER;
import static org.claimsieve.intake.Delivery.line;
import static org.claimsieve.intake.Delivery.settlement;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.claimsieve.intake.Delivery;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What rules say of tables that may come or not. */
final class NightRecordsTest {
  private static final List<String> STAGES = List.of("ingest", "facts", "rules");
  private static final LocalDate FIRST = LocalDate.parse("2024-06-30");
  private static final LocalDate SECOND = LocalDate.parse("2024-07-01");

  @TempDir Path folder;

  @Test
  void rulesJudgeByWhatCameLastAndNameWhatDidNot() throws IOException {
    Path first =
        night(FIRST)
            .write(
                "psn_insu_b.csv",
                "psn_no,insutype,begndate,enddate",
                "P1,310,2020-01-01,2024-06-30",
                "P2,310,2020-01-01,")
            .folder();
    Path second =
        night(SECOND)
            .write(
                "drug_sale_d.csv",
                "sel_sn,fixmedins_code,hilist_code,setl_id,sel_retn_time,sel_retn_cnt",
                "a,H33010200012,X1,S2024-07-01,2024-07-01 09:30:00,1")
            .folder();
    try (TestOffice office = TestOffice.open(folder.resolve("home"))) {
      office.night(FIRST, "national", first, STAGES);
      assertThat(why(office, FIRST))
          .containsEntry("insured-period", "")
          .containsEntry("death-register", "字段缺失或全为空：psn_insu_b.die_date")
          .containsEntry("sale-missing", "未收到数据：药品销售记录 drug_sale_d")
          .containsEntry(
              "sold-more-than-bought",
              "未收到数据：药品销售记录 drug_sale_d；未收到数据：药品采购记录 drug_purc_d；未收到数据：药品盘存记录 drug_inv_d");
      assertThat(uninsured(office, FIRST)).isEmpty();

      office.night(SECOND, "national", second, STAGES);
      assertThat(why(office, SECOND))
          .containsEntry("insured-period", "")
          .containsEntry("sale-missing", "")
          .containsEntry("trace-code-repeated", "字段缺失或全为空：drug_sale_d.drug_trac_codg");
      assertThat(uninsured(office, SECOND)).containsExactly("S2024-07-01");
    }
  }

  /** A night with one settlement of P1 and its own day. */
  private Delivery night(LocalDate date) {
    String day = date.toString();
    return new Delivery(folder.resolve("inbox").resolve(day))
        .write("setl_d.csv", SETL_HEADER, settlement("S" + day, day, "1.00"))
        .write("fee_list_d.csv", LINE_HEADER, line("L" + day, "S" + day, day, "1.00"));
  }

  private static Map<String, String> why(TestOffice office, LocalDate date) {
    Map<String, String> why = new TreeMap<>();
    for (Row row : office.lake().read(Coverage.TABLE, date, date).collectAsList()) {
      String words = row.getAs(Coverage.WHY);
      why.put(row.getAs(Coverage.UNIT_ID), words == null ? "" : words);
    }
    return why;
  }

  private static List<String> uninsured(TestOffice office, LocalDate date) {
    return office
        .lake()
        .read(Finding.TABLE, date, date)
        .filter("rule_id = 'insured-period'")
        .collectAsList()
        .stream()
        .map(row -> row.<String>getAs(Finding.SETL_ID))
        .toList();
  }
}
