package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.rule.pattern.Wards.settle;
import static org.claimsieve.rule.pattern.Wards.with;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.DSCG_WAY;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.MID_SETL_FLAG;
import static org.claimsieve.schema.ClaimFact.PSN_NO;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ServiceAfterDeathTest implements RuleExample {
  private static final String BEFORE = "2026-03-01";
  private static final String LATER = "2026-02-28 10:00:00";

  @Override
  public Rule rule() {
    return new ServiceAfterDeath(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    died(night, "A");
    visit(night, "pharmacy", "1", "A", LATER);
  }

  @Override
  public void kept(RuleNight night) {
    died(night, "A");
    visit(night, "pharmacy", "1", "A", "2026-02-25 23:59:59");
  }

  @Test
  void whatBeginsAfterTheDayOfDeathIsAccused() {
    RuleNight night = new RuleNight();
    died(night, "A");
    visit(night, "clinic", "last day", "A", "2026-02-25 23:59:59");
    visit(night, "pharmacy", "next day", "A", "2026-02-26 00:00:00");
    visit(night, "chronic", "later", "A", LATER);
    visit(night, "clinic", "bill", "A", LATER, BEGNDATE, "2026-02-24");
    visit(night, "clinic", "settled first", "A", "2026-02-24 10:00:00", BEGNDATE, "2026-02-28");
    visit(night, "clinic", "no first day", "A", LATER, BEGNDATE, null);
    visit(night, "clinic", "no moment", "A", null);
    visit(night, "clinic", "no day", "A", null, BEGNDATE, null);
    visit(night, "other", "other kind", "A", LATER);
    visit(night, "clinic", "other person", "B", LATER);
    visit(night, "clinic", "nobody", null, LATER);
    visit(night, "inpatient", "same day stay", "A", LATER, BEGNDATE, "2026-02-25");
    visit(night, "inpatient", "stay", "A", LATER, BEGNDATE, "2026-02-26");
    visit(night, "inpatient", "reversed", "A", LATER, ENDDATE, "2026-02-27");
    visit(night, "inpatient", "stay without first day", "A", LATER, BEGNDATE, null);

    assertThat(night.accused(rule()))
        .containsOnlyKeys("next day/", "later/", "no first day/", "no moment/", "stay/");
    assertThat(evidence(night, rule(), "next day"))
        .isEqualTo("参保人2026-02-25在机构H死亡离院，2026-02-26又有药店购药");
    assertThat(involved(night, rule(), "next day")).containsExactly("A");
  }

  @Test
  void whatTellsNoDeathAccusesNobody() {
    RuleNight night = new RuleNight();
    died(night, "home", DSCG_WAY, "1");
    died(night, "unknown", DSCG_WAY, null);
    died(night, "reversed", BEGNDATE, "2026-02-26");
    died(night, "no end", ENDDATE, null);
    died(night, "no begin", BEGNDATE, null);
    died(night, "middle", MID_SETL_FLAG, "1");
    died(night, "nobody", PSN_NO, null);
    for (String person :
        new String[] {"home", "unknown", "reversed", "no end", "no begin", "middle", "nobody"}) {
      visit(night, "clinic", "visit of " + person, person, LATER);
    }
    visit(night, "clinic", "visit of no person", null, LATER);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theLastDayThatIsToldIsTheDayOfDeath() {
    RuleNight night = new RuleNight();
    died(night, "A", ARRIVED, BEFORE);
    settle(night, "first", PSN_NO, "A", DSCG_WAY, "5", ENDDATE, "2026-02-22", ARRIVED, BEFORE);
    visit(night, "clinic", "between", "A", "2026-02-24 10:00:00");
    visit(night, "clinic", "after", "A", LATER);

    assertThat(night.accused(rule())).containsOnlyKeys("after/");
  }

  @Test
  void eitherOfTheTwoMayHaveComeTonight() {
    RuleNight night = new RuleNight();
    died(night, "A");
    died(night, "B", ARRIVED, BEFORE);
    died(night, "C", ARRIVED, BEFORE);
    visit(night, "clinic", "death tonight", "A", LATER, ARRIVED, BEFORE);
    visit(night, "clinic", "visit tonight", "B", LATER);
    visit(night, "clinic", "neither", "C", LATER, ARRIVED, BEFORE);

    assertThat(night.accused(rule())).containsOnlyKeys("death tonight/", "visit tonight/");
  }

  /** The settlement of a stay that ended in death on 25 February, named by its person. */
  private static void died(RuleNight night, String person, Object... differs) {
    settle(night, person, with(differs, PSN_NO, person, DSCG_WAY, "5"));
  }
}
