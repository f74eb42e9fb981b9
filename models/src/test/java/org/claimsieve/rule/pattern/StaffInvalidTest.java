package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.MED_TYPE;
import static org.claimsieve.schema.FeeLine.BILG_DR_CODE;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.SETL_ID;
import static org.claimsieve.schema.Staff.BEGNTIME;
import static org.claimsieve.schema.Staff.ENDTIME;
import static org.claimsieve.schema.Staff.PRAC_STAS;
import static org.claimsieve.schema.Staff.STAFF_CODE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class StaffInvalidTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private static final String FROM = "2020-01-01 00:00:00";
  private static final String TO = "2099-12-31 23:59:59";

  @Override
  public Rule rule() {
    return new StaffInvalid(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    entry(night, "D1", FROM, "2026-02-20 23:59:59", "1");
    night.claim().line("1", BILG_DR_CODE, "D1");
  }

  @Override
  public void kept(RuleNight night) {
    entry(night, "D1", FROM, "2026-02-21 00:00:00", "1");
    night.claim().line("1", BILG_DR_CODE, "D1");
  }

  @Test
  void whoIsSuspendedOrEndedAtTheInstitutionIsAccused() {
    RuleNight night =
        new RuleNight()
            .claim()
            .claim(SETL_ID, "K", FIXMEDINS_CODE, "K")
            .claim(SETL_ID, "N", FIXMEDINS_CODE, null)
            .line("elsewhere", SETL_ID, "K", BILG_DR_CODE, "suspended")
            .line("nowhere", SETL_ID, "N", BILG_DR_CODE, "suspended")
            .line("no moment", BILG_DR_CODE, "suspended", FEE_OCUR_TIME, null)
            .line("nobody", BILG_DR_CODE, null)
            .line("stranger", BILG_DR_CODE, "stranger");
    for (String doctor : List.of("active", "suspended", "ended", "unknown", "both")) {
      night.line(doctor, BILG_DR_CODE, doctor);
    }
    entry(night, "active", FROM, TO, "1");
    entry(night, "suspended", FROM, TO, "2");
    entry(night, "ended", FROM, TO, "3");
    entry(night, "unknown", FROM, TO, null);
    entry(night, "both", FROM, TO, "3");
    entry(night, "both", FROM, TO, "1");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/suspended", ALL, "S/ended", ALL));
  }

  @Test
  void theTermHoldsFromItsFirstDayToItsLast() {
    RuleNight night = new RuleNight().claim();
    entry(night, "D", "2026-02-20 12:00:00", "2026-02-22 12:00:00", "1");
    night
        .line("before", BILG_DR_CODE, "D", FEE_OCUR_TIME, "2026-02-19 23:59:59")
        .line("first", BILG_DR_CODE, "D", FEE_OCUR_TIME, "2026-02-20 00:00:00")
        .line("last", BILG_DR_CODE, "D", FEE_OCUR_TIME, "2026-02-22 23:59:59")
        .line("after", BILG_DR_CODE, "D", FEE_OCUR_TIME, "2026-02-23 00:00:00");
    entry(night, "gap", FROM, "2026-02-10 23:59:59", "1");
    entry(night, "gap", "2026-02-25 00:00:00", TO, "1");
    entry(night, "back", FROM, "2026-02-10 23:59:59", "1");
    entry(night, "back", "2026-02-21 00:00:00", TO, "1");
    entry(night, "open", null, null, "1");
    entry(night, "reversed", "2026-02-25 00:00:00", "2026-02-20 00:00:00", "1");
    for (String doctor : List.of("gap", "back", "open", "reversed")) {
      night.line(doctor, BILG_DR_CODE, doctor);
    }

    assertThat(night.accused(rule())).containsOnlyKeys("S/before", "S/after", "S/gap");
    assertThat(night.screen(rule()).findings().collectAsList())
        .extracting(row -> row.<String>getAs(Finding.VOLA_CONT))
        .containsExactlyInAnyOrder(
            "2026-02-19的费用由医师D开具，其在机构H的登记状态为有效，有效期2026-02-20至2026-02-22",
            "2026-02-21的费用由医师gap开具，其在机构H的登记状态为有效，有效期2026-02-25至2099-12-31");
  }

  @Test
  void emergenciesAreNotJudged() {
    RuleNight night = new RuleNight();
    entry(night, "D", FROM, TO, "2");
    for (String type : List.of("11", "12", "13", "1301")) {
      night.claim(SETL_ID, type, MED_TYPE, type).line(type, SETL_ID, type, BILG_DR_CODE, "D");
    }
    night.claim(SETL_ID, "?", MED_TYPE, null).line("?", SETL_ID, "?", BILG_DR_CODE, "D");
    Rule stricter =
        new StaffInvalid(
            RuleOptions.of(Map.of("staff-invalid", Map.of("excluded-med-types", "13"))));

    assertThat(night.accused(rule())).containsOnlyKeys("11/11");
    assertThat(night.accused(stricter)).containsOnlyKeys("11/11", "12/12");
  }

  /** An entry of the register at H. */
  private static void entry(RuleNight night, String code, String from, String to, String status) {
    night.staff(STAFF_CODE, code, BEGNTIME, from, ENDTIME, to, PRAC_STAS, status);
  }
}
