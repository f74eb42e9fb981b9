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

final class DrugElderlyTest implements RuleExample {
  private static final String ID = "drug-elderly";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugElderly(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "DRUGELDERLY1", "", "", "", "64")
        .claim(BRDY, "1950-01-01")
        .line("1", HILIST_CODE, "DRUGELDERLY1", LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "DRUGELDERLY1", "", "", "", "64")
        .claim()
        .line("1", HILIST_CODE, "DRUGELDERLY1", LIST_TYPE, "101");
  }

  @Test
  void cautionBeginsWithTheBirthday() {
    RuleNight night =
        AgeNight.of("101", "201")
            .limit(ID, LimitKind.AGE, AgeNight.ITEM, AgeNight.FROM, AgeNight.TO, "", "64")
            .claim(BRDY, "1961-02-22")
            .claim(SETL_ID, "Inside", PSN_NO, "Q", BRDY, "1980-06-15")
            .claim(SETL_ID, "Outside", PSN_NO, "R", BRDY, "1940-01-01");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("Outside/first day", ALL, "Outside/last day", ALL, "S/after", ALL));
    assertThat(AgeNight.judged(night, rule())).isEqualTo(5);
    Row finding = AgeNight.finding(night, rule());
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目after”的年龄范围为64岁及以下，2026-02-22使用时参保人65岁");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("3");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380206");
  }

  @Test
  void nobodyIsOlderThan130() {
    RuleNight night =
        new RuleNight()
            .limit(ID, LimitKind.AGE, AgeNight.ITEM, "", "", "", "64")
            .claim(BRDY, "1895-02-22")
            .line("130 years", AgeNight.item("101", "S", "2026-02-21 09:00:00"))
            .line("131 years", AgeNight.item("101", "S", "2026-02-22 09:00:00"));

    assertThat(night.accused(rule())).containsOnlyKeys("S/130 years");
  }
}
