package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.PRD_DAYS;
import static org.claimsieve.schema.FeeLine.RX_DRORD_NO;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

final class PieceLargePrescriptionTest implements RuleExample {
  private static final String ID = "piece-large-prescription";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new PieceLargePrescription(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(VISIT_KIND, "clinic");
    pieces(night, "p", 19);
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(VISIT_KIND, "clinic");
    pieces(night, "p", 18);
  }

  @Test
  void piecesBeyondTheEighteenthAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Other", PSN_NO, "Q", VISIT_KIND, "pharmacy");
    pieces(night, "p", 20);
    piece(night, "p21", "PIECELARGEp01");
    pieces(night, "q", 18, RX_DRORD_NO, "R2");
    pieces(night, "o", 18, SETL_ID, "Other");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/p19", ALL, "S/p20", ALL));
    assertThat(evidence(night, rule(), "S")).isEqualTo("处方R1开具中药饮片20味，超过18味");
    assertThat(night.screen(rule()).lines().filter("vola_item_type = '2'").collectAsList())
        .extracting(row -> row.<String>getAs(FindingLine.BKKP_SN))
        .hasSize(18)
        .contains("p01", "p18");
  }

  @Test
  void linesThatAreNoPrescribedPiecesDoNotCount() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "chronic")
            .claim(SETL_ID, "Ward")
            .claim(SETL_ID, "No kind", VISIT_KIND, null);
    pieces(night, "p", 2);
    piece(night, "drug", "PIECELARGE1", LIST_TYPE, "101");
    piece(night, "unknown", "PIECELARGE2", LIST_TYPE, null);
    piece(night, "no item", null);
    piece(night, "no prescription", "PIECELARGE3", RX_DRORD_NO, null);
    pieces(night, "w", 3, SETL_ID, "Ward");
    pieces(night, "k", 3, SETL_ID, "No kind");

    assertThat(night.accused(new PieceLargePrescription(option(ID, "most-pieces", 2)))).isEmpty();
    assertThat(night.accused(new PieceLargePrescription(option(ID, "most-pieces", 1))))
        .containsOnlyKeys("S/p02");
  }

  @Test
  void gramsOfADoseAreAnOption() {
    Rule hundred = new PieceLargePrescription(option(ID, "most-grams", 100));
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Exact", VISIT_KIND, "clinic")
            .claim(SETL_ID, "No days", VISIT_KIND, "clinic")
            .claim(SETL_ID, "Zero days", VISIT_KIND, "clinic");
    piece(night, "a", "PIECELARGE1", CNT, 210, PRD_DAYS, 7);
    piece(night, "b", "PIECELARGE2", CNT, 560);
    piece(night, "c", "PIECELARGE1", CNT, 210, PRD_DAYS, 7, SETL_ID, "Exact");
    piece(night, "d", "PIECELARGE2", CNT, 490, PRD_DAYS, 7, SETL_ID, "Exact");
    piece(night, "e", "PIECELARGE1", CNT, 9999, SETL_ID, "No days");
    piece(night, "f", "PIECELARGE1", CNT, 9999, PRD_DAYS, 0, SETL_ID, "Zero days");

    assertThat(night.accused(rule())).isEmpty();
    // 770 - 700 = 70 of 560 grams at 80.00.
    assertThat(night.accused(hundred)).isEqualTo(Map.of("S/b", new BigDecimal("10.00")));
    assertThat(evidence(night, hundred, "S")).isEqualTo("处方R1中药饮片7剂共770克，超过每剂100克");
  }

  @Test
  void aPieceThatIsTooManyAndTooMuchIsAccusedOnce() {
    Rule both =
        new PieceLargePrescription(
            RuleOptions.of(Map.of(ID, Map.of("most-pieces", "1", "most-grams", "100"))));
    RuleNight night = new RuleNight().claim(VISIT_KIND, "clinic");
    piece(night, "a", "PIECELARGE1", CNT, 210, PRD_DAYS, 7);
    piece(night, "b", "PIECELARGE2", CNT, 560, PRD_DAYS, 7);

    assertThat(night.accused(both)).isEqualTo(Map.of("S/b", ALL));
    assertThat(night.screen(both).findings().collectAsList()).hasSize(1);
  }

  private static void pieces(RuleNight night, String prefix, int count, Object... differs) {
    for (int i = 1; i <= count; i++) {
      String id = String.format(Locale.ROOT, "%s%02d", prefix, i);
      piece(night, id, "PIECELARGE" + id, differs);
    }
  }

  private static void piece(RuleNight night, String id, String code, Object... differs) {
    Object[] own = {LIST_TYPE, "102", RX_DRORD_NO, "R1", HILIST_CODE, code};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(id, all);
  }
}
