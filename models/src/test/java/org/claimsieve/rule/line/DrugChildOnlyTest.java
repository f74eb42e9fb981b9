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

final class DrugChildOnlyTest implements RuleExample {
  private static final String ID = "drug-child-only";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugChildOnly(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "DRUGCHILDONLY1", "", "", "", "13")
        .claim()
        .line("1", HILIST_CODE, "DRUGCHILDONLY1", LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(ID, LimitKind.AGE, "DRUGCHILDONLY1", "", "", "", "13")
        .claim(BRDY, "2016-01-01")
        .line("1", HILIST_CODE, "DRUGCHILDONLY1", LIST_TYPE, "101");
  }

  @Test
  void fromTheBirthdayOnThePersonIsNoChild() {
    RuleNight night =
        AgeNight.of("101", "201")
            .limit(ID, LimitKind.AGE, AgeNight.ITEM, AgeNight.FROM, AgeNight.TO, "", "13")
            .claim(BRDY, "2012-02-22")
            .claim(SETL_ID, "Inside", PSN_NO, "Q", BRDY, "2016-01-01")
            .claim(SETL_ID, "Outside", PSN_NO, "R", BRDY, "1980-06-15");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("Outside/first day", ALL, "Outside/last day", ALL, "S/after", ALL));
    assertThat(AgeNight.judged(night, rule())).isEqualTo(5);
    Row finding = AgeNight.finding(night, rule());
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目after”的年龄范围为13岁及以下，2026-02-22使用时参保人14岁");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("2");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380206");
  }
}
