package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.SETL_ID;
import static org.claimsieve.schema.Insured.DIE_DATE;
import static org.claimsieve.schema.Insured.PSN_NO;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Insured;
import org.junit.jupiter.api.Test;

final class DeathRegisterTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DeathRegister(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim().line("1").insured(DIE_DATE, "2026-02-20");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim().line("1").insured(DIE_DATE, "2026-02-21");
  }

  @Test
  void servicesFromTheDayAfterTheDeathAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim()
            .claim(SETL_ID, "Other", PSN_NO, "Q")
            .line("day before", FEE_OCUR_TIME, "2026-02-20 09:00:00")
            .line("that day", FEE_OCUR_TIME, "2026-02-21 23:59:59")
            .line("day after", FEE_OCUR_TIME, "2026-02-22 00:00:00")
            .line("two days after", FEE_OCUR_TIME, "2026-02-23 09:00:00")
            .line("other person", FEE_OCUR_TIME, "2026-02-23 09:00:00", SETL_ID, "Other")
            .line("no moment", FEE_OCUR_TIME, null)
            .insured(DIE_DATE, "2026-02-21")
            .insured(PSN_NO, "Q");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/day after", ALL, "S/two days after", ALL));
    assertThat(evidence(night, rule(), "S"))
        .isEqualTo("参保登记死亡日期为2026-02-21，2026-02-22仍有“项目day after”费用");
    assertThat(night.accused(new DeathRegister(option("death-register", "grace-days", 1))))
        .containsOnlyKeys("S/two days after");
  }

  @Test
  void theLastOfSeveralDaysCounts() {
    RuleNight night =
        new RuleNight()
            .claim()
            .claim(SETL_ID, "Nobody", PSN_NO, null)
            .line("1")
            .line("2", SETL_ID, "Nobody")
            .insured(DIE_DATE, "2026-02-01")
            .insured(Insured.INSUTYPE, "390", DIE_DATE, "2026-02-21")
            .insured(Insured.INSUTYPE, "510")
            .insured(PSN_NO, null, DIE_DATE, "2026-02-01");

    assertThat(night.accused(rule())).isEmpty();
  }
}
