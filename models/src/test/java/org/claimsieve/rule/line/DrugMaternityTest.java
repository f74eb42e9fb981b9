package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimsieve.rule.RuleNight;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugMaternityTest extends MaternityRule {
  DrugMaternityTest() {
    super("drug-maternity", "DRUGMATERNITY1", "101", DrugMaternity::new, "201", "301");
  }

  @Test
  void theSentenceNamesInsuranceAndCategory() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限生育保险支付，本次结算险种为职工基本医疗保险，医疗类别为21");
  }
}
