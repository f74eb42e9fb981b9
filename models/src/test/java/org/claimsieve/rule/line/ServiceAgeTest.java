package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class ServiceAgeTest implements RuleExample {
  private static final String ID = "service-age";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ServiceAge(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "SERVICEAGE1", "", "", "16", "59")
        .claim(BRDY, "2016-01-01")
        .line("1", HILIST_CODE, "SERVICEAGE1", LIST_TYPE, "201");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "SERVICEAGE1", "", "", "16", "59")
        .claim()
        .line("1", HILIST_CODE, "SERVICEAGE1", LIST_TYPE, "201");
  }

  @Test
  void bothEndsOfTheRangeAreAllowed() {
    RuleNight night =
        AgeNight.of("201", "301")
            .limit(ID, LimitKind.AGE, AgeNight.ITEM, AgeNight.FROM, AgeNight.TO, "16", "59")
            .claim(BRDY, "1966-02-22")
            .claim(SETL_ID, "Inside", PSN_NO, "Q", BRDY, "1980-06-15")
            .claim(SETL_ID, "Outside", PSN_NO, "R", BRDY, "2016-01-01");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("Outside/first day", ALL, "Outside/last day", ALL, "S/after", ALL));
    assertThat(AgeNight.judged(night, rule())).isEqualTo(5);
    Row finding = AgeNight.finding(night, rule());
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目after”的年龄范围为16岁至59岁，2026-02-22使用时参保人60岁");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380601");
  }

  @Test
  void theRangeBeginsWithTheBirthday() {
    RuleNight night =
        new RuleNight()
            .limit(ID, LimitKind.AGE, AgeNight.ITEM, "", "", "16", "59")
            .claim(BRDY, "2010-02-22")
            .line("fifteen", AgeNight.item("201", "S", "2026-02-21 23:59:59"))
            .line("sixteen", AgeNight.item("201", "S", "2026-02-22 00:00:00"));

    assertThat(night.accused(rule())).containsOnlyKeys("S/fifteen");
  }
}
