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

final class DrugInteractionTest implements RuleExample {
  private static final String WARFARIN = "DRUGINTERACTION1";
  private static final String ASPIRIN = "DRUGINTERACTION2";
  private static final String ANOTHER = "DRUGINTERACTION3";

  @Override
  public Rule rule() {
    return new DrugInteraction(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim(VISIT_KIND, "clinic");
    drug(night, "1", WARFARIN);
    drug(night, "2", ASPIRIN);
  }

  @Override
  public void kept(RuleNight night) {
    pair(night, "", "").claim(VISIT_KIND, "clinic");
    drug(night, "1", WARFARIN);
    drug(night, "2", ASPIRIN, RX_DRORD_NO, "R2");
  }

  @Test
  void theFirstDrugOfThePairIsAccusedAndTheOtherInvolved() {
    RuleNight night = pair(new RuleNight(), "", "").claim();
    drug(night, "a", WARFARIN, HILIST_NAME, "华法林");
    drug(night, "b", ASPIRIN, HILIST_NAME, "阿司匹林", FEE_OCUR_TIME, "2026-02-22 09:00:00");
    drug(night, "c", ANOTHER);
    drug(night, "other prescription", WARFARIN, RX_DRORD_NO, "R2");

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00");
    assertThat(Pairs.sentences(night, rule())).containsExactly("处方R1同时开具“华法林”与“阿司匹林”，有不良相互作用");
  }

  @Test
  void oneOfTheTwoAloneIsNoBreach() {
    RuleNight night = pair(new RuleNight(), "", "").claim().claim(SETL_ID, "Only", MDTRT_ID, "N");
    drug(night, "a", WARFARIN);
    drug(night, "b", ASPIRIN, SETL_ID, "Only");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void prescriptionsOfOtherSettlementsAreNotCompared() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Second")
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q");
    drug(night, "other", ASPIRIN);
    drug(night, "other settlement", WARFARIN, SETL_ID, "Second");
    drug(night, "other visit", WARFARIN, SETL_ID, "Visit");
    drug(night, "other person", WARFARIN, SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatCannotBePlacedAccuseNobody() {
    RuleNight night = pair(new RuleNight(), "", "").claim().claim(SETL_ID, "Loose");
    drug(night, "other", ASPIRIN);
    drug(night, "no moment", WARFARIN, FEE_OCUR_TIME, null);
    drug(night, "no item", null);
    drug(night, "no catalogue", WARFARIN, LIST_TYPE, null);
    drug(night, "service", WARFARIN, LIST_TYPE, "201");
    drug(night, "loose", WARFARIN, SETL_ID, "Loose", RX_DRORD_NO, null);
    drug(night, "loose other", ASPIRIN, SETL_ID, "Loose", RX_DRORD_NO, null);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    for (int day = 21; day <= 24; day++) {
      String moment = "2026-02-" + day + " 09:00:00";
      drug(night, "a" + day, WARFARIN, FEE_OCUR_TIME, moment, RX_DRORD_NO, "R" + day);
      drug(night, "b" + day, ASPIRIN, FEE_OCUR_TIME, moment, RX_DRORD_NO, "R" + day);
    }

    assertThat(night.accused(rule())).containsOnlyKeys("S/a22", "S/a23");
  }

  @Test
  void besideSeveralOthersItIsAccusedOnce() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit("drug-interaction", LimitKind.PAIR, WARFARIN, "", "", ANOTHER, "另一药")
            .claim();
    drug(night, "a", WARFARIN);
    drug(night, "b", ASPIRIN);
    drug(night, "c", ANOTHER);

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00", "S/c 0.00");
  }

  private static RuleNight pair(RuleNight night, String from, String to) {
    return night.limit("drug-interaction", LimitKind.PAIR, WARFARIN, from, to, ASPIRIN, "阿司匹林");
  }

  private static void drug(RuleNight night, String line, String code, Object... differs) {
    Object[] own = {LIST_TYPE, "101", RX_DRORD_NO, "R1", HILIST_CODE, code};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
