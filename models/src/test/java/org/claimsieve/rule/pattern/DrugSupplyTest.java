package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class DrugSupplyTest implements RuleExample {
  @Override
  public Rule rule() {
    return new DrugSupply(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night).claim(VISIT_KIND, "clinic");
    drug(night, "1", 5);
  }

  @Override
  public void kept(RuleNight night) {
    limited(night).claim(VISIT_KIND, "clinic");
    drug(night, "1", 4);
  }

  @Test
  void whatStandsAboveTheDaysOfASettlementIsAtStake() {
    RuleNight night =
        limited(new RuleNight())
            .claim(VISIT_KIND, "pharmacy")
            .claim(SETL_ID, "Next", VISIT_KIND, "chronic")
            .claim(SETL_ID, "Other", PSN_NO, "Q", VISIT_KIND, "clinic");
    drug(night, "a", 3);
    drug(night, "b", 2, FEE_OCUR_TIME, "2026-02-21 10:00:00");
    drug(night, "c", "0.5", FEE_OCUR_TIME, "2026-02-21 11:00:00");
    drug(night, "next", 4, SETL_ID, "Next");
    drug(night, "other", 4, SETL_ID, "Other");

    // 35 - 28 = 7 of 14 days at 80.00; all of the last 3.5.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/b", new BigDecimal("40.00"), "S/c", new BigDecimal("80.00")));
    assertThat(evidence(night, rule(), "S")).endsWith("本次结算共可用38.5天，超过限定的28天");
  }

  @Test
  void whatHasNoGreatestSupplyIsNotAsked() {
    RuleNight night =
        limited(new RuleNight())
            .limit("drug-supply", LimitKind.SUPPLY, "DRUGSUPPLY2", "", "", "7", "")
            .limit("drug-supply", LimitKind.SUPPLY, "DRUGSUPPLY3", "2026-02-22", "", "7", "28")
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Ward")
            .claim(SETL_ID, "No kind", VISIT_KIND, null);
    drug(night, "no greatest", 99, HILIST_CODE, "DRUGSUPPLY2");
    drug(night, "not yet limited", 99, HILIST_CODE, "DRUGSUPPLY3");
    drug(night, "no item", 99, HILIST_CODE, null);
    drug(night, "no moment", 99, FEE_OCUR_TIME, null);
    drug(night, "ward", 99, SETL_ID, "Ward");
    drug(night, "no kind", 99, SETL_ID, "No kind");

    assertThat(night.accused(rule())).isEmpty();
  }

  private static RuleNight limited(RuleNight night) {
    return night.limit("drug-supply", LimitKind.SUPPLY, "DRUGSUPPLY1", "", "", "7", "28");
  }

  private static void drug(RuleNight night, String id, Object cnt, Object... differs) {
    Object[] own = {LIST_TYPE, "101", HILIST_CODE, "DRUGSUPPLY1", CNT, cnt};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(id, all);
  }
}
