package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class VisitDuringStayTest implements RuleExample {
  private static final String INSIDE = "2026-02-22 10:00:00";

  @Override
  public Rule rule() {
    return new VisitDuringStay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.episode("1", "P", "H", "2026-02-20", "2026-02-25", true);
    visit(night, "pharmacy", "2", "P", "2026-02-24 23:59:59");
  }

  @Override
  public void kept(RuleNight night) {
    night.episode("1", "P", "H", "2026-02-20", "2026-02-25", true);
    visit(night, "pharmacy", "2", "P", "2026-02-25 00:00:00");
  }

  @Test
  void theDaysBetweenAdmissionAndDischargeAreAccused() {
    RuleNight night = new RuleNight().episode("a", "A", "H", "2026-02-20", "2026-02-25", true);
    visit(night, "clinic", "day before", "A", "2026-02-19 10:00:00");
    visit(night, "clinic", "admission", "A", "2026-02-20 23:59:59");
    visit(night, "clinic", "second day", "A", "2026-02-21 00:00:00");
    visit(night, "chronic", "middle", "A", INSIDE);
    visit(night, "pharmacy", "last but one", "A", "2026-02-24 23:59:59");
    visit(night, "pharmacy", "discharge", "A", "2026-02-25 00:00:00");
    visit(night, "other", "other kind", "A", INSIDE);
    visit(night, "inpatient", "ward", "A", INSIDE);
    visit(night, "clinic", "other person", "B", INSIDE);
    visit(night, "clinic", "no moment", "A", null);

    assertThat(night.accused(rule()).keySet())
        .containsExactlyInAnyOrder("second day/", "middle/", "last but one/");
    assertThat(evidence(night, rule(), "middle"))
        .isEqualTo("在机构H住院期间（2026-02-20至2026-02-25），2026-02-22另有门诊慢特病结算");
    assertThat(involved(night, rule(), "middle")).containsExactly("Sa");
  }

  @Test
  void staysWithoutPersonOrDatesInOrderAccuseNobody() {
    RuleNight night =
        new RuleNight()
            .episode("r", "R", "H", "2026-02-25", "2026-02-20", true)
            .episode("e", "E", "H", "2026-02-20", null, true)
            .episode("b", "B", "H", null, "2026-02-25", true)
            .episode("n", null, "H", "2026-02-20", "2026-02-25", true)
            .episode("s", "S", "H", "2026-02-22", "2026-02-22", true);
    visit(night, "clinic", "reversed", "R", INSIDE);
    visit(night, "clinic", "no end", "E", INSIDE);
    visit(night, "clinic", "no begin", "B", INSIDE);
    visit(night, "clinic", "nobody", null, INSIDE);
    visit(night, "clinic", "same day", "S", INSIDE);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void eitherOfTheTwoMayHaveComeTonight() {
    RuleNight night =
        new RuleNight()
            .episode("a", "A", "H", "2026-02-20", "2026-02-25", true)
            .episode("b", "B", "H", "2026-02-20", "2026-02-25", false)
            .episode("c", "C", "H", "2026-02-20", "2026-02-25", false);
    visit(night, "clinic", "stay tonight", "A", INSIDE, ARRIVED, "2026-02-23");
    visit(night, "clinic", "visit tonight", "B", INSIDE);
    visit(night, "clinic", "neither", "C", INSIDE, ARRIVED, "2026-02-23");

    assertThat(night.accused(rule()).keySet())
        .containsExactlyInAnyOrder("stay tonight/", "visit tonight/");
  }
}
