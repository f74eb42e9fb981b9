package org.claimsieve.rule.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
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

final class HoursADayTest implements RuleExample {
  private static final String HOUR = "HOURSADAY1";
  private static final String LATER = "HOURSADAY2";

  @Override
  public Rule rule() {
    return new HoursADay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night).claim().line("1", HILIST_CODE, HOUR, CNT, 25, PRIC, 4);
  }

  @Override
  public void kept(RuleNight night) {
    limited(night).claim().line("1", HILIST_CODE, HOUR, CNT, 24, PRIC, 4, DET_ITEM_FEE_SUMAMT, 96);
  }

  @Test
  void whatStandsAboveTheHoursOfADayIsAtStake() {
    RuleNight night =
        limited(new RuleNight())
            .limit("hours-a-day", LimitKind.FREQUENCY, LATER, "2026-02-22", "2026-02-22", "24")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q")
            .claim(SETL_ID, "Nowhere", MDTRT_ID, null)
            .line("3", HILIST_CODE, HOUR, CNT, 20)
            .line("2", HILIST_CODE, HOUR, CNT, 10, FEE_OCUR_TIME, "2026-02-21 10:00:00")
            .line("1", HILIST_CODE, HOUR, CNT, 2, FEE_OCUR_TIME, "2026-02-21 11:00:00")
            .line("next day", HILIST_CODE, HOUR, CNT, 24, FEE_OCUR_TIME, "2026-02-22 00:00:00")
            .line("other visit", HILIST_CODE, HOUR, CNT, 24, SETL_ID, "Visit")
            .line("other person", HILIST_CODE, HOUR, CNT, 24, SETL_ID, "Person")
            .line("no visit", HILIST_CODE, HOUR, CNT, 99, SETL_ID, "Nowhere")
            .line("not yet", HILIST_CODE, LATER, CNT, 99, FEE_OCUR_TIME, "2026-02-21 23:59:59")
            .line("no more", HILIST_CODE, LATER, CNT, 99, FEE_OCUR_TIME, "2026-02-23 00:00:00")
            .line("no moment", HILIST_CODE, HOUR, CNT, 99, FEE_OCUR_TIME, null)
            .line("no catalogue", HILIST_CODE, HOUR, CNT, 99, LIST_TYPE, null)
            .line("no limit", CNT, 99);

    // 30 - 24 = 6 of 10 at 80.00; all of 2.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/2", new BigDecimal("48.00"), "S/1", new BigDecimal("80.00")));
    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”2026-02-21按小时计费共32，超过一天的小时数24");
  }

  @Test
  void partOfAnHourCounts() {
    RuleNight night =
        limited(new RuleNight())
            .claim()
            .line("1", HILIST_CODE, HOUR, CNT, "24.5", PRIC, 4, DET_ITEM_FEE_SUMAMT, 98);

    // 80 * 0.5 / 24.5 = 1.632
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/1", new BigDecimal("1.63")));
  }

  private static RuleNight limited(RuleNight night) {
    return night.limit("hours-a-day", LimitKind.FREQUENCY, HOUR, "", "", "24");
  }
}
