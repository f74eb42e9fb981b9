package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ItemAgeTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new ItemAge(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(LimitKind.AGE, "CHILD", "", "", "", "13").claim().line("1", HILIST_CODE, "CHILD");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(LimitKind.AGE, "CHILD", "", "", "", "13")
        .claim(BRDY, "2016-01-01")
        .line("1", HILIST_CODE, "CHILD");
  }

  @Test
  void ageCountsBirthdaysReachedOnTheServiceDate() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.AGE, "CHILD", "", "", "", "13")
            .limit(LimitKind.AGE, "ADULT", "", "", "18", "")
            .claim(BRDY, "2012-02-21")
            .claim(SETL_ID, "Eve", PSN_NO, "Q", BRDY, "2012-02-22")
            .claim(SETL_ID, "Baby", PSN_NO, "R", BRDY, "2026-02-22")
            .claim(SETL_ID, "Old", PSN_NO, "T", BRDY, "1880-01-01")
            .claim(SETL_ID, "Missing", PSN_NO, "U", BRDY, null)
            .line("fourteen", HILIST_CODE, "CHILD")
            .line("thirteen", HILIST_CODE, "CHILD", SETL_ID, "Eve")
            .line("not born", HILIST_CODE, "ADULT", SETL_ID, "Baby")
            .line("no age", HILIST_CODE, "CHILD", SETL_ID, "Missing")
            .line("impossible", HILIST_CODE, "CHILD", SETL_ID, "Old")
            .line("too young", HILIST_CODE, "ADULT");

    assertThat(night.accused(new ItemAge(none)))
        .isEqualTo(Map.of("S/fourteen", ALL, "S/too young", ALL));
  }
}
