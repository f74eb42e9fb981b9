package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Stay;
import org.junit.jupiter.api.Test;

final class GroupAdmissionTest implements RuleExample {
  private static final String FROM = "2026-02-20";
  private static final String TO = "2026-02-25";

  private final Rule three = new GroupAdmission(option("group-admission", "min-persons", 3));

  @Override
  public Rule rule() {
    return new GroupAdmission(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 5; i++) {
      stay(night, "" + i, "P" + i, "J18.90" + i);
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 4; i++) {
      stay(night, "" + i, "P" + i, "J18.90" + i);
    }
    stay(night, "5", "P5", "J15.900");
  }

  @Test
  void theLastStayOfTheGroupIsAccusedForAll() {
    RuleNight night = new RuleNight();
    for (int i = 3; i >= 1; i--) {
      night.episode("a" + i, "A" + i, "A", FROM, TO, i == 1);
      night.episode("b" + i, "B" + i, "B" + i, FROM, TO, true);
      night.episode("c" + i, "C" + i, "C", "2026-02-2" + i, TO, true);
      night.episode("d" + i, "D" + i, "D", FROM, "2026-02-2" + i, true);
      night.episode("e" + i, "E" + i, "E", FROM, TO, true, Stay.MAIN_DIAG, "J1" + i + ".9");
      night.episode("f" + i, "F" + i % 2, "F", FROM, TO, true);
      night.episode("g" + i, "G" + i, "G", FROM, TO, false);
    }

    assertThat(night.accused(three).keySet()).containsExactly("Sa3/");
    assertThat(evidence(night, three, "Sa3"))
        .isEqualTo("机构A有3名参保人2026-02-20同日入院、2026-02-25同日出院，主要诊断均为J18类");
    assertThat(involved(night, three, "Sa3")).containsExactly("Sa1", "Sa2");
  }

  @Test
  void whatIsUnknownOrReversedFormsNoGroup() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      night.episode("p" + i, null, "P", FROM, TO, true);
      night.episode("i" + i, "I" + i, null, FROM, TO, true);
      night.episode("b" + i, "B" + i, "B", null, TO, true);
      night.episode("e" + i, "E" + i, "E", FROM, null, true);
      night.episode("r" + i, "R" + i, "R", TO, FROM, true);
      night.episode("d" + i, "D" + i, "D", FROM, TO, true, Stay.MAIN_DIAG, null);
      night.episode("s" + i, "S" + i, "S", FROM, TO, true, Stay.MAIN_DIAG, "J1");
    }

    assertThat(night.accused(three)).isEmpty();
  }

  private static void stay(RuleNight night, String id, String person, String diagnosis) {
    night
        .claim(
            ClaimFact.SETL_ID,
            id,
            ClaimFact.MDTRT_ID,
            id,
            ClaimFact.ENCOUNTER_ID,
            id,
            ClaimFact.PSN_NO,
            person,
            ClaimFact.MAIN_DIAG,
            diagnosis)
        .stay(
            Stay.LAST_SETL_ID,
            id,
            Stay.MDTRT_ID,
            id,
            Stay.PSN_NO,
            person,
            Stay.MAIN_DIAG,
            diagnosis);
  }
}
