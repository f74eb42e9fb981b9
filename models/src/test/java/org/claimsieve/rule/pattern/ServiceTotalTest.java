package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ServiceTotalTest implements RuleExample {
  private static final String ITEM = "SERVICETOTAL1";
  private static final String BEFORE = "2026-03-01";

  @Override
  public Rule rule() {
    return new ServiceTotal(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night);
    spend(night, "1", "P", "2026-02-10 09:00:00", "80", ARRIVED, BEFORE);
    spend(night, "2", "P", "2026-02-21 09:00:00", "80.01");
  }

  @Override
  public void kept(RuleNight night) {
    limited(night);
    spend(night, "1", "P", "2026-02-10 09:00:00", "80", ARRIVED, BEFORE);
    spend(night, "2", "P", "2026-02-21 09:00:00", "80");
  }

  @Test
  void whatStandsAboveTheAmountOfAYearIsAtStake() {
    RuleNight night = limited(new RuleNight());
    spend(night, "a1", "A", "2026-01-01 00:00:00", "80", ARRIVED, BEFORE, FIXMEDINS_CODE, "H2");
    spend(night, "a2", "A", "2026-02-10 09:00:00", "60");
    spend(night, "a3", "A", "2026-02-20 09:00:00", "50");
    spend(night, "a4", "A", "2026-02-21 09:00:00", "25");
    spend(night, "b1", "B", "2026-02-10 09:00:00", "120", ARRIVED, BEFORE);
    spend(night, "b2", "B", "2026-02-21 09:00:00", "40");
    spend(night, "other person", "C", "2026-02-21 09:00:00", "160");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("a3/a3", new BigDecimal("30.00"), "a4/a4", new BigDecimal("25.00")));
    assertThat(evidence(night, rule(), "a3"))
        .isEqualTo("“项目a3”2026年内符合支付范围的费用累计215.00元，超过限额160.00元");
    assertThat(involved(night, rule(), "a3")).containsExactly("a1", "a2");
  }

  @Test
  void aYearEndsOnItsLastDay() {
    RuleNight night = limited(new RuleNight());
    spend(night, "a1", "A", "2025-12-31 23:59:59", "160", ARRIVED, BEFORE);
    spend(night, "a2", "A", "2026-01-01 00:00:00", "160");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void whatCameLateOrCannotBePlacedAccusesNobody() {
    RuleNight night = limited(new RuleNight());
    spend(night, "late", "A", "2026-02-10 09:00:00", "150");
    spend(night, "known", "A", "2026-02-20 09:00:00", "150", ARRIVED, BEFORE);
    spend(night, "b1", "B", null, "200");
    spend(night, "n1", null, "2026-02-21 09:00:00", "200");
    spend(night, "e1", "E", "2026-02-10 09:00:00", "170", ARRIVED, BEFORE);
    visit(night, "clinic", "e2", "E", "2026-02-21 09:00:00");
    night.line("own expense", SETL_ID, "e2", HILIST_CODE, ITEM, INSCP_AMT, 0);
    night.line("no limit", SETL_ID, "e2", INSCP_AMT, 500, PRIC, 500);

    assertThat(night.accused(rule())).isEmpty();
  }

  private static RuleNight limited(RuleNight night) {
    return night.limit("service-total", LimitKind.TOTAL, ITEM, "", "", "160");
  }

  private static void spend(
      RuleNight night,
      String id,
      String person,
      String time,
      String amount,
      Object... claimDiffers) {
    visit(night, "clinic", id, person, time, claimDiffers);
    night.line(
        id,
        SETL_ID,
        id,
        FEE_OCUR_TIME,
        time,
        HILIST_CODE,
        ITEM,
        PRIC,
        amount,
        DET_ITEM_FEE_SUMAMT,
        amount,
        INSCP_AMT,
        amount);
  }
}
