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
import org.junit.jupiter.api.Test;

/** What every rule on an item that wants a service beside it must keep, whatever its catalogue. */
abstract class WithoutServiceRule implements RuleExample {
  private final Rule rule;
  private final String listType;
  private final String itemName;
  private final String serviceName;
  private final String item;
  private final String service;
  private final String also;

  /**
   * A rule.
   *
   * @param code what the codes of its items begin with
   */
  WithoutServiceRule(Rule rule, String code, String listType, String itemName, String serviceName) {
    this.rule = rule;
    this.listType = listType;
    this.itemName = itemName;
    this.serviceName = serviceName;
    this.item = code + "1";
    this.service = code + "2";
    this.also = code + "3";
  }

  @Override
  public Rule rule() {
    return rule;
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim();
    item(night, "1");
  }

  @Override
  public void kept(RuleNight night) {
    broken(night);
    night.line("2", HILIST_CODE, service, FEE_OCUR_TIME, "2026-02-22 09:00:00");
  }

  @Test
  void withoutAnyServiceEveryLineIsAccused() {
    RuleNight night = pair(new RuleNight(), "", "").claim().line("c");
    item(night, "a");
    item(night, "b", FEE_OCUR_TIME, "2026-02-22 09:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a", "S/b");
    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00", "S/b 80.00");
    assertThat(Pairs.involved(night, rule())).isEmpty();
    assertThat(Pairs.sentences(night, rule()))
        .isNotEmpty()
        .containsOnly("“%s”须与“%s”同时使用，本次就诊没有对应项目的收费".formatted(itemName, serviceName));
  }

  @Test
  void theServiceMayBeOfAnyDayOfTheVisit() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .line("b", HILIST_CODE, service, FEE_OCUR_TIME, "2026-02-25 09:00:00");
    item(night, "a");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theServiceMayBeInAnotherSettlementOfTheVisit() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Second")
            .line("b", HILIST_CODE, service, SETL_ID, "Second");
    item(night, "a");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theServiceOfAnotherVisitOrPersonDoesNotHelp() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q")
            .line("b", HILIST_CODE, service, SETL_ID, "Visit")
            .line("c", HILIST_CODE, service, SETL_ID, "Person");
    item(night, "a");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a");
  }

  @Test
  void oneOfSeveralServicesIsEnough() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit(rule.info().id(), LimitKind.PAIR, item, "", "", also, "另一项目")
            .claim()
            .claim(SETL_ID, "None", MDTRT_ID, "N")
            .line("b", HILIST_CODE, also);
    item(night, "a");
    item(night, "none", SETL_ID, "None");

    assertThat(Pairs.accused(night, rule())).containsExactly("None/none 80.00");
  }

  @Test
  void linesThatCannotBePlacedAccuseNobody() {
    RuleNight night =
        pair(new RuleNight(), "", "").claim().claim(SETL_ID, "Nowhere", MDTRT_ID, null);
    item(night, "no moment", FEE_OCUR_TIME, null);
    item(night, "no item", HILIST_CODE, null);
    item(night, "no catalogue", LIST_TYPE, null);
    item(night, "no visit", SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    item(night, "too early", FEE_OCUR_TIME, "2026-02-21 23:59:59");
    item(night, "first day", FEE_OCUR_TIME, "2026-02-22 00:00:00");
    item(night, "last day", FEE_OCUR_TIME, "2026-02-23 23:59:59");
    item(night, "too late", FEE_OCUR_TIME, "2026-02-24 00:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/first day", "S/last day");
  }

  private RuleNight pair(RuleNight night, String from, String to) {
    return night.limit(rule.info().id(), LimitKind.PAIR, item, from, to, service, serviceName);
  }

  private void item(RuleNight night, String line, Object... differs) {
    Object[] own = {HILIST_CODE, item, HILIST_NAME, itemName, LIST_TYPE, listType};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
