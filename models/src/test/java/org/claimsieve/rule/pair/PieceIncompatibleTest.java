package org.claimsieve.rule.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.RX_DRORD_NO;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.util.Arrays;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class PieceIncompatibleTest implements RuleExample {
  private static final String LIQUORICE = "PIECEINCOMPATIBLE1";
  private static final String KANSUI = "PIECEINCOMPATIBLE2";
  private static final String SPURGE = "PIECEINCOMPATIBLE3";

  @Override
  public Rule rule() {
    return new PieceIncompatible(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim(VISIT_KIND, "clinic");
    piece(night, "1", LIQUORICE);
    piece(night, "2", KANSUI);
  }

  @Override
  public void kept(RuleNight night) {
    pair(night, "", "").claim(VISIT_KIND, "clinic");
    piece(night, "1", LIQUORICE);
    piece(night, "2", SPURGE);
  }

  @Test
  void theFirstPieceOfThePairIsAccusedAndTheOtherInvolved() {
    RuleNight night = pair(new RuleNight(), "", "").claim();
    piece(night, "a", LIQUORICE, HILIST_NAME, "甘草");
    piece(night, "b", KANSUI, HILIST_NAME, "甘遂");
    piece(night, "c", SPURGE);
    piece(night, "other prescription", LIQUORICE, RX_DRORD_NO, "R2");

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00");
    assertThat(Pairs.sentences(night, rule())).containsExactly("处方R1同时开具“甘草”与“甘遂”，属于配伍禁忌");
  }

  @Test
  void prescriptionsOfOtherSettlementsAreNotCompared() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q");
    piece(night, "other", KANSUI);
    piece(night, "other visit", LIQUORICE, SETL_ID, "Visit");
    piece(night, "other person", LIQUORICE, SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatAreNoPrescribedPiecesAccuseNobody() {
    RuleNight night = pair(new RuleNight(), "", "").claim().claim(SETL_ID, "Loose");
    piece(night, "other", KANSUI);
    piece(night, "no moment", LIQUORICE, FEE_OCUR_TIME, null);
    piece(night, "no item", null);
    piece(night, "no catalogue", LIQUORICE, LIST_TYPE, null);
    piece(night, "patent drug", LIQUORICE, LIST_TYPE, "101");
    piece(night, "loose", LIQUORICE, SETL_ID, "Loose", RX_DRORD_NO, null);
    piece(night, "loose other", KANSUI, SETL_ID, "Loose", RX_DRORD_NO, null);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    for (int day = 21; day <= 24; day++) {
      String moment = "2026-02-" + day + " 09:00:00";
      piece(night, "a" + day, LIQUORICE, FEE_OCUR_TIME, moment, RX_DRORD_NO, "R" + day);
      piece(night, "b" + day, KANSUI, FEE_OCUR_TIME, moment, RX_DRORD_NO, "R" + day);
    }

    assertThat(night.accused(rule())).containsOnlyKeys("S/a22", "S/a23");
  }

  @Test
  void besideSeveralOthersItIsAccusedOnce() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit("piece-incompatible", LimitKind.PAIR, LIQUORICE, "", "", SPURGE, "大戟")
            .claim();
    piece(night, "a", LIQUORICE);
    piece(night, "b", KANSUI);
    piece(night, "c", SPURGE);

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00", "S/c 0.00");
  }

  private static RuleNight pair(RuleNight night, String from, String to) {
    return night.limit("piece-incompatible", LimitKind.PAIR, LIQUORICE, from, to, KANSUI, "甘遂");
  }

  private static void piece(RuleNight night, String line, String code, Object... differs) {
    Object[] own = {LIST_TYPE, "102", RX_DRORD_NO, "R1", HILIST_CODE, code};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
