package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.LEVEL;
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
import org.junit.jupiter.api.Test;

final class ServiceLevelTest implements RuleExample {
  private static final String ITEM = "SERVICELEVEL1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ServiceLevel(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("service-level", LimitKind.LEVEL, ITEM, "", "", "2")
        .claim(LEVEL, "1")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "201");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("service-level", LimitKind.LEVEL, ITEM, "", "", "2")
        .claim(LEVEL, "2")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "201");
  }

  @Test
  void theLimitHoldsForItsDaysAndItsCatalogue() {
    RuleNight night =
        LimitedLines.limit("service-level", LimitKind.LEVEL, ITEM, "2").claim(LEVEL, "1");

    LimitedLines.add(night, ITEM, "201", "101", "102", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void belowTheLowestLevelIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit("service-level", LimitKind.LEVEL, ITEM, "", "", "2")
            .claim(LEVEL, "2")
            .claim(SETL_ID, "One", PSN_NO, "One", LEVEL, "1")
            .claim(SETL_ID, "Unrated", PSN_NO, "Unrated", LEVEL, "0")
            .claim(SETL_ID, "Shop", PSN_NO, "Shop", LEVEL, "P")
            .claim(SETL_ID, "Missing", PSN_NO, "Missing", LEVEL, null)
            .line("at the level", HILIST_CODE, ITEM, LIST_TYPE, "201")
            .line("below", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, "One")
            .line("unrated", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, "Unrated")
            .line("shop", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, "Shop")
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, "Missing");

    assertThat(night.accused(rule())).isEqualTo(Map.of("One/below", ALL, "Unrated/unrated", ALL));
  }
}
