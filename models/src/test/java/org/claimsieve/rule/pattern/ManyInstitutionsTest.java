package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.february;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ManyInstitutionsTest implements RuleExample {
  private final Rule two = new ManyInstitutions(option("many-institutions", "most", 2));

  @Override
  public Rule rule() {
    return new ManyInstitutions(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 6; i++) {
      visit(night, "clinic", "" + i, "P", february(20 + i), FIXMEDINS_CODE, "H" + i);
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 6; i++) {
      visit(night, "clinic", "" + i, "P", february(20 + i), FIXMEDINS_CODE, "H" + i % 5);
    }
  }

  @Test
  void theThirdInstitutionOfSevenDaysIsAccused() {
    RuleNight night = new RuleNight();
    at(night, "a1", "A", "2026-02-22 23:59:59", "H1");
    visit(night, "chronic", "a2", "A", "2026-02-23 10:00:00", FIXMEDINS_CODE, "H2");
    visit(night, "pharmacy", "a3", "A", "2026-02-28 00:00:00", FIXMEDINS_CODE, "H3");
    at(night, "b1", "B", "2026-02-21 23:59:59", "H1");
    at(night, "b2", "B", "2026-02-23 10:00:00", "H2");
    at(night, "b3", "B", "2026-02-28 00:00:00", "H3");
    visit(night, "inpatient", "b4", "B", "2026-02-25 10:00:00", FIXMEDINS_CODE, "H4");
    at(night, "other person", "C", "2026-02-25 10:00:00", "H4");

    assertThat(night.accused(two)).containsOnlyKeys("a3/");
    assertThat(evidence(night, two, "a3")).isEqualTo("截至2026-02-28的7天内，本次结算的机构H3为第3家，超过2家");
    assertThat(involved(night, two, "a3")).containsExactly("a1", "a2");
  }

  @Test
  void manyVisitsToFewInstitutionsAreKept() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 6; i++) {
      at(night, "a" + i, "A", february(20 + i), "H" + i % 2);
      at(night, "n" + i, null, february(20 + i), "H" + i);
      at(night, "w" + i, "W", february(20 + i), null);
      at(night, "t" + i, "T", null, "H" + i);
    }
    at(night, "r1", "R", february(21), "H1");
    at(night, "r2", "R", february(22), "H2");
    at(night, "r3", "R", february(23), "H3");
    at(night, "r4", "R", february(24), "H1");
    at(night, "r5", "R", february(25), "H3");

    assertThat(night.accused(two)).containsOnlyKeys("r3/");
  }

  @Test
  void settlementsOfADayCountInOrderOfTimeAndId() {
    RuleNight night = new RuleNight();
    at(night, "3", "A", "2026-02-28 08:00:00", "H1");
    at(night, "1", "A", "2026-02-28 09:00:00", "H2");
    at(night, "2", "A", "2026-02-28 10:00:00", "H3");
    for (int i = 1; i <= 4; i++) {
      at(night, "tie" + i, "B", "2026-02-28 10:00:00", "H" + i);
    }

    assertThat(night.accused(two)).containsOnlyKeys("2/", "tie3/", "tie4/");
    assertThat(involved(night, two, "2")).containsExactly("1", "3");
    assertThat(involved(night, two, "tie3")).containsExactly("tie1", "tie2");
  }

  @Test
  void onlyWhatCameTonightIsAccused() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 4; i++) {
      String arrived = i == 4 ? RuleNight.TONIGHT.toString() : "2026-03-01";
      Object[] differs = {FIXMEDINS_CODE, "H" + i, ARRIVED, arrived};
      visit(night, "clinic", "" + i, "A", february(20 + i), differs);
    }

    assertThat(night.accused(two)).containsOnlyKeys("4/");
    assertThat(involved(night, two, "4")).containsExactly("1", "2", "3");
  }

  private static void at(RuleNight night, String id, String person, String time, String place) {
    visit(night, "clinic", id, person, time, FIXMEDINS_CODE, place);
  }
}
