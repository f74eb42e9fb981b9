package org.claimsieve.rule.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ServiceIncludedTest implements RuleExample {
  private static final String PART = "SERVICEINCLUDED1";
  private static final String WHOLE = "SERVICEINCLUDED2";
  private static final String WARD = "SERVICEINCLUDED3";

  @Override
  public Rule rule() {
    return new ServiceIncluded(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim().line("1", HILIST_CODE, PART).line("2", HILIST_CODE, WHOLE);
  }

  @Override
  public void kept(RuleNight night) {
    pair(night, "", "")
        .claim()
        .line("1", HILIST_CODE, PART)
        .line("2", HILIST_CODE, WHOLE, FEE_OCUR_TIME, "2026-02-22 00:00:00");
  }

  @Test
  void theIncludedServiceIsAccusedAndTheWholeInvolved() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .line("a", HILIST_CODE, PART, HILIST_NAME, "诊查", FEE_OCUR_TIME, "2026-02-21 00:00:00")
            .line("b", HILIST_CODE, WHOLE, HILIST_NAME, "监护", FEE_OCUR_TIME, "2026-02-21 23:59:59")
            .line("c")
            .line("next day", HILIST_CODE, PART, FEE_OCUR_TIME, "2026-02-22 00:00:00");

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00");
    assertThat(Pairs.sentences(night, rule())).containsExactly("“诊查”2026-02-21与内涵包含它的“监护”同日收费");
  }

  @Test
  void otherVisitsAndPeopleAreNotCompared() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q")
            .line("whole", HILIST_CODE, WHOLE)
            .line("other visit", HILIST_CODE, PART, SETL_ID, "Visit")
            .line("other person", HILIST_CODE, PART, SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void settlementsOfOneVisitAreCompared() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Second")
            .line("a", HILIST_CODE, PART)
            .line("b", HILIST_CODE, WHOLE, SETL_ID, "Second");

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("Second/b 0.00");
  }

  @Test
  void linesThatCannotBePlacedAccuseNobody() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Nowhere", MDTRT_ID, null)
            .line("whole", HILIST_CODE, WHOLE)
            .line("no moment", HILIST_CODE, PART, FEE_OCUR_TIME, null)
            .line("no item", HILIST_CODE, null)
            .line("no catalogue", HILIST_CODE, PART, LIST_TYPE, null)
            .line("drug", HILIST_CODE, PART, LIST_TYPE, "101")
            .line("part", HILIST_CODE, PART, SETL_ID, "Nowhere")
            .line("whole too", HILIST_CODE, WHOLE, SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void aWholeThatWasTakenBackIsNotThere() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .line("a", HILIST_CODE, PART)
            .line("back", HILIST_CODE, WHOLE, CNT, -1, DET_ITEM_FEE_SUMAMT, -100);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    for (int day = 21; day <= 24; day++) {
      String moment = "2026-02-" + day + " 09:00:00";
      night.line("part " + day, HILIST_CODE, PART, FEE_OCUR_TIME, moment);
      night.line("whole " + day, HILIST_CODE, WHOLE, FEE_OCUR_TIME, moment);
    }

    assertThat(night.accused(rule())).containsOnlyKeys("S/part 22", "S/part 23");
  }

  @Test
  void besideSeveralOthersItIsAccusedOnce() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit("service-included", LimitKind.PAIR, PART, "", "", WARD, "病房")
            .claim()
            .line("a", HILIST_CODE, PART)
            .line("b", HILIST_CODE, WHOLE)
            .line("c", HILIST_CODE, WHOLE)
            .line("d", HILIST_CODE, WARD);

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00", "S/c 0.00", "S/d 0.00");
  }

  private static RuleNight pair(RuleNight night, String from, String to) {
    return night.limit("service-included", LimitKind.PAIR, PART, from, to, WHOLE, "监护");
  }
}
