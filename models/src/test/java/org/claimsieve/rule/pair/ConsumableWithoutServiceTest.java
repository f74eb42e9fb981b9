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

final class ConsumableWithoutServiceTest implements RuleExample {
  private static final String STENT = "CONSUMABLEWITHOUTSERVICE1";
  private static final String SERVICE = "CONSUMABLEWITHOUTSERVICE2";
  private static final String ALSO = "CONSUMABLEWITHOUTSERVICE3";

  @Override
  public Rule rule() {
    return new ConsumableWithoutService(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim();
    stent(night, "1");
  }

  @Override
  public void kept(RuleNight night) {
    broken(night);
    night.line("2", HILIST_CODE, SERVICE, FEE_OCUR_TIME, "2026-02-22 09:00:00");
  }

  @Test
  void withoutAnyServiceEveryLineIsAccused() {
    RuleNight night = pair(new RuleNight(), "", "").claim().line("c");
    stent(night, "a");
    stent(night, "b", FEE_OCUR_TIME, "2026-02-22 09:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a", "S/b");
    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00", "S/b 80.00");
    assertThat(Pairs.involved(night, rule())).isEmpty();
    assertThat(Pairs.sentences(night, rule()))
        .isNotEmpty()
        .containsOnly("“某支架”须与“支架置入术”同时使用，本次就诊没有对应项目的收费");
  }

  @Test
  void theServiceMayBeOfAnyDayOfTheVisit() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .line("b", HILIST_CODE, SERVICE, FEE_OCUR_TIME, "2026-02-25 09:00:00");
    stent(night, "a");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theServiceMayBeInAnotherSettlementOfTheVisit() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Second")
            .line("b", HILIST_CODE, SERVICE, SETL_ID, "Second");
    stent(night, "a");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theServiceOfAnotherVisitOrPersonDoesNotHelp() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q")
            .line("b", HILIST_CODE, SERVICE, SETL_ID, "Visit")
            .line("c", HILIST_CODE, SERVICE, SETL_ID, "Person");
    stent(night, "a");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a");
  }

  @Test
  void oneOfSeveralServicesIsEnough() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit("consumable-without-service", LimitKind.PAIR, STENT, "", "", ALSO, "血管成形术")
            .claim()
            .claim(SETL_ID, "None", MDTRT_ID, "N")
            .line("b", HILIST_CODE, ALSO);
    stent(night, "a");
    stent(night, "none", SETL_ID, "None");

    assertThat(Pairs.accused(night, rule())).containsExactly("None/none 80.00");
  }

  @Test
  void linesThatCannotBePlacedAccuseNobody() {
    RuleNight night =
        pair(new RuleNight(), "", "").claim().claim(SETL_ID, "Nowhere", MDTRT_ID, null);
    stent(night, "no moment", FEE_OCUR_TIME, null);
    stent(night, "no item", HILIST_CODE, null);
    stent(night, "no catalogue", LIST_TYPE, null);
    stent(night, "no visit", SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    stent(night, "too early", FEE_OCUR_TIME, "2026-02-21 23:59:59");
    stent(night, "first day", FEE_OCUR_TIME, "2026-02-22 00:00:00");
    stent(night, "last day", FEE_OCUR_TIME, "2026-02-23 23:59:59");
    stent(night, "too late", FEE_OCUR_TIME, "2026-02-24 00:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/first day", "S/last day");
  }

  private static RuleNight pair(RuleNight night, String from, String to) {
    return night.limit(
        "consumable-without-service", LimitKind.PAIR, STENT, from, to, SERVICE, "支架置入术");
  }

  private static void stent(RuleNight night, String line, Object... differs) {
    Object[] own = {HILIST_CODE, STENT, HILIST_NAME, "某支架", LIST_TYPE, "301"};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
