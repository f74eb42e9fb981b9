package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.GEND;
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

final class ServiceSexTest implements RuleExample {
  private static final String ITEM = "SERVICESEX1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ServiceSex(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("service-sex", LimitKind.SEX, ITEM, "", "", "2")
        .claim()
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "201");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("service-sex", LimitKind.SEX, ITEM, "", "", "2")
        .claim(GEND, "2")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "201");
  }

  @Test
  void theLimitHoldsForItsDaysAndItsCatalogue() {
    RuleNight night = LimitedLines.limit("service-sex", LimitKind.SEX, ITEM, "2").claim();

    LimitedLines.add(night, ITEM, "201", "101", "102", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void theOtherSexIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit("service-sex", LimitKind.SEX, ITEM, "", "", "2")
            .claim()
            .claim(SETL_ID, "Woman", PSN_NO, "Q", GEND, "2")
            .claim(SETL_ID, "Unknown", PSN_NO, "R", GEND, "0")
            .claim(SETL_ID, "Missing", PSN_NO, "T", GEND, null)
            .line("man", HILIST_CODE, ITEM, LIST_TYPE, "201")
            .line("woman", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, "Woman")
            .line("unknown", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, "Unknown")
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, "Missing")
            .line("open stay", HILIST_CODE, ITEM, LIST_TYPE, "201", SETL_ID, null);

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/man", ALL));
  }
}
