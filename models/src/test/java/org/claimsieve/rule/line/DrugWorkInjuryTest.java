package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimsieve.rule.RuleNight;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugWorkInjuryTest extends WorkInjuryRule {
  DrugWorkInjuryTest() {
    super("drug-work-injury", "DRUGWORKINJURY1", "101", DrugWorkInjury::new, "201", "301");
  }

  @Test
  void theSentenceNamesTheInsurance() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限工伤保险支付，本次结算险种为职工基本医疗保险");
  }
}
