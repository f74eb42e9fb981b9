package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.MDTRT_ID;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.Institution.BEGNTIME;
import static org.claimsieve.schema.Institution.ENDTIME;
import static org.claimsieve.schema.Institution.FIXMEDINS_CODE;
import static org.claimsieve.schema.Institution.VALI_FLAG;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class InstitutionInvalidTest implements RuleExample {
  private static final String FROM = "2020-01-01 00:00:00";
  private static final String TO = "2099-12-31 23:59:59";
  private static final String DAY = "2026-02-20";

  @Override
  public Rule rule() {
    return new InstitutionInvalid(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    agreement(night, "H", FROM, "2026-02-19 23:59:59", "1");
    night.claim();
  }

  @Override
  public void kept(RuleNight night) {
    agreement(night, "H", FROM, "2026-02-20 00:00:00", "1");
    night.claim();
  }

  @Test
  void theAgreementHoldsFromItsFirstDayToItsLast() {
    RuleNight night = new RuleNight();
    agreement(night, "A", "2026-02-01 12:00:00", "2026-02-10 12:00:00", "1");
    visit(night, "before", "A", "2026-01-31");
    visit(night, "first", "A", "2026-02-01");
    visit(night, "last", "A", "2026-02-10");
    visit(night, "after", "A", "2026-02-11");
    night.claim(SETL_ID, "old", FIXMEDINS_CODE, "A", BEGNDATE, "2026-02-11", ARRIVED, "2026-03-01");

    assertThat(night.accused(rule())).containsOnlyKeys("before/", "after/");
    assertThat(evidence(night, rule(), "after"))
        .isEqualTo("就诊开始于2026-02-11，机构A的协议有效期为2026-02-01至2026-02-10，登记为有效");
  }

  @Test
  void anEntryThatIsNotValidBarsAndWhatIsUnknownDoesNot() {
    RuleNight night = new RuleNight();
    agreement(night, "zero", FROM, TO, "0");
    agreement(night, "no flag", FROM, TO, null);
    agreement(night, "no term", null, null, "1");
    agreement(night, "no end", FROM, null, "1");
    agreement(night, "not yet", "2026-02-21 00:00:00", null, "1");
    agreement(night, "reversed", "2026-02-25 00:00:00", "2026-02-10 00:00:00", "1");
    visit(night, "1", "zero", DAY);
    visit(night, "2", "no flag", DAY);
    visit(night, "3", "no term", DAY);
    visit(night, "4", "no end", DAY);
    visit(night, "5", "not yet", DAY);
    visit(night, "6", "reversed", DAY);
    visit(night, "7", "not registered", DAY);
    visit(night, "8", null, DAY);
    visit(night, "9", "zero", null);

    assertThat(night.accused(rule())).containsOnlyKeys("1/", "5/");
    assertThat(evidence(night, rule(), "1")).endsWith("登记为无效");
    assertThat(evidence(night, rule(), "5")).contains("有效期为2026-02-21至未知");
  }

  private static void agreement(
      RuleNight night, String institution, String from, String to, String flag) {
    night.institution(FIXMEDINS_CODE, institution, BEGNTIME, from, ENDTIME, to, VALI_FLAG, flag);
  }

  private static void visit(RuleNight night, String id, String institution, String begin) {
    night.claim(SETL_ID, id, MDTRT_ID, id, FIXMEDINS_CODE, institution, BEGNDATE, begin);
  }
}
