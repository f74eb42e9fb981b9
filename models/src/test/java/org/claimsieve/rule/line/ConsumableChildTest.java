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

final class ConsumableChildTest implements RuleExample {
  private static final String ID = "consumable-child";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ConsumableChild(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "CONSUMABLECHILD1", "", "", "", "17")
        .claim()
        .line("1", HILIST_CODE, "CONSUMABLECHILD1", LIST_TYPE, "301");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "CONSUMABLECHILD1", "", "", "", "17")
        .claim(BRDY, "2016-01-01")
        .line("1", HILIST_CODE, "CONSUMABLECHILD1", LIST_TYPE, "301");
  }

  @Test
  void theFundPaysUntilTheDayBeforeTheBirthday() {
    RuleNight night =
        AgeNight.of("301", "101")
            .limit(ID, LimitKind.AGE, AgeNight.ITEM, AgeNight.FROM, AgeNight.TO, "", "17")
            .claim(BRDY, "2008-02-22")
            .claim(SETL_ID, "Inside", PSN_NO, "Q", BRDY, "2016-01-01")
            .claim(SETL_ID, "Outside", PSN_NO, "R", BRDY, "1980-06-15");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("Outside/first day", ALL, "Outside/last day", ALL, "S/after", ALL));
    assertThat(AgeNight.judged(night, rule())).isEqualTo(5);
    Row finding = AgeNight.finding(night, rule());
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目after”的年龄范围为17岁及以下，2026-02-22使用时参保人18岁");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380601");
  }
}
