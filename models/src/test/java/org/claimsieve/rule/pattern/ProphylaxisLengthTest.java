package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.february;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Wards.charge;
import static org.claimsieve.rule.pattern.Wards.settle;
import static org.claimsieve.rule.pattern.Wards.with;
import static org.claimsieve.schema.ClaimFact.MAIN_DIAG;
import static org.claimsieve.schema.ClaimFact.MDTRT_ID;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MED_CHRGITM_TYPE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ProphylaxisLengthTest implements RuleExample {
  private static final String ID = "prophylaxis-length";
  private static final String ONE = "PROPHYLAXISLENGTH1";
  private static final String OTHER = "PROPHYLAXISLENGTH2";
  private static final List<String> INFECTIONS =
      List.of("A09.0", "B37.9", "J18.9", "K35.8", "N10.x", "N30.0", "N39.0", "L08.9");
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ProphylaxisLength(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(ID, LimitKind.LISTED, ONE, "", "");
    operated(night, "1", 3);
  }

  @Override
  public void kept(RuleNight night) {
    night.limit(ID, LimitKind.LISTED, ONE, "", "");
    operated(night, "1", 2);
  }

  @Test
  void daysBeyondTheSecondAfterTheFirstSurgeryAreAccused() {
    RuleNight night = listed();
    settle(night, "S", MAIN_DIAG, "M17.100");
    surgery(night, "second surgery", "S", 24);
    surgery(night, "surgery", "S", 20);
    drug(night, "day of surgery", "S", ONE, 20);
    drug(night, "first", "S", ONE, 21);
    drug(night, "first again", "S", OTHER, 21);
    drug(night, "second", "S", OTHER, 23);
    drug(night, "third", "S", ONE, 24);
    drug(night, "third again", "S", ONE, 24);
    drug(night, "fourth", "S", OTHER, 25);
    drug(night, "unlisted", "S", "X1", 25);
    drug(night, "no moment", "S", ONE, 25, FEE_OCUR_TIME, null);
    settle(night, "not operated", MAIN_DIAG, "M17.100");
    for (int day = 21; day <= 25; day++) {
      drug(night, "not operated " + day, "not operated", ONE, day);
    }

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/third", ALL, "S/third again", ALL, "S/fourth", ALL));
    assertThat(evidence(night, rule(), "S")).endsWith("主要诊断M17.100，手术日（2026-02-20）之后使用抗菌药物4天，超过2天");
  }

  @Test
  void infectionsAndWhatIsUnknownAreNotJudged() {
    RuleNight night = listed();
    for (String code : INFECTIONS) {
      operated(night, code, 3, MAIN_DIAG, code);
    }
    operated(night, "L10.000", 3, MAIN_DIAG, "L10.000");
    operated(night, "K36.x00", 3, MAIN_DIAG, "K36.x00");
    operated(night, "no diagnosis", 3, MAIN_DIAG, null);
    operated(night, "no visit", 3, MDTRT_ID, null);
    operated(night, "clinic", 3, VISIT_KIND, "clinic");
    operated(night, "no kind", 3, VISIT_KIND, null);

    assertThat(night.accused(rule()))
        .containsOnlyKeys("L10.000/L10.000 on 23", "K36.x00/K36.x00 on 23");
  }

  @Test
  void daysAndInfectionsAreOptions() {
    RuleNight night = listed();
    operated(night, "bone", 2);
    operated(night, "lung", 2, MAIN_DIAG, "J18.900");
    RuleOptions noInfection =
        RuleOptions.of(Map.of(ID, Map.of("infection-diagnoses", "", "most-days", "1")));

    assertThat(night.accused(new ProphylaxisLength(option(ID, "most-days", 1))))
        .containsOnlyKeys("bone/bone on 22");
    assertThat(night.accused(new ProphylaxisLength(noInfection)))
        .containsOnlyKeys("bone/bone on 22", "lung/lung on 22");
  }

  private static RuleNight listed() {
    return new RuleNight()
        .limit(ID, LimitKind.LISTED, ONE, "", "")
        .limit(ID, LimitKind.LISTED, OTHER, "", "");
  }

  /** A stay with surgery on the 20th and an antibiotic on that many days from the 21st on. */
  private static void operated(RuleNight night, String id, int days, Object... differs) {
    settle(night, id, with(differs, MAIN_DIAG, "M17.100"));
    surgery(night, id + " surgery", id, 20);
    for (int day = 21; day < 21 + days; day++) {
      drug(night, id + " on " + day, id, ONE, day);
    }
  }

  private static void surgery(RuleNight night, String line, String id, int day) {
    charge(night, line, id, MED_CHRGITM_TYPE, "06", FEE_OCUR_TIME, february(day));
  }

  private static void drug(
      RuleNight night, String line, String id, String code, int day, Object... differs) {
    Object[] own = {
      HILIST_CODE, code, LIST_TYPE, "101", MED_CHRGITM_TYPE, "09", FEE_OCUR_TIME, february(day)
    };
    charge(night, line, id, with(differs, own));
  }
}
