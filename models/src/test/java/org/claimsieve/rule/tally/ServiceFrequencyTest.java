package org.claimsieve.rule.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class ServiceFrequencyTest implements RuleExample {
  private static final String ITEM = "SERVICEFREQUENCY1";

  @Override
  public Rule rule() {
    return new ServiceFrequency(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limit(night, "", "").claim().line("1", HILIST_CODE, ITEM, CNT, 4, PRIC, 25);
  }

  @Override
  public void kept(RuleNight night) {
    limit(night, "", "").claim().line("1", HILIST_CODE, ITEM, CNT, 2, PRIC, 50);
  }

  @Test
  void whatStandsAboveTheLimitOfADayIsAtStake() {
    RuleNight night =
        limit(new RuleNight(), "", "")
            .claim()
            .line("c", HILIST_CODE, ITEM, CNT, "0.5", FEE_OCUR_TIME, "2026-02-21 00:00:00")
            .line("b", HILIST_CODE, ITEM, CNT, 3)
            .line("a", HILIST_CODE, ITEM, FEE_OCUR_TIME, "2026-02-21 23:59:59")
            .line("no limit", CNT, 99);

    // 3.5 - 2 = 1.5 of 3 at 80.00; all of the last.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/b", new BigDecimal("40.00"), "S/a", new BigDecimal("80.00")));
    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目a”2026-02-21共计费4.5，超过每日限定数量2");
  }

  @Test
  void twoDaysAndTwoVisitsDoNotAddUp() {
    RuleNight night =
        limit(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q")
            .line("1", HILIST_CODE, ITEM, CNT, 2)
            .line("next day", HILIST_CODE, ITEM, CNT, 2, FEE_OCUR_TIME, "2026-02-22 00:00:00")
            .line("other visit", HILIST_CODE, ITEM, CNT, 2, SETL_ID, "Visit")
            .line("other person", HILIST_CODE, ITEM, CNT, 2, SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatCannotBePlacedAddNothing() {
    RuleNight night =
        limit(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Nowhere", MDTRT_ID, null)
            .line("1", HILIST_CODE, ITEM, CNT, 2)
            .line("no moment", HILIST_CODE, ITEM, CNT, 9, FEE_OCUR_TIME, null)
            .line("no item", HILIST_CODE, null, CNT, 9)
            .line("no catalogue", HILIST_CODE, ITEM, CNT, 9, LIST_TYPE, null)
            .line("drug", HILIST_CODE, ITEM, CNT, 9, LIST_TYPE, "101")
            .line("no visit", HILIST_CODE, ITEM, CNT, 9, SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theLimitHoldsWithinItsValidity() {
    RuleNight night =
        limit(new RuleNight(), "2026-02-22", "2026-02-22")
            .claim()
            .line("too early", HILIST_CODE, ITEM, CNT, 3, FEE_OCUR_TIME, "2026-02-21 23:59:59")
            .line("valid", HILIST_CODE, ITEM, CNT, 3, FEE_OCUR_TIME, "2026-02-22 00:00:00")
            .line("too late", HILIST_CODE, ITEM, CNT, 3, FEE_OCUR_TIME, "2026-02-23 00:00:00");

    // 80 * 1 / 3 = 26.666
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/valid", new BigDecimal("26.67")));
  }

  private static RuleNight limit(RuleNight night, String from, String to) {
    return night.limit("service-frequency", LimitKind.FREQUENCY, ITEM, from, to, "2");
  }
}
