package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.february;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class FrequentClinicTest implements RuleExample {
  private final Rule two = new FrequentClinic(option("frequent-clinic", "max-visits", 2));

  @Override
  public Rule rule() {
    return new FrequentClinic(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 21; i++) {
      visit(night, "clinic", "" + i, "P", february(i));
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 20; i++) {
      visit(night, "clinic", "" + i, "P", february(i));
    }
  }

  @Test
  void theThirdOfThirtyDaysIsAccused() {
    RuleNight night = new RuleNight();
    visit(night, "clinic", "a1", "A", "2026-01-31 23:59:59");
    visit(night, "chronic", "a2", "A", "2026-02-10 10:00:00");
    visit(night, "clinic", "a3", "A", "2026-03-01 00:00:00");
    visit(night, "clinic", "b1", "B", "2026-01-30 23:59:59");
    visit(night, "clinic", "b2", "B", "2026-02-10 10:00:00");
    visit(night, "clinic", "b3", "B", "2026-03-01 00:00:00");
    visit(night, "pharmacy", "b4", "B", "2026-02-28 10:00:00");
    visit(night, "clinic", "other person", "C", "2026-02-28 10:00:00");
    for (int i = 1; i <= 3; i++) {
      visit(night, "clinic", "n" + i, null, "2026-02-28 10:00:00");
      visit(night, "clinic", "t" + i, "T", null);
    }

    assertThat(night.accused(two).keySet()).containsExactly("a3/");
    assertThat(evidence(night, two, "a3")).isEqualTo("截至2026-03-01的30天内，本次为第3次门诊结算，超过2次");
    assertThat(involved(night, two, "a3")).containsExactly("a1", "a2");
  }

  @Test
  void laterSettlementsOfTheDayDoNotCount() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 4; i++) {
      visit(night, "clinic", "tie" + i, "A", "2026-02-28 10:00:00");
    }
    visit(night, "clinic", "9", "B", "2026-02-28 08:00:00");
    visit(night, "clinic", "1", "B", "2026-02-28 09:00:00");
    visit(night, "clinic", "5", "B", "2026-02-28 10:00:00");

    assertThat(night.accused(two).keySet()).containsExactlyInAnyOrder("tie3/", "tie4/", "5/");
    assertThat(involved(night, two, "tie3")).containsExactly("tie1", "tie2");
    assertThat(involved(night, two, "5")).containsExactly("1", "9");
  }

  @Test
  void whatIsTooOldIsNeitherCountedNorInvolved() {
    RuleNight night = new RuleNight();
    visit(night, "clinic", "1", "A", "2026-01-01 10:00:00");
    visit(night, "clinic", "2", "A", "2026-01-02 10:00:00");
    visit(night, "clinic", "3", "A", "2026-02-20 10:00:00");
    visit(night, "clinic", "4", "A", "2026-02-21 10:00:00");
    visit(night, "clinic", "5", "A", "2026-03-01 10:00:00");

    assertThat(night.accused(two).keySet()).containsExactly("5/");
    assertThat(involved(night, two, "5")).containsExactly("3", "4");
  }

  @Test
  void onlyWhatCameTonightIsAccused() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 4; i++) {
      String arrived = i == 3 ? "2026-02-28" : RuleNight.TONIGHT.toString();
      visit(night, "clinic", "" + i, "A", "2026-02-27 10:00:0" + i, ARRIVED, arrived);
    }

    assertThat(night.accused(two).keySet()).containsExactly("4/");
  }
}
