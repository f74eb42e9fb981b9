package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
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

final class ItemVisitKindTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new ItemVisitKind(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit(LimitKind.VISIT, "CLINIC", "", "", "clinic")
        .claim()
        .line("1", HILIST_CODE, "CLINIC");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(LimitKind.VISIT, "CLINIC", "", "", "clinic")
        .claim(VISIT_KIND, "clinic")
        .line("1", HILIST_CODE, "CLINIC");
  }

  @Test
  void anotherKindOfVisitIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.VISIT, "V", "", "", "clinic;chronic")
            .claim()
            .claim(SETL_ID, "Chronic", VISIT_KIND, "chronic")
            .claim(SETL_ID, "Other", VISIT_KIND, "other")
            .claim(SETL_ID, "Missing", VISIT_KIND, null)
            .line("a", HILIST_CODE, "V")
            .line("b", HILIST_CODE, "V", SETL_ID, "Chronic")
            .line("c", HILIST_CODE, "V", SETL_ID, "Other")
            .line("d", HILIST_CODE, "V", SETL_ID, "Missing");

    assertThat(night.accused(new ItemVisitKind(none))).isEqualTo(Map.of("S/a", ALL));
  }
}
