package org.claimsieve.rule.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.CHARGE_DAYS;
import static org.claimsieve.schema.ClaimFact.LOS_DAYS;
import static org.claimsieve.schema.ClaimFact.MID_SETL_FLAG;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class UnchargedDaysTest implements RuleExample {
  private final RuleNight night =
      new RuleNight()
          .claim(CHARGE_DAYS, 2)
          .claim(SETL_ID, "Two days", CHARGE_DAYS, 3)
          .claim(SETL_ID, "Every day", CHARGE_DAYS, 6)
          .claim(SETL_ID, "Final", CHARGE_DAYS, 2, MID_SETL_FLAG, "0")
          .claim(SETL_ID, "Middle", CHARGE_DAYS, 2, MID_SETL_FLAG, "1")
          .claim(SETL_ID, "No lines", CHARGE_DAYS, 0)
          .claim(SETL_ID, "Unknown", CHARGE_DAYS, null)
          .claim(SETL_ID, "Reversed", CHARGE_DAYS, 2, LOS_DAYS, null)
          .claim(SETL_ID, "Clinic", CHARGE_DAYS, 2, VISIT_KIND, "clinic")
          .claim(SETL_ID, "No kind", CHARGE_DAYS, 2, VISIT_KIND, null)
          .line("a")
          .line("b");

  @Override
  public Rule rule() {
    return new UnchargedDays(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(CHARGE_DAYS, 2).line("1");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(CHARGE_DAYS, 3).line("1");
  }

  @Test
  void threeDaysWithoutChargeAreAccused() {
    assertThat(night.accused(rule())).containsOnlyKeys("S/a", "S/b", "Final/");
    Row finding = night.screen(rule()).findings().filter("setl_id = 'S'").first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("住院5天（2026-02-20至2026-02-25），仅2天有收费，3天无任何收费");
  }

  @Test
  void theDaysAreAnOption() {
    RuleOptions two = RuleOptions.of(Map.of("uncharged-days", Map.of("min-days", "2")));
    RuleOptions four = RuleOptions.of(Map.of("uncharged-days", Map.of("min-days", "4")));

    assertThat(night.accused(new UnchargedDays(two)))
        .containsOnlyKeys("S/a", "S/b", "Final/", "Two days/");
    assertThat(night.accused(new UnchargedDays(four))).isEmpty();
  }
}
