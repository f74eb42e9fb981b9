package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.LEVEL;
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

final class ItemLevelTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new ItemLevel(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(LimitKind.LEVEL, "L2", "", "", "2").claim(LEVEL, "1").line("1", HILIST_CODE, "L2");
  }

  @Override
  public void kept(RuleNight night) {
    night.limit(LimitKind.LEVEL, "L2", "", "", "2").claim().line("1", HILIST_CODE, "L2");
  }

  @Test
  void belowTheLowestLevelIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.LEVEL, "L2", "", "", "2")
            .claim(LEVEL, "2")
            .claim(SETL_ID, "One", LEVEL, "1")
            .claim(SETL_ID, "Unrated", LEVEL, "0")
            .claim(SETL_ID, "Shop", LEVEL, "P")
            .claim(SETL_ID, "Missing", LEVEL, null)
            .line("a", HILIST_CODE, "L2")
            .line("b", HILIST_CODE, "L2", SETL_ID, "One")
            .line("c", HILIST_CODE, "L2", SETL_ID, "Unrated")
            .line("d", HILIST_CODE, "L2", SETL_ID, "Shop")
            .line("e", HILIST_CODE, "L2", SETL_ID, "Missing");

    assertThat(night.accused(new ItemLevel(none)))
        .isEqualTo(Map.of("One/b", ALL, "Unrated/c", ALL));
  }
}
