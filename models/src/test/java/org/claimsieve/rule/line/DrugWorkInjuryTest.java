package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.INSUTYPE;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
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

final class DrugWorkInjuryTest implements RuleExample {
  private static final String ITEM = "DRUGWORKINJURY1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugWorkInjury(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("drug-work-injury", LimitKind.LISTED, ITEM, "", "")
        .claim(INSUTYPE, "310")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("drug-work-injury", LimitKind.LISTED, ITEM, "", "")
        .claim(INSUTYPE, "410")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Test
  void theListHoldsForItsDaysAndItsCatalogue() {
    RuleNight night =
        LimitedLines.limit("drug-work-injury", LimitKind.LISTED, ITEM).claim(INSUTYPE, "310");

    LimitedLines.add(night, ITEM, "101", "201", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void basicMedicalInsuranceIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit("drug-work-injury", LimitKind.LISTED, ITEM, "", "")
            .claim(INSUTYPE, "310")
            .claim(SETL_ID, "Resident", PSN_NO, "Resident", INSUTYPE, "390")
            .claim(SETL_ID, "Supplement", PSN_NO, "Supplement", INSUTYPE, "330")
            .claim(SETL_ID, "Care", PSN_NO, "Care", INSUTYPE, "410")
            .claim(SETL_ID, "Missing", PSN_NO, "Missing", INSUTYPE, null)
            .line("employee", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("resident", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Resident")
            .line("supplement", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Supplement")
            .line("care", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Care")
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Missing")
            .line("not listed", LIST_TYPE, "101");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/employee", ALL, "Resident/resident", ALL));
  }

  @Test
  void theBasicTypesAreAnOption() {
    RuleNight night =
        new RuleNight()
            .limit("drug-work-injury", LimitKind.LISTED, ITEM, "", "")
            .claim(INSUTYPE, "310")
            .claim(SETL_ID, "Retired", PSN_NO, "Retired", INSUTYPE, "340")
            .line("employee", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("retired", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Retired");
    RuleOptions other = RuleOptions.of(Map.of("drug-work-injury", Map.of("basic-types", "340")));

    assertThat(night.accused(new DrugWorkInjury(other))).isEqualTo(Map.of("Retired/retired", ALL));
  }

  @Test
  void theSentenceNamesTheInsurance() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限工伤保险支付，本次结算险种为职工基本医疗保险");
  }
}
