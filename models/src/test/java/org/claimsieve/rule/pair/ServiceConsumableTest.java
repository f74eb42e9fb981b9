package org.claimsieve.rule.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.util.Arrays;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ServiceConsumableTest implements RuleExample {
  private static final String TUBE = "SERVICECONSUMABLE1";
  private static final String INFUSION = "SERVICECONSUMABLE2";
  private static final String INJECTION = "SERVICECONSUMABLE3";

  @Override
  public Rule rule() {
    return new ServiceConsumable(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim().line("2", HILIST_CODE, INFUSION);
    tube(night, "1");
  }

  @Override
  public void kept(RuleNight night) {
    pair(night, "", "").claim().line("2", HILIST_CODE, INFUSION);
    tube(night, "1", FEE_OCUR_TIME, "2026-02-22 00:00:00");
  }

  @Test
  void theConsumableIsAccusedAndTheServiceInvolved() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .line("b", HILIST_CODE, INFUSION, HILIST_NAME, "静脉输液")
            .line("c");
    tube(night, "a", FEE_OCUR_TIME, "2026-02-21 23:59:59");
    tube(night, "next day", FEE_OCUR_TIME, "2026-02-22 00:00:00");

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00");
    assertThat(Pairs.sentences(night, rule()))
        .containsExactly("“输液器”2026-02-21与“静脉输液”同日收费，其费用已包含在该项目价格内");
  }

  @Test
  void theServiceAloneIsNoBreach() {
    RuleNight night = pair(new RuleNight(), "", "").claim().line("b", HILIST_CODE, INFUSION);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void otherVisitsAndPeopleAreNotCompared() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q")
            .line("b", HILIST_CODE, INFUSION);
    tube(night, "other visit", SETL_ID, "Visit");
    tube(night, "other person", SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatCannotBePlacedAccuseNobody() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Nowhere", MDTRT_ID, null)
            .line("b", HILIST_CODE, INFUSION)
            .line("c", HILIST_CODE, INFUSION, SETL_ID, "Nowhere");
    tube(night, "no moment", FEE_OCUR_TIME, null);
    tube(night, "no item", HILIST_CODE, null);
    tube(night, "no catalogue", LIST_TYPE, null);
    tube(night, "no visit", SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    for (int day = 21; day <= 24; day++) {
      String moment = "2026-02-" + day + " 09:00:00";
      tube(night, "tube " + day, FEE_OCUR_TIME, moment);
      night.line("infusion " + day, HILIST_CODE, INFUSION, FEE_OCUR_TIME, moment);
    }

    assertThat(night.accused(rule())).containsOnlyKeys("S/tube 22", "S/tube 23");
  }

  @Test
  void besideSeveralOthersItIsAccusedOnce() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit("service-consumable", LimitKind.PAIR, TUBE, "", "", INJECTION, "静脉注射")
            .claim()
            .line("b", HILIST_CODE, INFUSION)
            .line("c", HILIST_CODE, INJECTION);
    tube(night, "a");

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00", "S/c 0.00");
  }

  private static RuleNight pair(RuleNight night, String from, String to) {
    return night.limit("service-consumable", LimitKind.PAIR, TUBE, from, to, INFUSION, "静脉输液");
  }

  private static void tube(RuleNight night, String line, Object... differs) {
    Object[] own = {HILIST_CODE, TUBE, HILIST_NAME, "输液器", LIST_TYPE, "301"};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
