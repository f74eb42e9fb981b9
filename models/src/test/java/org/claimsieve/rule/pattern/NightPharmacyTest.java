package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
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

final class NightPharmacyTest implements RuleExample {
  private final Rule three = new NightPharmacy(option("night-pharmacy", "min-settlements", 3));

  @Override
  public Rule rule() {
    return new NightPharmacy(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 5; i++) {
      visit(night, "pharmacy", "" + i, "P" + i, "2026-02-28 23:30:0" + i);
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 4; i++) {
      visit(night, "pharmacy", "" + i, "P" + i, "2026-02-28 23:30:0" + i);
    }
    visit(night, "pharmacy", "5", "P5", "2026-02-28 22:59:59");
  }

  @Test
  void theNightLastsFromElevenToFive() {
    RuleNight night = new RuleNight();
    buy(night, "a", "2026-02-27 23:00:00", "2026-02-27 23:59:59", "2026-02-28 04:59:59");
    buy(night, "early", "2026-02-27 22:59:59", "2026-02-27 23:30:00", "2026-02-28 00:30:00");
    buy(night, "late", "2026-02-27 23:30:00", "2026-02-28 00:30:00", "2026-02-28 05:00:00");
    buy(night, "two nights", "2026-02-28 03:00:00", "2026-02-28 23:30:00", "2026-02-28 23:40:00");
    buy(night, "days", "2026-02-28 00:00:00", "2026-02-28 00:00:00", "2026-02-28 00:00:00");

    assertThat(night.accused(three).keySet()).containsExactly("a3/");
    assertThat(evidence(night, three, "a3")).isEqualTo("药店a在2026-02-27夜间（23时至次日5时）结算3笔");
    assertThat(involved(night, three, "a3")).containsExactly("a1", "a2");
  }

  @Test
  void otherInstitutionsKindsNightsAndUnknownsFormNoRun() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      String time = "2026-02-27 23:30:0" + i;
      visit(night, "pharmacy", "i" + i, "I", time, FIXMEDINS_CODE, "I" + i);
      visit(night, "pharmacy", "n" + i, "N", time, FIXMEDINS_CODE, null);
      visit(night, "pharmacy", "t" + i, "T", null, FIXMEDINS_CODE, "T");
      visit(night, "clinic", "c" + i, "C", time, FIXMEDINS_CODE, "C");
      visit(night, "pharmacy", "o" + i, "O", time, FIXMEDINS_CODE, "O", ARRIVED, "2026-02-28");
    }

    assertThat(night.accused(three)).isEmpty();
  }

  /** Three settlements at a pharmacy of their own. */
  private static void buy(RuleNight night, String id, String first, String second, String third) {
    visit(night, "pharmacy", id + "1", id + "P", first, FIXMEDINS_CODE, id);
    visit(night, "pharmacy", id + "2", id + "Q", second, FIXMEDINS_CODE, id);
    visit(night, "pharmacy", id + "3", id + "Q", third, FIXMEDINS_CODE, id);
  }
}
