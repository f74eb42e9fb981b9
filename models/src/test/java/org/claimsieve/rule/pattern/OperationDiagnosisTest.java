package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Wards.charge;
import static org.claimsieve.rule.pattern.Wards.settle;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.DIAGS;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.OPERATIONS;
import static org.claimsieve.schema.ClaimFact.SETL_TIME;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;

import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class OperationDiagnosisTest implements RuleExample {
  private static final String ID = "operation-diagnosis";
  private static final String RETINA = "14.5400";
  private static final String LUNG = "J18.900";

  @Override
  public Rule rule() {
    return new OperationDiagnosis(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(ID, LimitKind.DIAGNOSIS, "14.5", "", "", "H33;H35");
    settle(night, "1", OPERATIONS, RETINA, DIAGS, LUNG);
    charge(night, "a", "1");
  }

  @Override
  public void kept(RuleNight night) {
    night.limit(ID, LimitKind.DIAGNOSIS, "14.5", "", "", "H33;H35");
    settle(night, "1", OPERATIONS, RETINA, DIAGS, "H35.000;J18.900");
    charge(night, "a", "1");
  }

  @Test
  void anOperationThatFitsNoDiagnosisIsAccused() {
    RuleNight night = new RuleNight().limit(ID, LimitKind.DIAGNOSIS, "14.5", "", "", "H33;H35");
    settle(night, "unfit", OPERATIONS, RETINA, DIAGS, "H34.100;J18.900");
    settle(night, "fit", OPERATIONS, RETINA, DIAGS, "H33.500");
    settle(night, "fit by another", OPERATIONS, RETINA, DIAGS, "A09.000;H35.300;J18.900");
    settle(night, "one of two", OPERATIONS, "13.4100;14.5400", DIAGS, LUNG);
    settle(night, "both", OPERATIONS, "14.5400;14.5900", DIAGS, LUNG);
    settle(night, "clinic", OPERATIONS, RETINA, DIAGS, LUNG, VISIT_KIND, "clinic");
    settle(night, "no rows", OPERATIONS, "14.4100", DIAGS, LUNG);
    settle(night, "no beginning", OPERATIONS, "A14.5400", DIAGS, LUNG);
    settle(night, "no diagnosis", OPERATIONS, RETINA);
    settle(night, "no operation", DIAGS, LUNG);
    settle(night, "of another night", OPERATIONS, RETINA, DIAGS, LUNG, ARRIVED, "2026-03-01");
    charge(night, "a", "unfit");
    charge(night, "b", "unfit");

    assertThat(night.accused(rule()))
        .containsOnlyKeys("unfit/a", "unfit/b", "one of two/", "both/", "clinic/");
    assertThat(evidence(night, rule(), "one of two")).isEqualTo("手术操作14.5400与本次就诊诊断（J18.900）均不符");
    assertThat(evidence(night, rule(), "both")).isEqualTo("手术操作14.5400、14.5900与本次就诊诊断（J18.900）均不符");
  }

  @Test
  void anyRowOfAnOperationMayFit() {
    RuleNight night =
        new RuleNight()
            .limit(ID, LimitKind.DIAGNOSIS, "14.5", "", "", "H33")
            .limit(ID, LimitKind.DIAGNOSIS, "14.54", "", "", "S05");
    settle(night, "narrow", OPERATIONS, RETINA, DIAGS, "S05.600");
    settle(night, "wide", OPERATIONS, RETINA, DIAGS, "H33.500");
    settle(night, "of another", OPERATIONS, "14.5900", DIAGS, "S05.600");

    assertThat(night.accused(rule())).containsOnlyKeys("of another/");
  }

  @Test
  void theLastDayDecidesWhichRowsHold() {
    RuleNight night =
        new RuleNight().limit(ID, LimitKind.DIAGNOSIS, "14.5", "2026-02-21", "2026-02-24", "H33");
    for (String day : new String[] {"2026-02-20", "2026-02-21", "2026-02-24", "2026-02-25"}) {
      settle(night, day, OPERATIONS, RETINA, DIAGS, LUNG, BEGNDATE, "2026-02-18", ENDDATE, day);
    }
    String settled = "2026-02-24 23:59:59";
    settle(night, "x", OPERATIONS, RETINA, DIAGS, LUNG, ENDDATE, null, SETL_TIME, settled);

    assertThat(night.accused(rule())).containsOnlyKeys("2026-02-21/", "2026-02-24/", "x/");
  }
}
