package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.LEVEL;
import static org.claimsieve.schema.FeeLine.FULAMT_OWNPAY_AMT;
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

final class PriceAboveLimitTest implements RuleExample {
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new PriceAboveLimit(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(LimitKind.PRICE, "CHEAP", "", "", "", "50").claim().line("1", HILIST_CODE, "CHEAP");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(LimitKind.PRICE, "CHEAP", "", "", "", "50")
        .claim()
        .line("1", HILIST_CODE, "CHEAP", PRIC, 50);
  }

  @Test
  void theShareAboveThePriceLimitIsAtStake() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.PRICE, "LV", "", "", "3", "90")
            .limit(LimitKind.PRICE, "LV", "", "", "2", "50")
            .limit(LimitKind.PRICE, "ANY", "", "", "", "30.000001")
            .claim()
            .claim(SETL_ID, "Two", LEVEL, "2")
            .claim(SETL_ID, "One", LEVEL, "1")
            .claim(SETL_ID, "Missing", LEVEL, null)
            .line("at limit", HILIST_CODE, "LV", PRIC, 90)
            .line("above", HILIST_CODE, "LV", PRIC, "90.01")
            .line("two", HILIST_CODE, "LV", PRIC, 60, INSCP_AMT, "0.03", SETL_ID, "Two")
            .line("one", HILIST_CODE, "LV", PRIC, 60, SETL_ID, "One")
            .line("unknown level", HILIST_CODE, "LV", PRIC, 900, SETL_ID, "Missing")
            .line("everywhere", HILIST_CODE, "ANY", PRIC, 60, SETL_ID, "Missing")
            .line("no price", HILIST_CODE, "ANY", PRIC, null)
            .line(
                "not stated",
                HILIST_CODE,
                "ANY",
                PRIC,
                "60.000002",
                INSCP_AMT,
                null,
                FULAMT_OWNPAY_AMT,
                20);

    // 80 * 0.01 / 90.01; 0.03 * 10 / 60 = 0.005, up; 80 * 29.999999 / 60; (100 - 20) / 2
    assertThat(night.accused(new PriceAboveLimit(none)))
        .isEqualTo(
            Map.of(
                "S/above", new BigDecimal("0.01"),
                "Two/two", new BigDecimal("0.01"),
                "Missing/everywhere", new BigDecimal("40.00"),
                "S/not stated", new BigDecimal("40.00")));
  }
}
