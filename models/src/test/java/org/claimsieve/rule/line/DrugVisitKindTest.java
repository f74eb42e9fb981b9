package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugVisitKindTest implements RuleExample {
  private static final String ITEM = "DRUGVISITKIND1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugVisitKind(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("drug-visit-kind", LimitKind.VISIT, ITEM, "", "", "clinic")
        .claim()
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("drug-visit-kind", LimitKind.VISIT, ITEM, "", "", "clinic")
        .claim(VISIT_KIND, "clinic")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Test
  void theLimitHoldsForItsDaysAndItsCatalogue() {
    RuleNight night =
        LimitedLines.limit("drug-visit-kind", LimitKind.VISIT, ITEM, "clinic").claim();

    LimitedLines.add(night, ITEM, "101", "201", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void anotherKindOfVisitIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit("drug-visit-kind", LimitKind.VISIT, ITEM, "", "", "clinic;chronic")
            .claim()
            .claim(SETL_ID, "Clinic", PSN_NO, "Clinic", VISIT_KIND, "clinic")
            .claim(SETL_ID, "Chronic", PSN_NO, "Chronic", VISIT_KIND, "chronic")
            .claim(SETL_ID, "Shop", PSN_NO, "Shop", VISIT_KIND, "pharmacy")
            .claim(SETL_ID, "Other", PSN_NO, "Other", VISIT_KIND, "other")
            .claim(SETL_ID, "Missing", PSN_NO, "Missing", VISIT_KIND, null)
            .line("ward", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("clinic", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Clinic")
            .line("chronic", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Chronic")
            .line("shop", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Shop")
            .line("other", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Other")
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Missing");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/ward", ALL, "Shop/shop", ALL));
  }

  @Test
  void theSentenceNamesBothKinds() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限门诊使用，本次就医方式为住院");
  }
}
