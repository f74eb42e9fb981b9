package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.INSUTYPE;
import static org.claimsieve.schema.ClaimFact.MED_TYPE;
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

final class DrugMaternityTest implements RuleExample {
  private static final String ITEM = "DRUGMATERNITY1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugMaternity(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("drug-maternity", LimitKind.LISTED, ITEM, "", "")
        .claim(INSUTYPE, "310")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("drug-maternity", LimitKind.LISTED, ITEM, "", "")
        .claim(INSUTYPE, "510")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Test
  void theListHoldsForItsDaysAndItsCatalogue() {
    RuleNight night =
        LimitedLines.limit("drug-maternity", LimitKind.LISTED, ITEM).claim(INSUTYPE, "310");

    LimitedLines.add(night, ITEM, "101", "201", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void whatSaysMaternityNowhereIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit("drug-maternity", LimitKind.LISTED, ITEM, "", "")
            .claim(INSUTYPE, "310", MED_TYPE, "21")
            .claim(SETL_ID, "Insured", PSN_NO, "Insured", INSUTYPE, "510", MED_TYPE, "21")
            .claim(SETL_ID, "Clinic", PSN_NO, "Clinic", INSUTYPE, "390", MED_TYPE, "5101")
            .claim(SETL_ID, "Delivery", PSN_NO, "Delivery", INSUTYPE, "390", MED_TYPE, "52")
            .claim(SETL_ID, "NoType", PSN_NO, "NoType", INSUTYPE, "310", MED_TYPE, null)
            .claim(SETL_ID, "Half", PSN_NO, "Half", INSUTYPE, "510", MED_TYPE, null)
            .claim(SETL_ID, "NoInsurance", PSN_NO, "NoInsurance", INSUTYPE, null, MED_TYPE, "21")
            .claim(SETL_ID, "Born", PSN_NO, "Born", INSUTYPE, null, MED_TYPE, "52")
            .line("ward", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("insured", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Insured")
            .line("clinic", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Clinic")
            .line("delivery", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Delivery")
            .line("no type", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "NoType")
            .line("insured without type", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Half")
            .line("no insurance", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "NoInsurance")
            .line("uninsured delivery", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Born")
            .line("not listed", LIST_TYPE, "101");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/ward", ALL));
  }

  @Test
  void theCategoriesAreAnOption() {
    RuleNight night =
        new RuleNight()
            .limit("drug-maternity", LimitKind.LISTED, ITEM, "", "")
            .claim(INSUTYPE, "310", MED_TYPE, "2106")
            .line("local delivery", HILIST_CODE, ITEM, LIST_TYPE, "101");
    RuleOptions local =
        RuleOptions.of(Map.of("drug-maternity", Map.of("maternity-types", "51,52,2106")));

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/local delivery", ALL));
    assertThat(night.accused(new DrugMaternity(local))).isEmpty();
  }

  @Test
  void theSentenceNamesInsuranceAndCategory() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限生育保险支付，本次结算险种为职工基本医疗保险，医疗类别为21");
  }
}
