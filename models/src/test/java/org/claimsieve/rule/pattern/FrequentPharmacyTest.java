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

final class FrequentPharmacyTest implements RuleExample {
  private final Rule two = new FrequentPharmacy(option("frequent-pharmacy", "max-purchases", 2));

  @Override
  public Rule rule() {
    return new FrequentPharmacy(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 13; i++) {
      visit(night, "pharmacy", "" + i, "P", february(i));
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 12; i++) {
      visit(night, "pharmacy", "" + i, "P", february(i));
    }
  }

  @Test
  void theThirdOfThirtyDaysIsAccused() {
    RuleNight night = new RuleNight();
    visit(night, "pharmacy", "a1", "A", "2026-01-31 23:59:59");
    visit(night, "pharmacy", "a2", "A", "2026-02-10 10:00:00");
    visit(night, "pharmacy", "a3", "A", "2026-03-01 00:00:00");
    visit(night, "pharmacy", "b1", "B", "2026-01-30 23:59:59");
    visit(night, "pharmacy", "b2", "B", "2026-02-10 10:00:00");
    visit(night, "pharmacy", "b3", "B", "2026-03-01 00:00:00");
    visit(night, "clinic", "b4", "B", "2026-02-28 10:00:00");
    visit(night, "pharmacy", "other person", "C", "2026-02-28 10:00:00");
    for (int i = 1; i <= 3; i++) {
      visit(night, "pharmacy", "n" + i, null, "2026-02-28 10:00:00");
      visit(night, "pharmacy", "t" + i, "T", null);
      visit(night, "pharmacy", "o" + i, "O", "2026-02-20 10:00:00", ARRIVED, "2026-02-21");
    }

    assertThat(night.accused(two).keySet()).containsExactly("a3/");
    assertThat(evidence(night, two, "a3")).isEqualTo("截至2026-03-01的30天内，本次为第3次药店结算，超过2次");
    assertThat(involved(night, two, "a3")).containsExactly("a1", "a2");
  }

  @Test
  void theWindowIsAnOption() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 13; i++) {
      visit(night, "pharmacy", "" + i, "P", february(i));
    }

    assertThat(night.accused(rule()).keySet()).containsExactly("13/");
    assertThat(night.accused(new FrequentPharmacy(option("frequent-pharmacy", "window-days", 12))))
        .isEmpty();
  }
}
