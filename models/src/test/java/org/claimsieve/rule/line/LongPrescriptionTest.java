package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.PRD_DAYS;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class LongPrescriptionTest implements RuleExample {
  @Override
  public Rule rule() {
    return new LongPrescription(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(VISIT_KIND, "clinic").line("1", LIST_TYPE, "101", PRD_DAYS, 85);
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(VISIT_KIND, "clinic").line("1", LIST_TYPE, "101", PRD_DAYS, 84);
  }

  @Test
  void theShareOfTheDaysAboveTheLimitIsAtStake() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "pharmacy")
            .claim(SETL_ID, "Inpatient")
            .claim(SETL_ID, "Missing", VISIT_KIND, null)
            .line("at the limit", LIST_TYPE, "101", PRD_DAYS, 84)
            .line("above", LIST_TYPE, "102", PRD_DAYS, 168)
            .line("half a day above", LIST_TYPE, "101", PRD_DAYS, "84.5")
            .line("unknown days", LIST_TYPE, "101", PRD_DAYS, null)
            .line("service", LIST_TYPE, "201", PRD_DAYS, 168)
            .line("unknown item", LIST_TYPE, null, PRD_DAYS, 168)
            .line("ward", LIST_TYPE, "101", PRD_DAYS, 168, SETL_ID, "Inpatient")
            .line("no visit", LIST_TYPE, "101", PRD_DAYS, 168, SETL_ID, "Missing");

    // 80 * 84 / 168; 80 * 0.5 / 84.5 = 0.473
    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "S/above", new BigDecimal("40.00"),
                "S/half a day above", new BigDecimal("0.47")));
    assertThat(
            night.screen(rule()).findings().orderBy(Finding.VOLA_AMT).collectAsList().stream()
                .map(row -> row.<String>getAs(Finding.VOLA_CONT)))
        .containsExactly("“项目half a day above”一次开药84.5天，超过84天", "“项目above”一次开药168天，超过84天");
  }

  @Test
  void theLimitIsAnOption() {
    RuleNight night =
        new RuleNight().claim(VISIT_KIND, "clinic").line("1", LIST_TYPE, "101", PRD_DAYS, 31);
    RuleOptions month = RuleOptions.of(Map.of("long-prescription", Map.of("max-days", "30")));

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(new LongPrescription(month))).containsOnlyKeys("S/1");
  }
}
