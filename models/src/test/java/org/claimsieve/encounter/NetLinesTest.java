package org.claimsieve.encounter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.claimsieve.Rows;
import org.claimsieve.schema.FeeLine;
import org.junit.jupiter.api.Test;

final class NetLinesTest {
  private final Rows lines =
      Rows.of(FeeLine.TABLE)
          .row(
              "bkkp_sn",
              "1",
              "cnt",
              3,
              "det_item_fee_sumamt",
              "30.30",
              "inscp_amt",
              "20.20",
              "setl_id",
              "S1");

  @Test
  void columnsAreTheTables() {
    assertThat(NetLines.of(lines.dataset()).schema().simpleString())
        .isEqualTo(FeeLine.TABLE.structType().simpleString());
  }

  @Test
  void aLineThatNothingTakesBackStays() {
    lines.row("bkkp_sn", "2", "cnt", 1, "det_item_fee_sumamt", "5", "init_feedetl_sn", "1");

    assertThat(net()).containsExactly("[1,3.0000,30.30,20.20]", "[2,1.0000,5.00,null]");
  }

  @Test
  void aFullTakeBackRemovesBoth() {
    lines.row("bkkp_sn", "2", "cnt", -3, "det_item_fee_sumamt", "-30.30", "init_feedetl_sn", "1");

    assertThat(net()).isEmpty();
  }

  @Test
  void partialTakeBacksReduceTheLine() {
    lines
        .row(
            "bkkp_sn",
            "2",
            "cnt",
            -1,
            "det_item_fee_sumamt",
            "-10.10",
            "inscp_amt",
            "-6.73",
            "init_feedetl_sn",
            "1")
        .row("bkkp_sn", "3", "cnt", "-0.5", "det_item_fee_sumamt", "-5.05", "init_feedetl_sn", "1");

    assertThat(net()).containsExactly("[1,1.5000,15.15,13.47]");
  }

  @Test
  void takeBacksThatAddUpOrExceedRemoveTheLine() {
    lines
        .row("bkkp_sn", "2", "cnt", -2, "det_item_fee_sumamt", "-20.20", "init_feedetl_sn", "1")
        .row("bkkp_sn", "3", "cnt", -2, "det_item_fee_sumamt", "-20.20", "init_feedetl_sn", "1");

    assertThat(net()).isEmpty();
  }

  @Test
  void aNegativeLineThatNamesNoneStaysAndIsNoCharge() {
    lines.row("bkkp_sn", "2", "cnt", -3, "det_item_fee_sumamt", "-30.30");

    assertThat(net()).hasSize(2);
    assertThat(NetLines.of(lines.dataset()).filter(NetLines.charged()).count()).isOne();
  }

  @Test
  void aTakeBackOfALaterDayCounts() {
    Rows later =
        Rows.of(FeeLine.TABLE)
            .row(
                "bkkp_sn", "9", "cnt", -3, "det_item_fee_sumamt", "-30.30", "init_feedetl_sn", "1");

    Dataset<Row> takenBack = NetLines.takenBack(lines.and(later).dataset());

    assertThat(NetLines.of(lines.dataset(), takenBack).count()).isZero();
    assertThat(NetLines.of(later.dataset()).count()).isZero();
  }

  @Test
  void judgedLinesAreAllLinesAndSayWhichStay() {
    lines
        .row("bkkp_sn", "2", "cnt", -1, "det_item_fee_sumamt", "-10.10", "init_feedetl_sn", "1")
        .row("bkkp_sn", "3", "cnt", 1, "det_item_fee_sumamt", "5")
        .row("bkkp_sn", "4", "cnt", -1, "det_item_fee_sumamt", "-5", "init_feedetl_sn", "3")
        .row("bkkp_sn", "5", "cnt", -1, "det_item_fee_sumamt", "-2");

    assertThat(
            NetLines.judged(lines.dataset(), NetLines.takenBack(lines.dataset()))
                .orderBy("bkkp_sn")
                .select("bkkp_sn", NetLines.KEPT, NetLines.BEFORE, "det_item_fee_sumamt")
                .collectAsList())
        .extracting(Row::toString)
        .containsExactly(
            "[1,true,30.30,20.20]",
            "[2,false,-10.10,-10.10]",
            "[3,false,5.00,0.00]",
            "[4,false,-5.00,-5.00]",
            "[5,true,-2.00,-2.00]");
  }

  private List<String> net() {
    return NetLines.of(lines.dataset())
        .orderBy("bkkp_sn")
        .select("bkkp_sn", "cnt", "det_item_fee_sumamt", "inscp_amt")
        .collectAsList()
        .stream()
        .map(Row::toString)
        .toList();
  }
}
