package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
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

final class QuantityADayTest implements RuleExample {
  @Override
  public Rule rule() {
    return new QuantityADay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit(LimitKind.FREQUENCY, "HOUR", "", "", "24")
        .claim()
        .line("1", HILIST_CODE, "HOUR", CNT, 25);
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(LimitKind.FREQUENCY, "HOUR", "", "", "24")
        .claim()
        .line("1", HILIST_CODE, "HOUR", CNT, 24);
  }

  @Test
  void whatStandsAboveTheLimitOfADayIsAtStake() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.FREQUENCY, "HOUR", "", "", "24")
            .limit(LimitKind.FREQUENCY, "LATER", "2026-02-22", "", "1")
            .claim()
            .claim(SETL_ID, "T", MDTRT_ID, "N")
            .line("1", HILIST_CODE, "HOUR", CNT, 20)
            .line("2", HILIST_CODE, "HOUR", CNT, 10, FEE_OCUR_TIME, "2026-02-21 10:00:00")
            .line("3", HILIST_CODE, "HOUR", CNT, 2, FEE_OCUR_TIME, "2026-02-21 11:00:00")
            .line("next day", HILIST_CODE, "HOUR", CNT, 24, FEE_OCUR_TIME, "2026-02-22 00:00:00")
            .line("other visit", HILIST_CODE, "HOUR", CNT, 24, SETL_ID, "T", MDTRT_ID, "N")
            .line("not yet limited", HILIST_CODE, "LATER", CNT, 9)
            .line("no moment", HILIST_CODE, "HOUR", CNT, 99, FEE_OCUR_TIME, null)
            .line("no limit", CNT, 99);

    // 30 - 24 = 6 of 10 at 80.00; all of 2.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/2", new BigDecimal("48.00"), "S/3", new BigDecimal("80.00")));
    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目2”2026-02-21共计费32，超过每日限定数量24");
  }
}
