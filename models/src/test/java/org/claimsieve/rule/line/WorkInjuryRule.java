package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.INSUTYPE;
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

/** What every rule on items of work injury insurance must keep, whatever its catalogue. */
abstract class WorkInjuryRule extends OtherInsuranceRule {
  WorkInjuryRule(
      String id,
      String item,
      String listType,
      Function<RuleOptions, Rule> made,
      String... otherTypes) {
    super("410", id, item, listType, made, otherTypes);
  }

  @Test
  void basicMedicalInsuranceIsAccused() {
    RuleNight night =
        listed(new RuleNight())
            .claim(INSUTYPE, "310")
            .claim(SETL_ID, "Resident", PSN_NO, "Resident", INSUTYPE, "390")
            .claim(SETL_ID, "Supplement", PSN_NO, "Supplement", INSUTYPE, "330")
            .claim(SETL_ID, "Care", PSN_NO, "Care", INSUTYPE, "410")
            .claim(SETL_ID, "Missing", PSN_NO, "Missing", INSUTYPE, null)
            .line("employee", HILIST_CODE, item, LIST_TYPE, listType)
            .line("resident", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Resident")
            .line("supplement", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Supplement")
            .line("care", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Care")
            .line("missing", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Missing")
            .line("not listed", LIST_TYPE, listType);

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/employee", ALL, "Resident/resident", ALL));
  }

  @Test
  void theBasicTypesAreAnOption() {
    RuleNight night =
        listed(new RuleNight())
            .claim(INSUTYPE, "310")
            .claim(SETL_ID, "Retired", PSN_NO, "Retired", INSUTYPE, "340")
            .line("employee", HILIST_CODE, item, LIST_TYPE, listType)
            .line("retired", HILIST_CODE, item, LIST_TYPE, listType, SETL_ID, "Retired");
    RuleOptions other = RuleOptions.of(Map.of(id, Map.of("basic-types", "340")));

    assertThat(night.accused(made.apply(other))).isEqualTo(Map.of("Retired/retired", ALL));
  }
}
