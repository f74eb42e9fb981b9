package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.PRIC;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class PriceSpreadTest implements RuleExample {
  private static final String ITEM = "SPREAD1";

  @Override
  public Rule rule() {
    return new PriceSpread(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    sell(night, "", "H", ITEM, "10", "10", "10", "10", "30.000001");
  }

  @Override
  public void kept(RuleNight night) {
    sell(night, "", "H", ITEM, "10", "10", "10", "10", "30");
  }

  @Test
  void linesAboveTheLowestOfManyPricesAreAccused() {
    RuleNight night = new RuleNight();
    sell(night, "a", "A", ITEM, "10", "11", "12");
    sell(night, "two prices", "B", ITEM, "10", "11", "11");
    sell(night, "here", "C", ITEM, "10", "11");
    sell(night, "there", "D", ITEM, "12");
    sell(night, "this", "E", ITEM, "10", "11");
    sell(night, "that", "E", "SPREAD2", "12");
    Rule three = new PriceSpread(option("price-spread", "prices", 3));

    // One of eleven and two of twelve at 80.00.
    assertThat(night.accused(three))
        .isEqualTo(Map.of("a2/a2", new BigDecimal("7.27"), "a3/a3", new BigDecimal("13.33")));
    assertThat(evidence(night, three, "a3")).isEqualTo("药店A的“某药”共3笔、3种单价，最低10.00元，最高12.00元");
  }

  @Test
  void tenPricesAreMany() {
    RuleNight night = new RuleNight();
    sell(night, "a", "A", ITEM, "10", "11", "12", "13", "14", "15", "16", "17", "18", "19");
    sell(night, "b", "B", ITEM, "10", "11", "12", "13", "14", "15", "16", "17", "18", "18");

    assertThat(night.accused(rule()))
        .containsOnlyKeys(
            "a2/a2", "a3/a3", "a4/a4", "a5/a5", "a6/a6", "a7/a7", "a8/a8", "a9/a9", "a10/a10");
  }

  @Test
  void pricesFarApartAreAccusedFromTheFifthLineOn() {
    RuleNight night = new RuleNight();
    sell(night, "a", "A", ITEM, "10", "10", "10", "10", "30.000001");
    sell(night, "three times", "B", ITEM, "10", "10", "10", "10", "30");
    sell(night, "four lines", "C", ITEM, "10", "10", "10", "90");
    sell(night, "d", "D", ITEM, "10", "20", "20", "40", "40");

    // Two thirds of 80.00; a half; three quarters.
    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "a5/a5", new BigDecimal("53.33"),
                "d2/d2", new BigDecimal("40.00"),
                "d3/d3", new BigDecimal("40.00"),
                "d4/d4", new BigDecimal("60.00"),
                "d5/d5", new BigDecimal("60.00")));
  }

  @Test
  void whatIsUnknownIsNotCompared() {
    RuleNight night = new RuleNight();
    sell(night, "zero", "A", ITEM, "0", "10", "10", "10", "10");
    sell(night, "no price", "B", ITEM, "10", "10", "10", "10", null);
    sell(night, "no place", null, ITEM, "10", "10", "10", "10", "40");
    sell(night, "no item", "D", null, "10", "10", "10", "10", "40");
    for (int i = 1; i <= 5; i++) {
      visit(night, "clinic", "c" + i, "C" + i, "2026-02-28 10:00:00", FIXMEDINS_CODE, "C");
      night.line("c" + i, SETL_ID, "c" + i, HILIST_CODE, ITEM, LIST_TYPE, "101", PRIC, 10 * i);
    }

    assertThat(night.accused(rule())).isEmpty();
  }

  /** One settlement and line per price, numbered from one. */
  private static void sell(
      RuleNight night, String prefix, String place, String item, String... prices) {
    for (int i = 1; i <= prices.length; i++) {
      String id = prefix + i;
      visit(night, "pharmacy", id, "P" + id, "2026-02-28 10:00:00", FIXMEDINS_CODE, place);
      night.line(
          id,
          SETL_ID,
          id,
          HILIST_CODE,
          item,
          HILIST_NAME,
          "某药",
          LIST_TYPE,
          "101",
          PRIC,
          prices[i - 1]);
    }
  }
}
