package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Wards.charge;
import static org.claimsieve.rule.pattern.Wards.settle;
import static org.claimsieve.rule.pattern.Wards.with;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.PRIC;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class OperationDiscountTest implements RuleExample {
  private static final String ID = "operation-discount";
  private static final String MAIN = "OPERATIONDISCOUNT1";
  private static final String SMALL = "OPERATIONDISCOUNT2";
  private static final String LARGE = "OPERATIONDISCOUNT3";
  private static final String NEXT_DAY = "2026-02-22 09:00:00";

  @Override
  public Rule rule() {
    return new OperationDiscount(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    two(night, "100");
  }

  @Override
  public void kept(RuleNight night) {
    two(night, "75");
  }

  @Test
  void theShareAboveTheReducedPriceIsAtStake() {
    RuleNight night = listed();
    alone(night, "alone small", SMALL, "100");
    alone(night, "alone large", LARGE, "200");
    settle(night, "full");
    operation(night, "f1", "full", MAIN, "1000");
    operation(night, "f2", "full", SMALL, "100");
    operation(night, "f3", "full", LARGE, "200");
    settle(night, "edge");
    operation(night, "e1", "edge", MAIN, "1000");
    operation(night, "e2", "edge", SMALL, "75");
    operation(night, "e3", "edge", LARGE, "150.01");
    settle(night, "half");
    operation(night, "h1", "half", MAIN, "1000");
    operation(night, "h2", "half", SMALL, "100", CNT, "0.5");
    settle(night, "days");
    operation(night, "d1", "days", MAIN, "1000");
    operation(night, "d2", "days", SMALL, "100", FEE_OCUR_TIME, NEXT_DAY);
    settle(night, "twice");
    operation(night, "t1", "twice", SMALL, "100");
    operation(night, "t2", "twice", SMALL, "100");
    settle(night, "other item");
    operation(night, "o1", "other item", MAIN, "1000");
    charge(night, "o2", "other item");

    // A quarter of 100 and of 200; the fen above 150.
    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "full/f2", new BigDecimal("25.00"),
                "full/f3", new BigDecimal("50.00"),
                "edge/e3", new BigDecimal("0.01")));
    assertThat(evidence(night, rule(), "edge"))
        .endsWith("“项目e3”2026-02-21与其他手术同日收费，单价150.01元，高于该院单独收费时单价200.00元的75%");
  }

  @Test
  void theFullPriceIsTheHighestOfTheInstitutionAlone() {
    RuleNight night = listed();
    alone(night, "cheap", SMALL, "60");
    alone(night, "dear", SMALL, "100");
    alone(night, "elsewhere", LARGE, "10", FIXMEDINS_CODE, "K");
    settle(night, "in company");
    operation(night, "c1", "in company", MAIN, "1000");
    operation(night, "c2", "in company", SMALL, "75");
    operation(night, "c3", "in company", LARGE, "200");

    assertThat(night.accused(rule())).isEmpty();
    operation(night, "c4", "in company", SMALL, "76");
    assertThat(night.accused(rule())).containsOnlyKeys("in company/c4");
  }

  @Test
  void ofEquallyDearOperationsOneIsTheFirst() {
    RuleNight night = listed();
    alone(night, "alone small", SMALL, "100");
    alone(night, "alone large", LARGE, "100");
    settle(night, "equal");
    operation(night, "a", "equal", SMALL, "100");
    operation(night, "b", "equal", LARGE, "100");

    assertThat(night.accused(rule())).containsOnlyKeys("equal/a");
  }

  @Test
  void linesThatCannotBeComparedFormNoGroup() {
    RuleNight night = listed();
    alone(night, "alone", SMALL, "100");
    settle(night, "no visit", MDTRT_ID, null);
    operation(night, "v1", "no visit", MAIN, "1000");
    operation(night, "v2", "no visit", SMALL, "100");
    settle(night, "nowhere", FIXMEDINS_CODE, null);
    operation(night, "n1", "nowhere", MAIN, "1000");
    operation(night, "n2", "nowhere", SMALL, "100");
    settle(night, "no moment");
    operation(night, "m1", "no moment", MAIN, "1000", FEE_OCUR_TIME, null);
    operation(night, "m2", "no moment", SMALL, "100", FEE_OCUR_TIME, null);
    settle(night, "no price");
    operation(night, "p1", "no price", MAIN, "1000");
    operation(night, "p2", "no price", SMALL, "100", PRIC, null);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePercentIsAnOption() {
    RuleNight night = new RuleNight();
    two(night, "75");

    // Of 75, 25 stand above 50.
    assertThat(night.accused(new OperationDiscount(option(ID, "discount-percent", 50))))
        .isEqualTo(Map.of("S/b", new BigDecimal("25.00")));
  }

  /** One visit with two operations, the small one at that price, and one with the small alone. */
  private static void two(RuleNight night, String price) {
    night.and(listed());
    settle(night, "S");
    operation(night, "a", "S", MAIN, "1000");
    operation(night, "b", "S", SMALL, price);
    alone(night, "T", SMALL, "100");
  }

  private static RuleNight listed() {
    RuleNight night = new RuleNight();
    for (String code : new String[] {MAIN, SMALL, LARGE}) {
      night.limit(ID, LimitKind.LISTED, code, "", "");
    }
    return night;
  }

  private static void alone(
      RuleNight night, String id, String code, String price, Object... differs) {
    settle(night, id, differs);
    operation(night, "line of " + id, id, code, price);
  }

  private static void operation(
      RuleNight night, String line, String id, String code, String price, Object... differs) {
    Object[] own = {HILIST_CODE, code, PRIC, price, DET_ITEM_FEE_SUMAMT, price, INSCP_AMT, price};
    charge(night, line, id, with(differs, own));
  }
}
