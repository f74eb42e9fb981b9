package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
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

final class PieceSingleTest implements RuleExample {
  private static final String LISTED = "PIECESINGLE1";
  private static final String ALSO_LISTED = "PIECESINGLE2";
  private static final String OTHER = "PIECESINGLE9";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new PieceSingle(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night).claim(VISIT_KIND, "clinic");
    piece(night, "1", "R1", LISTED);
  }

  @Override
  public void kept(RuleNight night) {
    broken(night);
    piece(night, "2", "R1", OTHER);
  }

  @Test
  void prescriptionsOfListedPiecesAloneAreAccused() {
    RuleNight night =
        limited(new RuleNight())
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "T", PSN_NO, "Q", VISIT_KIND, "pharmacy");
    piece(night, "a", "R1", LISTED);
    piece(night, "b", "R1", ALSO_LISTED);
    piece(night, "b again", "R1", ALSO_LISTED);
    piece(night, "other settlement", "R1", OTHER, SETL_ID, "T");
    piece(night, "c", "R2", LISTED);
    piece(night, "d", "R2", OTHER);
    piece(night, "e", "R3", LISTED);
    piece(night, "drug", "R3", OTHER, LIST_TYPE, "101");
    piece(night, "f", "R4", OTHER);

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/a", ALL, "S/b", ALL, "S/b again", ALL, "S/e", ALL));
    assertThat(night.screen(rule()).findings().collectAsList())
        .extracting(row -> row.<String>getAs(Finding.VOLA_CONT))
        .containsExactlyInAnyOrder("处方R1所开2种中药饮片均为单方使用不予支付的饮片", "处方R3所开1种中药饮片均为单方使用不予支付的饮片");
  }

  @Test
  void whatMayBeAnotherPieceAccusesNobody() {
    RuleNight night =
        limited(new RuleNight())
            .limit("piece-single", LimitKind.LISTED, "PIECESINGLE3", "2026-02-22", "")
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Ward")
            .claim(SETL_ID, "No kind", VISIT_KIND, null);
    piece(night, "a1", "R1", LISTED);
    piece(night, "a2", "R1", OTHER, LIST_TYPE, null);
    piece(night, "b1", "R2", LISTED);
    piece(night, "b2", "R2", null);
    piece(night, "c1", "R3", LISTED);
    piece(night, "c2", "R3", LISTED, FEE_OCUR_TIME, null);
    piece(night, "d1", "R4", LISTED);
    piece(night, "d2", "R4", "PIECESINGLE3");
    piece(night, "no prescription", null, LISTED);
    piece(night, "no type", "R5", LISTED, LIST_TYPE, null);
    piece(night, "ward", "R6", LISTED, SETL_ID, "Ward");
    piece(night, "no kind", "R7", LISTED, SETL_ID, "No kind");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void whatNobodyAskedTheFundForIsNotAtStake() {
    RuleNight night = limited(new RuleNight()).claim(VISIT_KIND, "clinic");
    piece(night, "a", "R1", LISTED, INSCP_AMT, 0);
    piece(night, "b", "R2", LISTED, INSCP_AMT, 0);
    piece(night, "c", "R2", ALSO_LISTED);

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/c", ALL));
  }

  private static RuleNight limited(RuleNight night) {
    return night
        .limit("piece-single", LimitKind.LISTED, LISTED, "", "")
        .limit("piece-single", LimitKind.LISTED, ALSO_LISTED, "", "");
  }

  private static void piece(
      RuleNight night, String id, String prescription, String code, Object... differs) {
    Object[] own = {LIST_TYPE, "102", RX_DRORD_NO, prescription, HILIST_CODE, code};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(id, all);
  }
}
