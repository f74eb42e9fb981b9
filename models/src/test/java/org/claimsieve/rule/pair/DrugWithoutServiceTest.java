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

final class DrugWithoutServiceTest implements RuleExample {
  private static final String CONTRAST = "DRUGWITHOUTSERVICE1";
  private static final String SERVICE = "DRUGWITHOUTSERVICE2";
  private static final String ALSO = "DRUGWITHOUTSERVICE3";

  @Override
  public Rule rule() {
    return new DrugWithoutService(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim();
    contrast(night, "1");
  }

  @Override
  public void kept(RuleNight night) {
    broken(night);
    night.line("2", HILIST_CODE, SERVICE, FEE_OCUR_TIME, "2026-02-22 09:00:00");
  }

  @Test
  void withoutAnyServiceEveryLineIsAccused() {
    RuleNight night = pair(new RuleNight(), "", "").claim().line("c");
    contrast(night, "a");
    contrast(night, "b", FEE_OCUR_TIME, "2026-02-22 09:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a", "S/b");
    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00", "S/b 80.00");
    assertThat(Pairs.involved(night, rule())).isEmpty();
    assertThat(Pairs.sentences(night, rule()))
        .isNotEmpty()
        .containsOnly("“造影剂”须与“增强扫描”同时使用，本次就诊没有对应项目的收费");
  }

  @Test
  void theServiceMayBeOfAnyDayOfTheVisit() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .line("b", HILIST_CODE, SERVICE, FEE_OCUR_TIME, "2026-02-25 09:00:00");
    contrast(night, "a");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theServiceMayBeInAnotherSettlementOfTheVisit() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Second")
            .line("b", HILIST_CODE, SERVICE, SETL_ID, "Second");
    contrast(night, "a");

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
    contrast(night, "a");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a");
  }

  @Test
  void oneOfSeveralServicesIsEnough() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit("drug-without-service", LimitKind.PAIR, CONTRAST, "", "", ALSO, "血管造影")
            .claim()
            .claim(SETL_ID, "None", MDTRT_ID, "N")
            .line("b", HILIST_CODE, ALSO);
    contrast(night, "a");
    contrast(night, "none", SETL_ID, "None");

    assertThat(Pairs.accused(night, rule())).containsExactly("None/none 80.00");
  }

  @Test
  void linesThatCannotBePlacedAccuseNobody() {
    RuleNight night =
        pair(new RuleNight(), "", "").claim().claim(SETL_ID, "Nowhere", MDTRT_ID, null);
    contrast(night, "no moment", FEE_OCUR_TIME, null);
    contrast(night, "no item", HILIST_CODE, null);
    contrast(night, "no catalogue", LIST_TYPE, null);
    contrast(night, "no visit", SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    contrast(night, "too early", FEE_OCUR_TIME, "2026-02-21 23:59:59");
    contrast(night, "first day", FEE_OCUR_TIME, "2026-02-22 00:00:00");
    contrast(night, "last day", FEE_OCUR_TIME, "2026-02-23 23:59:59");
    contrast(night, "too late", FEE_OCUR_TIME, "2026-02-24 00:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/first day", "S/last day");
  }

  private static RuleNight pair(RuleNight night, String from, String to) {
    return night.limit("drug-without-service", LimitKind.PAIR, CONTRAST, from, to, SERVICE, "增强扫描");
  }

  private static void contrast(RuleNight night, String line, Object... differs) {
    Object[] own = {HILIST_CODE, CONTRAST, HILIST_NAME, "造影剂", LIST_TYPE, "101"};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
