package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class EarlyRefillTest implements RuleExample {
  private static final String DRUG = "EARLYREFILL1";
  private static final String BEFORE = "2026-03-01";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new EarlyRefill(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night);
    buy(night, "1", "P", "2026-02-01 09:00:00", 3, ARRIVED, BEFORE);
    buy(night, "2", "P", "2026-02-25 09:00:00", 3);
  }

  @Override
  public void kept(RuleNight night) {
    limited(night);
    buy(night, "1", "P", "2026-02-01 09:00:00", 3, ARRIVED, BEFORE);
    buy(night, "2", "P", "2026-02-26 09:00:00", 3);
  }

  @Test
  void moreThanFiveDaysTooEarlyIsAccused() {
    RuleNight night = limited(new RuleNight());
    buy(night, "a1", "A", "2026-02-01 23:59:59", 3, ARRIVED, BEFORE);
    buy(night, "a2", "A", "2026-02-26 00:00:00", 3);
    buy(night, "b1", "B", "2026-02-01 00:00:00", 3, ARRIVED, BEFORE, VISIT_KIND, "chronic");
    buy(night, "b2", "B", "2026-02-25 23:59:59", 3, FIXMEDINS_CODE, "H2", VISIT_KIND, "clinic");
    line(night, "b2 again", "b2", "2026-02-26 09:00:00", 1);
    buy(night, "c1", "C", "2026-02-25 08:00:00", 3);
    buy(night, "c2", "C", "2026-02-25 09:00:00", 3);
    buy(night, "other person", "D", "2026-02-02 09:00:00", 3);

    // Runs out on 2026-03-03.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("b2/b2", ALL, "b2/b2 again", ALL, "c2/c2", ALL));
    assertThat(evidence(night, rule(), "c2"))
        .isEqualTo("“项目c2”2026-02-25所购可用30天，2026-02-25再次购买时尚余30天，提前超过5天");
    assertThat(evidence(night, rule(), "b2")).contains("2026-02-25再次购买时尚余6天");
    assertThat(involved(night, rule(), "b2")).containsExactly("b1");
  }

  @Test
  void theEarlierPurchaseThatLastsLongestDecides() {
    RuleNight night = limited(new RuleNight());
    buy(night, "1", "A", "2026-01-01 09:00:00", 9, ARRIVED, BEFORE);
    buy(night, "2", "A", "2026-02-10 09:00:00", 1, ARRIVED, BEFORE);
    buy(night, "3", "A", "2026-02-28 09:00:00", 3);

    assertThat(night.accused(rule())).containsOnlyKeys("3/3");
    assertThat(evidence(night, rule(), "3"))
        .isEqualTo("“项目3”2026-01-01所购可用90天，2026-02-28再次购买时尚余32天，提前超过5天");
    assertThat(involved(night, rule(), "3")).containsExactly("1");
  }

  @Test
  void linesOfOneSettlementAreOnePurchase() {
    RuleNight night = limited(new RuleNight());
    buy(night, "a1", "A", "2026-02-01 09:00:00", 1, ARRIVED, BEFORE);
    line(night, "a1 more", "a1", "2026-02-02 09:00:00", 2);
    buy(night, "a2", "A", "2026-02-25 09:00:00", 1);
    buy(night, "b1", "B", "2026-02-01 09:00:00", 3);
    line(night, "b1 more", "b1", "2026-02-02 09:00:00", 3);

    assertThat(night.accused(rule())).containsOnlyKeys("a2/a2");
    assertThat(evidence(night, rule(), "a2")).contains("2026-02-01所购可用30天", "尚余6天");
  }

  @Test
  void whatCameLateOrCannotBePlacedAccusesNobody() {
    RuleNight night = limited(new RuleNight());
    buy(night, "late", "A", "2026-02-01 09:00:00", 3);
    buy(night, "known", "A", "2026-02-10 09:00:00", 3, ARRIVED, BEFORE);
    buy(night, "b1", "B", "2026-02-01 09:00:00", 3, ARRIVED, BEFORE);
    buy(night, "b2", "B", null, 3);
    buy(night, "c1", "C", null, 3, ARRIVED, BEFORE);
    buy(night, "c2", "C", "2026-02-10 09:00:00", 3);
    buy(night, "n1", null, "2026-02-01 09:00:00", 3, ARRIVED, BEFORE);
    buy(night, "n2", null, "2026-02-10 09:00:00", 3);
    buy(night, "d1", "D", "2026-02-01 09:00:00", 3, ARRIVED, BEFORE, VISIT_KIND, "inpatient");
    buy(night, "d2", "D", "2026-02-10 09:00:00", 3);
    buy(night, "e1", "E", "2026-02-01 09:00:00", 3, ARRIVED, BEFORE);
    buy(night, "e2", "E", "2026-02-10 09:00:00", 3, VISIT_KIND, null);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theDaysOfGraceAreAnOption() {
    RuleNight night = new RuleNight();
    kept(night);

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(new EarlyRefill(option("early-refill", "grace-days", 4))))
        .containsOnlyKeys("2/2");
  }

  private static RuleNight limited(RuleNight night) {
    return night.limit("early-refill", LimitKind.SUPPLY, DRUG, "", "", "10", "");
  }

  private static void buy(
      RuleNight night, String id, String person, String time, int cnt, Object... claimDiffers) {
    visit(night, "pharmacy", id, person, time, claimDiffers);
    line(night, id, id, time, cnt);
  }

  private static void line(RuleNight night, String id, String settlement, String time, int cnt) {
    night.line(
        id,
        SETL_ID,
        settlement,
        FEE_OCUR_TIME,
        time,
        HILIST_CODE,
        DRUG,
        LIST_TYPE,
        "101",
        CNT,
        cnt);
  }
}
