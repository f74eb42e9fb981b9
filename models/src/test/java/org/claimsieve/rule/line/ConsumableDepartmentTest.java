package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.ACORD_DEPT_CODE;
import static org.claimsieve.schema.FeeLine.BILG_DEPT_CODE;
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

final class ConsumableDepartmentTest implements RuleExample {
  private static final LimitedItem ITEM =
      new LimitedItem(
          "consumable-department",
          LimitKind.DEPARTMENT,
          "05;KS.1",
          LIST_TYPE,
          "301",
          ACORD_DEPT_CODE,
          "1105");
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ConsumableDepartment(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(), "1");
  }

  @Override
  public void kept(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(), "1", ACORD_DEPT_CODE, "0502");
  }

  @Test
  void theExecutingDepartmentDecidesElseTheOrderingOne() {
    RuleNight night = ITEM.in(new RuleNight()).claim().claim(SETL_ID, "Other", PSN_NO, "Q");
    ITEM.used(night, "executed there", ACORD_DEPT_CODE, "0502", BILG_DEPT_CODE, "1105");
    ITEM.used(night, "executed elsewhere", BILG_DEPT_CODE, "0502");
    ITEM.used(night, "small letters", ACORD_DEPT_CODE, "ks.10");
    ITEM.used(night, "another part", ACORD_DEPT_CODE, "KS.2", SETL_ID, "Other");
    ITEM.used(night, "ordered there", ACORD_DEPT_CODE, null, BILG_DEPT_CODE, "0502");
    ITEM.used(night, "ordered elsewhere", ACORD_DEPT_CODE, null, BILG_DEPT_CODE, "1105");
    ITEM.used(night, "blank, ordered there", ACORD_DEPT_CODE, " ", BILG_DEPT_CODE, "0502");
    ITEM.used(night, "neither", ACORD_DEPT_CODE, null);
    ITEM.used(night, "both blank", ACORD_DEPT_CODE, "", BILG_DEPT_CODE, " ");

    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "S/executed elsewhere", ALL,
                "Other/another part", ALL,
                "S/ordered elsewhere", ALL));
  }

  @Test
  void onlyTheItemWithinItsLimitIsJudged() {
    RuleNight night = ITEM.in(new RuleNight()).claim();
    ITEM.usedAtTheEdges(night, "201");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/first day", ALL, "S/last day", ALL));
  }

  @Test
  void theSentenceNamesItemLimitAndDepartment() {
    RuleNight night = new RuleNight();
    broken(night);

    Row finding = night.screen(rule()).findings().first();

    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限科室编码05、KS.1使用，本次使用科室为1105");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("2");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380601");
  }
}
