package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class SameDayFarApartTest implements RuleExample {
  private static final String HANGZHOU = "H33010200012";
  private static final String NINGBO = "P33020300001";
  private static final String MORNING = "2026-02-28 09:00:00";
  private static final String NOON = "2026-02-28 12:00:00";

  @Override
  public Rule rule() {
    return new SameDayFarApart(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    visit(night, "clinic", "1", "P", MORNING, FIXMEDINS_CODE, HANGZHOU);
    visit(night, "pharmacy", "2", "P", NOON, FIXMEDINS_CODE, NINGBO);
  }

  @Override
  public void kept(RuleNight night) {
    visit(night, "clinic", "1", "P", MORNING, FIXMEDINS_CODE, HANGZHOU);
    visit(night, "pharmacy", "2", "P", NOON, FIXMEDINS_CODE, "P33010600001");
  }

  @Test
  void theLaterOfTwoCitiesIsAccused() {
    RuleNight night = new RuleNight();
    visit(night, "pharmacy", "a1", "A", NOON, FIXMEDINS_CODE, NINGBO);
    visit(night, "clinic", "a2", "A", MORNING, FIXMEDINS_CODE, HANGZHOU);
    visit(night, "clinic", "tie1", "B", NOON, FIXMEDINS_CODE, HANGZHOU);
    visit(night, "clinic", "tie2", "B", NOON, FIXMEDINS_CODE, NINGBO);
    visit(night, "clinic", "c1", "C", MORNING, FIXMEDINS_CODE, HANGZHOU);
    visit(night, "clinic", "c2", "C", "2026-02-28 10:00:00", FIXMEDINS_CODE, NINGBO);
    visit(night, "clinic", "c3", "C", NOON, FIXMEDINS_CODE, HANGZHOU);

    assertThat(night.accused(rule()).keySet())
        .containsExactlyInAnyOrder("a1/", "tie2/", "c2/", "c3/");
    assertThat(evidence(night, rule(), "a1"))
        .isEqualTo("2026-02-28先在机构H33010200012（09:00）结算，同日又在另一地市的机构P33020300001（12:00）结算");
    assertThat(involved(night, rule(), "a1")).containsExactly("a2");
    assertThat(involved(night, rule(), "c3")).containsExactly("c2");
  }

  @Test
  void otherDaysPersonsKindsAndDistrictsOfOneCityAreNotFarApart() {
    RuleNight night = new RuleNight();
    pair(night, "day", "D", "2026-03-01 00:00:00", "clinic", NINGBO);
    pair(night, "chronic", "D1", NOON, "chronic", NINGBO);
    pair(night, "ward", "D2", NOON, "inpatient", NINGBO);
    pair(night, "district", "D3", NOON, "clinic", "H33018200001");
    pair(night, "no code", "D4", NOON, "clinic", null);
    pair(night, "no letter", "D5", NOON, "clinic", "33020300001");
    pair(night, "short", "D6", NOON, "clinic", "H33020");
    pair(night, "no moment", "D7", null, "clinic", NINGBO);
    pair(night, "nobody", null, NOON, "clinic", NINGBO);
    visit(night, "clinic", "person1", "Q", MORNING, FIXMEDINS_CODE, HANGZHOU);
    visit(night, "clinic", "person2", "R", NOON, FIXMEDINS_CODE, NINGBO);
    visit(night, "clinic", "chongqing1", "D8", MORNING, FIXMEDINS_CODE, "H50010100001");
    visit(night, "clinic", "chongqing2", "D8", NOON, FIXMEDINS_CODE, "H50022900001");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void oneOfTheTwoCameTonight() {
    RuleNight night = new RuleNight();
    String before = "2026-03-01";
    visit(night, "clinic", "a1", "A", MORNING, FIXMEDINS_CODE, HANGZHOU);
    visit(night, "clinic", "a2", "A", NOON, FIXMEDINS_CODE, NINGBO, ARRIVED, before);
    visit(night, "clinic", "b1", "B", MORNING, FIXMEDINS_CODE, HANGZHOU, ARRIVED, before);
    visit(night, "clinic", "b2", "B", NOON, FIXMEDINS_CODE, NINGBO);
    visit(night, "clinic", "c1", "C", MORNING, FIXMEDINS_CODE, HANGZHOU, ARRIVED, before);
    visit(night, "clinic", "c2", "C", NOON, FIXMEDINS_CODE, NINGBO, ARRIVED, before);

    assertThat(night.accused(rule()).keySet()).containsExactlyInAnyOrder("a2/", "b2/");
  }

  /** A morning at a clinic in Hangzhou, and another settlement. */
  private static void pair(
      RuleNight night, String id, String person, String time, String kind, String institution) {
    visit(night, "clinic", id + "1", person, MORNING, FIXMEDINS_CODE, HANGZHOU);
    visit(night, kind, id + "2", person, time, FIXMEDINS_CODE, institution);
  }
}
