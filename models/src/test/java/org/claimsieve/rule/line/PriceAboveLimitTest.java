package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.LEVEL;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
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
  private static final String ITEM = "PRICEABOVELIMIT1";
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new PriceAboveLimit(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limit(night, ITEM, "50", "", "").claim().line("1", HILIST_CODE, ITEM);
  }

  @Override
  public void kept(RuleNight night) {
    limit(night, ITEM, "50", "", "")
        .claim()
        .line("1", HILIST_CODE, ITEM, PRIC, 50, DET_ITEM_FEE_SUMAMT, 50, INSCP_AMT, 40);
  }

  @Test
  void theShareAboveThePriceLimitIsAtStake() {
    RuleNight night =
        limit(limit(new RuleNight(), "LV", "", "90", "50"), "ANY", "30.000001", "", "")
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
                DET_ITEM_FEE_SUMAMT,
                100,
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

  @Test
  void theLimitOfTheLevelStandsBeforeTheOneForAll() {
    RuleNight night =
        limit(new RuleNight(), "BOTH", "64", "90", "")
            .claim()
            .claim(SETL_ID, "Two", LEVEL, "2")
            .claim(SETL_ID, "Shop", LEVEL, "P")
            .claim(SETL_ID, "Missing", LEVEL, null)
            .line("three", HILIST_CODE, "BOTH", PRIC, 80)
            .line("two", HILIST_CODE, "BOTH", PRIC, 80, SETL_ID, "Two")
            .line("at limit", HILIST_CODE, "BOTH", PRIC, 64, SETL_ID, "Two")
            .line("shop", HILIST_CODE, "BOTH", PRIC, 80, SETL_ID, "Shop")
            .line("unknown level", HILIST_CODE, "BOTH", PRIC, 900, SETL_ID, "Missing");
    BigDecimal share = new BigDecimal("16.00");

    // 80 * 16 / 80
    assertThat(night.accused(rule())).isEqualTo(Map.of("Two/two", share, "Shop/shop", share));
  }

  @Test
  void primaryAndUnratedInstitutionsHaveLimitsOfTheirOwn() {
    RuleNight night =
        new RuleNight()
            .limit("price-above-limit", LimitKind.PRICE, "LOW", "", "", "", "", "", "40", "20")
            .claim()
            .claim(SETL_ID, "One", LEVEL, "1")
            .claim(SETL_ID, "Unrated", LEVEL, "0")
            .line("three", HILIST_CODE, "LOW", PRIC, 900)
            .line("one", HILIST_CODE, "LOW", PRIC, 40, SETL_ID, "One")
            .line("unrated", HILIST_CODE, "LOW", PRIC, 40, SETL_ID, "Unrated");

    assertThat(night.accused(rule())).isEqualTo(Map.of("Unrated/unrated", new BigDecimal("40.00")));
  }

  @Test
  void theLimitHoldsWithinItsValidity() {
    RuleNight night =
        new RuleNight()
            .limit(
                "price-above-limit",
                LimitKind.PRICE,
                "DATED",
                "2026-02-21",
                "2026-02-21",
                "50",
                "",
                "",
                "",
                "")
            .claim()
            .line("too early", HILIST_CODE, "DATED", FEE_OCUR_TIME, "2026-02-20 23:59:59")
            .line("valid", HILIST_CODE, "DATED", FEE_OCUR_TIME, "2026-02-21 00:00:00")
            .line("too late", HILIST_CODE, "DATED", FEE_OCUR_TIME, "2026-02-22 00:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/valid", new BigDecimal("40.00")));
  }

  /** Limits for all institutions, for tertiary and for secondary ones. */
  private static RuleNight limit(
      RuleNight night, String code, String all, String tertiary, String secondary) {
    return night.limit(
        "price-above-limit", LimitKind.PRICE, code, "", "", all, tertiary, secondary, "", "");
  }
}
