package org.claimsieve.rule.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.RX_DRORD_NO;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class PieceQuantityTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new PieceQuantity(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limit(night, "", "").claim(VISIT_KIND, "clinic");
    piece(night, "1", 20, PRIC, 5);
    piece(night, "2", 1, HILIST_CODE, "PIECEQUANTITY2");
  }

  @Override
  public void kept(RuleNight night) {
    limit(night, "", "").claim(VISIT_KIND, "clinic");
    piece(night, "1", 10, PRIC, 10);
    piece(night, "2", 1, HILIST_CODE, "PIECEQUANTITY2");
  }

  @Test
  void whatStandsAboveTheLimitOfAPrescriptionIsAtStake() {
    RuleNight night = limit(new RuleNight(), "", "").claim(VISIT_KIND, "pharmacy");
    piece(night, "c", 8);
    piece(night, "b", 4, FEE_OCUR_TIME, "2026-02-21 09:00:01");
    piece(night, "a", 1, FEE_OCUR_TIME, "2026-02-22 09:00:00");
    piece(night, "no limit", 99, HILIST_CODE, "PIECEQUANTITY2");

    // 12 - 10 = 2 of 4 at 80.00; all of the last.
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/b", new BigDecimal("40.00"), "S/a", ALL));
    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目a”处方R1共开具13，超过每张处方限定数量10");
  }

  @Test
  void twoPrescriptionsDoNotAddUp() {
    RuleNight night =
        limit(new RuleNight(), "", "")
            .claim(VISIT_KIND, "chronic")
            .claim(SETL_ID, "Second", VISIT_KIND, "chronic")
            .claim(SETL_ID, "Visit", MDTRT_ID, "N", VISIT_KIND, "chronic")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q", VISIT_KIND, "chronic");
    piece(night, "1", 10);
    piece(night, "2", 10, RX_DRORD_NO, "R2");
    piece(night, "3", 10, SETL_ID, "Second");
    piece(night, "4", 10, SETL_ID, "Visit");
    piece(night, "5", 10, SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatAreNoPrescribedPiecesAddNothing() {
    RuleNight night =
        limit(new RuleNight(), "", "")
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Ward")
            .claim(SETL_ID, "No kind", VISIT_KIND, null);
    piece(night, "1", 10);
    piece(night, "no prescription", 99, RX_DRORD_NO, null);
    piece(night, "no moment", 99, FEE_OCUR_TIME, null);
    piece(night, "no item", 99, HILIST_CODE, null);
    piece(night, "no catalogue", 99, LIST_TYPE, null);
    piece(night, "granules", 99, LIST_TYPE, "106");
    piece(night, "ward", 99, SETL_ID, "Ward");
    piece(night, "no kind", 99, SETL_ID, "No kind");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theLimitHoldsWithinItsValidity() {
    RuleNight night =
        limit(new RuleNight(), "2026-02-21", "2026-02-21").claim(VISIT_KIND, "clinic");
    piece(night, "too early", 20, FEE_OCUR_TIME, "2026-02-20 23:59:59");
    piece(night, "valid", 20, FEE_OCUR_TIME, "2026-02-21 00:00:00");
    piece(night, "too late", 20, FEE_OCUR_TIME, "2026-02-22 00:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/valid", new BigDecimal("40.00")));
  }

  private static RuleNight limit(RuleNight night, String from, String to) {
    return night.limit("piece-quantity", LimitKind.FREQUENCY, "PIECEQUANTITY1", from, to, "10");
  }

  private static void piece(RuleNight night, String line, int count, Object... differs) {
    Object[] own = {HILIST_CODE, "PIECEQUANTITY1", LIST_TYPE, "102", RX_DRORD_NO, "R1", CNT, count};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
