package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugNewbornTest extends NewbornRule {
  DrugNewbornTest() {
    super("drug-newborn", "DRUGNEWBORN1", "101", "201", DrugNewborn::new);
  }

  @Test
  void theAgeIsSaidInYearsAfterTheFirst() {
    RuleNight night =
        new RuleNight()
            .limit("drug-newborn", LimitKind.LISTED, AgeNight.ITEM, "", "")
            .claim()
            .line("adult", AgeNight.item("101", "S", "2026-02-21 09:00:00"));

    assertThat(AgeNight.finding(night, rule()).<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目adult”限新生儿（出生后28天内）使用，2026-02-21使用时参保人已满45岁");
  }
}
