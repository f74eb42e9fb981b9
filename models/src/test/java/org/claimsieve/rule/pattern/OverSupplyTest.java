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

final class OverSupplyTest implements RuleExample {
  private static final String DRUG = "OVERSUPPLY1";
  private static final String BEFORE = "2026-03-01";

  @Override
  public Rule rule() {
    return new OverSupply(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night);
    buy(night, "1", "P", "2026-02-01 09:00:00", "3", ARRIVED, BEFORE);
    buy(night, "2", "P", "2026-02-20 09:00:00", "1.5");
  }

  @Override
  public void kept(RuleNight night) {
    limited(night);
    buy(night, "1", "P", "2026-02-01 09:00:00", "3", ARRIVED, BEFORE);
    buy(night, "2", "P", "2026-02-20 09:00:00", "1");
  }

  @Test
  void whatTheDaysCannotUseIsAtStake() {
    RuleNight night = limited(new RuleNight());
    buy(night, "a1", "A", "2026-02-01 09:00:00", "3", ARRIVED, BEFORE, FIXMEDINS_CODE, "H2");
    buy(night, "a2", "A", "2026-02-10 09:00:00", "2", VISIT_KIND, "clinic");
    buy(night, "a3", "A", "2026-02-20 09:00:00", "1", VISIT_KIND, "chronic");
    buy(night, "b1", "B", "2026-02-01 09:00:00", "3", ARRIVED, BEFORE);
    buy(night, "b2", "B", "2026-02-20 09:00:00", "1");
    buy(night, "other person", "C", "2026-02-20 09:00:00", "4");

    // 150 - 120 = 30 of 60 days at 80.00; all of the next 30.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("a2/a2", new BigDecimal("40.00"), "a3/a3", new BigDecimal("80.00")));
    assertThat(evidence(night, rule(), "a2")).isEqualTo("截至2026-02-10的90天内购买“项目a2”累计可用150天，超过120天");
    assertThat(involved(night, rule(), "a3")).containsExactly("a1", "a2");
  }

  @Test
  void theDaysEndWithTheLinesOwn() {
    RuleNight night = limited(new RuleNight());
    buy(night, "a1", "A", "2025-11-22 23:59:59", "3", ARRIVED, BEFORE);
    buy(night, "a2", "A", "2026-02-20 09:00:00", "2");
    buy(night, "b1", "B", "2025-11-23 00:00:00", "3", ARRIVED, BEFORE);
    buy(night, "b2", "B", "2026-02-20 09:00:00", "2");

    assertThat(night.accused(rule())).containsOnlyKeys("b2/b2");
  }

  @Test
  void whatCameLateOrCannotBePlacedAccusesNobody() {
    RuleNight night = limited(new RuleNight());
    buy(night, "late", "A", "2026-02-01 09:00:00", "3");
    buy(night, "known", "A", "2026-02-10 09:00:00", "3", ARRIVED, BEFORE);
    buy(night, "b1", "B", "2026-02-01 09:00:00", "4", ARRIVED, BEFORE);
    buy(night, "b2", "B", null, "4");
    buy(night, "n1", null, "2026-02-01 09:00:00", "4", ARRIVED, BEFORE);
    buy(night, "n2", null, "2026-02-10 09:00:00", "4");
    buy(night, "d1", "D", "2026-02-01 09:00:00", "4", ARRIVED, BEFORE, VISIT_KIND, "inpatient");
    buy(night, "d2", "D", "2026-02-10 09:00:00", "4");
    buy(night, "e1", "E", "2026-02-10 09:00:00", "9", VISIT_KIND, null);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void windowAndSpareDaysAreOptions() {
    RuleNight night = new RuleNight();
    kept(night);

    assertThat(night.accused(new OverSupply(option("over-supply", "spare-days", 29))))
        .containsOnlyKeys("2/2");
    assertThat(night.accused(new OverSupply(option("over-supply", "window-days", 20))))
        .containsOnlyKeys("2/2");
    assertThat(night.accused(new OverSupply(option("over-supply", "window-days", 19)))).isEmpty();
  }

  private static RuleNight limited(RuleNight night) {
    return night.limit("over-supply", LimitKind.SUPPLY, DRUG, "", "", "30", "");
  }

  private static void buy(
      RuleNight night, String id, String person, String time, String cnt, Object... claimDiffers) {
    visit(night, "pharmacy", id, person, time, claimDiffers);
    night.line(id, SETL_ID, id, FEE_OCUR_TIME, time, HILIST_CODE, DRUG, LIST_TYPE, "101", CNT, cnt);
  }
}
