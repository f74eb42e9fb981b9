package org.claimsieve.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** DuckDB's SQL on a delivery whose figures were computed by hand. */
final class DuckDbPeerTest {
  private static final LocalDate FIRST = LocalDate.parse("2024-06-01");
  private static final LocalDate NIGHT = LocalDate.parse("2024-06-14");

  /**
   * P1 comes back to H1 after five days, P2 goes to H2 after seven. M5 is a transfer, M6 one stay
   * in two settlements, S6 refunded by S7, S9 invalid. The two stays that end in the last seven
   * days are followed up too shortly to be index discharges.
   */
  private static final String SETTLEMENTS =
      """
      setl_id,mdtrt_id,init_setl_id,psn_no,fixmedins_code,med_type,begndate,enddate,setl_time,mid_setl_flag,refd_setl_flag,vali_flag,medfee_sumamt,unknown_column
      S1,M1,,P1,H1,21,2024-06-01,2024-06-03,2024-06-03 10:00:00,0,0,1,1000.00,x
      S2,M2,,P1,H1,21,2024-06-08,2024-06-12,2024-06-12 10:00:00,,0,1,500.00,x
      S3,M3,,P2,H1,21,2024-06-02,2024-06-04,2024-06-04 10:00:00,0,0,1,300.00,x
      S4,M4,,P2,H2,21,2024-06-11,2024-06-13,2024-06-13 10:00:00,0,,1,200.00,x
      S10,M5,,P4,H1,21,2024-06-01,2024-06-02,2024-06-02 10:00:00,0,0,1,100.00,x
      S11,M6,,P5,H2,21,2024-06-01,2024-06-05,2024-06-05 10:00:00,1,0,1,150.00,x
      S12,M6,,P5,H2,21,2024-06-01,2024-06-06,2024-06-06 10:00:00,0,0,1,50.00,x
      S5,C1,,P1,H2,11,2024-06-05,2024-06-05,2024-06-05 10:00:00,,0,1,80.00,x
      S6,C2,,P3,H2,11,2024-06-06,2024-06-06,2024-06-06 10:00:00,,0,1,40.00,x
      S7,C2,S6,P3,H2,11,2024-06-06,2024-06-06,2024-06-07 10:00:00,,1,1,-40.00,x
      S8,Y1,,P3,Y1,41,2024-06-06,2024-06-06,2024-06-06 10:00:00,,0,1,25.50,x
      S9,C3,,P3,H2,11,2024-06-06,2024-06-06,2024-06-06 11:00:00,,0,0,99.00,x
      """;

  private static final String VISITS =
      """
      mdtrt_id,psn_no,fixmedins_code,begntime,endtime,dscg_way,dscg_maindiag_code
      M3,P2,H1,2024-06-02 09:00:00,2024-06-04 09:00:00,1,J15.900
      M5,P4,H1,2024-06-01 09:00:00,2024-06-02 09:00:00,2,J15.900
      """;

  private static final String HEADER =
      "bkkp_sn,setl_id,hilist_code,list_type,cnt,det_item_fee_sumamt,inscp_amt,init_feedetl_sn\n";

  /** Of X2 four of ten are taken back, of the first X3 all; L8 belongs to a refunded settlement. */
  private static final List<String> LINES =
      List.of(
          """
          L1,S5,X1,101,2,50.00,40.00,
          L2,S5,X1,101,1,30.00,30.00,
          L3,S8,X1,101,1,25.50,25.50,
          L4,S1,X2,101,10,100.00,90.00,
          L8,S6,X1,101,1,40.00,40.00,
          """,
          """
          L5,S1,X2,101,-4,-40.00,-36.00,L4
          L6,S1,X3,201,1,10.00,10.00,
          L7,S1,X3,201,-1,-10.00,-10.00,L6
          L9,S3,X3,201,1,12.00,12.00,
          """);

  @TempDir Path folder;

  @BeforeEach
  void deliver() throws IOException {
    try (OutputStream out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("setl_d.csv.gz")))) {
      out.write(SETTLEMENTS.getBytes(StandardCharsets.UTF_8));
    }
    Files.writeString(folder.resolve("mdtrt_d.csv"), VISITS);
    for (int part = 0; part < LINES.size(); part++) {
      Files.writeString(
          folder.resolve("fee_list_d-%d.csv".formatted(part)), HEADER + LINES.get(part));
    }
  }

  @Test
  void computesReadmissionsAndAverageCosts() throws Exception {
    assertThat(rows("indicator_id, subject_id, numerator, denominator", DuckDbPeer.INDICATORS))
        .containsExactlyInAnyOrder(
            "readmission-7d-same|city|1|3",
            "readmission-7d-same|H1|1|2",
            "readmission-7d-same|H2|0|1",
            "readmission-7d-any|city|2|3",
            "readmission-7d-any|H1|2|2",
            "readmission-7d-any|H2|0|1",
            "average-cost-inpatient|city|2300|6",
            "average-cost-inpatient|H1|1900|4",
            "average-cost-inpatient|H2|400|2",
            "average-cost-clinic|city|80|1",
            "average-cost-clinic|H2|80|1",
            "average-cost-pharmacy|city|25.5|1",
            "average-cost-pharmacy|Y1|25.5|1");
  }

  @Test
  void ranksItemsInTheCityAndInEachInstitution() throws Exception {
    assertThat(
            rows(
                "scope, fixmedins_code, item_kind, hilist_code, settlements, persons, cnt, amount,"
                    + " inscp_amt, rank_settlements, rank_amount",
                DuckDbPeer.ITEM_USAGE))
        .containsExactlyInAnyOrder(
            "city||drug|X1|2|2|4|105.5|95.5|1|1",
            "city||drug|X2|1|1|6|60|54|2|2",
            "city||service|X3|1|1|1|12|12|1|1",
            "institution|H2|drug|X1|1|1|3|80|70|1|1",
            "institution|Y1|drug|X1|1|1|1|25.5|25.5|1|1",
            "institution|H1|drug|X2|1|1|6|60|54|1|1",
            "institution|H1|service|X3|1|1|1|12|12|1|1");
  }

  private List<String> rows(String columns, String table) throws IOException, SQLException {
    try (DuckDbPeer peer = DuckDbPeer.open("", 1)) {
      peer.load(folder, NIGHT);
      peer.compute(FIRST, NIGHT);
      return peer.rows("select %s from %s".formatted(columns, table)).stream()
          .map(SameFigures::text)
          .toList();
    }
  }
}
