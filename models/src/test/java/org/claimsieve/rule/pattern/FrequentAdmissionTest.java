package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.schema.ClaimFact.MDTRT_ID;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.SETL_ID;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class FrequentAdmissionTest implements RuleExample {
  @Override
  public Rule rule() {
    return new FrequentAdmission(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    admissions(night, "", "P", "2025-11-23");
  }

  @Override
  public void kept(RuleNight night) {
    admissions(night, "", "P", "2025-11-22");
  }

  @Test
  void theFourthAdmissionOfNinetyDaysIsAccused() {
    RuleNight night = new RuleNight();
    admissions(night, "a", "A", "2025-11-23");
    admissions(night, "b", "B", "2025-11-22");
    admissions(night, "n", null, "2025-11-23");
    night
        .claim(SETL_ID, "Sa4 mid", MDTRT_ID, "a4", PSN_NO, "A")
        .episode("c", "C", "H", "2026-02-10", "2026-02-12", true);

    assertThat(night.accused(rule()).keySet()).containsExactlyInAnyOrder("Sa4/", "Sa4 mid/");
    assertThat(evidence(night, rule(), "Sa4 mid")).isEqualTo("截至2026-02-20的90天内，本次为第4次住院，超过3次");
    assertThat(involved(night, rule(), "Sa4 mid")).containsExactly("Sa1", "Sa2", "Sa3");
  }

  @Test
  void reversedAndUndatedStaysAreNotCounted() {
    RuleNight night =
        new RuleNight()
            .episode("r1", "R", "H", "2025-12-03", "2025-12-01", false)
            .episode("r2", "R", "H", "2026-01-01", "2026-01-03", false)
            .episode("r3", "R", "H", "2026-01-20", "2026-01-22", false)
            .episode("r4", "R", "H", "2026-02-20", "2026-02-25", true)
            .episode("e1", "E", "H", "2025-12-01", null, false)
            .episode("e2", "E", "H", "2026-01-01", "2026-01-03", false)
            .episode("e3", "E", "H", "2026-01-20", "2026-01-22", false)
            .episode("e4", "E", "H", "2026-02-20", "2026-02-25", true);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void admissionsOfOneDayCountByVisitAndOnlyTonightsAreAccused() {
    RuleNight night =
        new RuleNight()
            .episode("a1", "A", "H", "2026-02-01", "2026-02-03", false)
            .episode("a3", "A", "K", "2026-02-10", "2026-02-12", true)
            .episode("a2", "A", "H", "2026-02-10", "2026-02-12", true)
            .episode("b1", "B", "H", "2026-02-01", "2026-02-03", false)
            .episode("b2", "B", "H", "2026-02-10", "2026-02-12", false)
            .episode("b3", "B", "H", "2026-02-15", "2026-02-18", false);
    Rule two = new FrequentAdmission(option("frequent-admission", "max-admissions", 2));

    assertThat(night.accused(two).keySet()).containsExactly("Sa3/");
    assertThat(involved(night, two, "Sa3")).containsExactly("Sa1", "Sa2");
  }

  private static void admissions(RuleNight night, String prefix, String person, String first) {
    night
        .episode(prefix + "1", person, "H", first, "2025-11-25", false)
        .episode(prefix + "2", person, "H", "2026-01-01", "2026-01-03", false)
        .episode(prefix + "3", person, "H", "2026-01-20", "2026-01-22", false)
        .episode(prefix + "4", person, "H", "2026-02-20", "2026-02-25", true);
  }
}
