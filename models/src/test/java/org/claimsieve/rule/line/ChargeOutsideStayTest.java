package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.DSCG_TKDRUG_FLAG;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.MED_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ChargeOutsideStayTest implements RuleExample {
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new ChargeOutsideStay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim().line("1", FEE_OCUR_TIME, "2026-02-26 00:00:00");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim().line("1", FEE_OCUR_TIME, "2026-02-25 23:59:59");
  }

  @Test
  void chargesOutsideTheStayAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim()
            .claim(SETL_ID, "Emergency", MED_TYPE, "24")
            .claim(SETL_ID, "Clinic", VISIT_KIND, "clinic")
            .claim(SETL_ID, "Reversed", BEGNDATE, "2026-02-25", ENDDATE, "2026-02-20")
            .claim(SETL_ID, "Open", ENDDATE, null)
            .line("first day", FEE_OCUR_TIME, "2026-02-20 00:00:00")
            .line("last day", FEE_OCUR_TIME, "2026-02-25 23:59:59")
            .line("before", FEE_OCUR_TIME, "2026-02-19 23:59:59")
            .line("after", FEE_OCUR_TIME, "2026-02-26 00:00:00")
            .line("home", FEE_OCUR_TIME, "2026-02-26 00:00:00", DSCG_TKDRUG_FLAG, "1")
            .line("home early", FEE_OCUR_TIME, "2026-02-19 00:00:00", DSCG_TKDRUG_FLAG, "1")
            .line("no time", FEE_OCUR_TIME, null)
            .line("er", FEE_OCUR_TIME, "2026-02-19 00:00:00", SETL_ID, "Emergency")
            .line("er after", FEE_OCUR_TIME, "2026-02-27 00:00:00", SETL_ID, "Emergency")
            .line("clinic", FEE_OCUR_TIME, "2026-02-19 00:00:00", SETL_ID, "Clinic")
            .line("reversed", FEE_OCUR_TIME, "2026-02-27 00:00:00", SETL_ID, "Reversed")
            .line("open", FEE_OCUR_TIME, "2026-02-27 00:00:00", SETL_ID, "Open");

    assertThat(night.accused(new ChargeOutsideStay(none)).keySet())
        .containsExactlyInAnyOrder("S/before", "S/after", "S/home early", "Emergency/er after");
    RuleOptions tolerant =
        RuleOptions.of(Map.of("charge-outside-stay", Map.of("tolerance-days", "1")));
    assertThat(night.accused(new ChargeOutsideStay(tolerant)).keySet())
        .containsExactly("Emergency/er after");
  }
}
