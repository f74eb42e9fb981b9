package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.schema.FeeLine.BILG_DR_CODE;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.ClaimFact;
import org.junit.jupiter.api.Test;

final class DoctorTwoPlacesTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DoctorTwoPlaces(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    order(night, "1", doctor(1), "H", "2026-02-21 09:00:00");
    order(night, "2", doctor(1), "K", "2026-02-21 09:30:00");
  }

  @Override
  public void kept(RuleNight night) {
    order(night, "1", doctor(2), "H", "2026-02-21 09:00:00");
    order(night, "2", doctor(2), "K", "2026-02-21 09:30:01");
  }

  @Test
  void theLaterLineElsewhereIsAccused() {
    RuleNight night = new RuleNight();
    order(night, "a1", doctor(1), "A", "2026-02-21 09:00:00");
    order(night, "a2", doctor(1), "B", "2026-02-21 09:30:00");
    order(night, "b1", doctor(2), "A", "2026-02-21 09:00:00");
    order(night, "b2", doctor(2), "B", "2026-02-21 09:30:01");
    order(night, "c1", doctor(3), "A", "2026-02-21 09:00:00");
    order(night, "c2", doctor(3), "A", "2026-02-21 09:10:00");
    order(night, "d1", doctor(4), "A", "2026-02-21 09:00:00");
    order(night, "d2", doctor(5), "B", "2026-02-21 09:10:00");
    order(night, "e1", doctor(6), "A", "2026-02-21 23:50:00");
    order(night, "e2", doctor(6), "B", "2026-02-22 00:10:00");
    order(night, "f1", doctor(7), "A", "2026-02-21 09:00:00");
    order(night, "f2", doctor(7), "B", "2026-02-22 09:10:00");
    order(night, "g1", doctor(8), "A", "2026-02-21 09:00:00");
    order(night, "g2", doctor(8), "B", "2026-02-21 09:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("a2/a2", ALL, "e2/e2", ALL, "g2/g2", ALL));
    assertThat(evidence(night, rule(), "a2"))
        .isEqualTo("医师D330102000001于2026-02-21 09:00在机构A开单，2026-02-21 09:30又在机构B开单，相隔不超过30分钟");
    assertThat(involved(night, rule(), "a2")).containsExactly("a1");
  }

  @Test
  void ofSeveralEarlierLinesTheLastOneElsewhereCounts() {
    RuleNight night = new RuleNight();
    order(night, "1", doctor(1), "A", "2026-02-21 09:00:00");
    order(night, "2", doctor(1), "B", "2026-02-21 09:10:00");
    order(night, "3", doctor(1), "B", "2026-02-21 09:20:00");
    order(night, "4", doctor(1), "A", "2026-02-21 09:45:00");
    order(night, "5", doctor(1), "B", "2026-02-21 10:15:01");
    order(night, "6", doctor(1), "B", "2026-02-21 10:16:00");

    assertThat(night.accused(rule())).containsOnlyKeys("2/2", "3/3", "4/4");
    assertThat(involved(night, rule(), "3")).containsExactly("1");
    assertThat(involved(night, rule(), "4")).containsExactly("3");
  }

  @Test
  void whatIsUnknownIsNotCompared() {
    RuleNight night = new RuleNight();
    pair(night, "nobody", null, "A", "B", "2026-02-21 09:00:00");
    pair(night, "nowhere", doctor(1), "A", null, "2026-02-21 09:00:00");
    pair(night, "no moment", doctor(2), "A", "B", null);
    pair(night, "day alone", doctor(3), "A", "B", "2026-02-21 00:00:00");
    pair(night, "own code", "D1", "A", "B", "2026-02-21 09:00:00");
    pair(night, "short", "D33010200001", "A", "B", "2026-02-21 09:00:00");
    Rule anyCode =
        new DoctorTwoPlaces(
            RuleOptions.of(Map.of("doctor-two-places", Map.of("national-codes", "false"))));

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(anyCode)).containsOnlyKeys("own code 2/own code 2", "short 2/short 2");
  }

  private static void pair(
      RuleNight night, String id, String doctor, String first, String second, String time) {
    order(night, id + " 1", doctor, first, time);
    order(night, id + " 2", doctor, second, time);
  }

  /** A settlement with one line of that doctor. */
  private static void order(
      RuleNight night, String id, String doctor, String institution, String time) {
    night
        .claim(
            ClaimFact.SETL_ID,
            id,
            ClaimFact.MDTRT_ID,
            id,
            ClaimFact.ENCOUNTER_ID,
            id,
            ClaimFact.PSN_NO,
            "P" + id,
            ClaimFact.FIXMEDINS_CODE,
            institution)
        .line(id, ClaimFact.SETL_ID, id, BILG_DR_CODE, doctor, FEE_OCUR_TIME, time);
  }

  private static String doctor(int number) {
    return "D33010200000" + number;
  }
}
