package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.INSUTYPE;
import static org.claimsieve.schema.ClaimFact.MED_TYPE;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.util.Map;
import java.util.function.Function;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

/** What every rule on items of maternity insurance must keep, whatever its catalogue. */
abstract class MaternityRule extends OtherInsuranceRule {
  MaternityRule(
      String id,
      String item,
      String listType,
      Function<RuleOptions, Rule> made,
      String... otherTypes) {
    super("510", id, item, listType, made, otherTypes);
  }

  @Test
  void whatSaysMaternityNowhereIsAccused() {
    RuleNight night =
        listed(new RuleNight())
            .claim(INSUTYPE, "310", MED_TYPE, "21")
            .claim(SETL_ID, "Insured", PSN_NO, "Insured", INSUTYPE, "510", MED_TYPE, "21")
            .claim(SETL_ID, "Clinic", PSN_NO, "Clinic", INSUTYPE, "390", MED_TYPE, "5101")
            .claim(SETL_ID, "Delivery", PSN_NO, "Delivery", INSUTYPE, "390", MED_TYPE, "52")
            .claim(SETL_ID, "NoType", PSN_NO, "NoType", INSUTYPE, "310", MED_TYPE, null)
            .claim(SETL_ID, "Half", PSN_NO, "Half", INSUTYPE, "510", MED_TYPE, null)
            .claim(SETL_ID, "NoInsurance", PSN_NO, "NoInsurance", INSUTYPE, null, MED_TYPE, "21")
            .claim(SETL_ID, "Born", PSN_NO, "Born", INSUTYPE, null, MED_TYPE, "52")
            .line("ward", HILIST_CODE, item, LIST_TYPE, listType)
            .line("insured", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Insured")
            .line("clinic", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Clinic")
            .line("delivery", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Delivery")
            .line("no type", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "NoType")
            .line("insured without type", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Half")
            .line("no insurance", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "NoInsurance")
            .line("uninsured delivery", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Born")
            .line("not listed", LIST_TYPE, listType);

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/ward", ALL));
  }

  @Test
  void theCategoriesAreAnOption() {
    RuleNight night =
        listed(new RuleNight())
            .claim(INSUTYPE, "310", MED_TYPE, "2106")
            .line("local delivery", HILIST_CODE, item, LIST_TYPE, listType);
    RuleOptions local = RuleOptions.of(Map.of(id, Map.of("maternity-types", "51,52,2106")));

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/local delivery", ALL));
    assertThat(night.accused(made.apply(local))).isEmpty();
  }
}
