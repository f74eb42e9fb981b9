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
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugLevelTest implements RuleExample {
  private static final String ITEM = "DRUGLEVEL1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugLevel(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("drug-level", LimitKind.LEVEL, ITEM, "", "", "2")
        .claim(LEVEL, "1")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("drug-level", LimitKind.LEVEL, ITEM, "", "", "2")
        .claim(LEVEL, "2")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Test
  void theLimitHoldsForItsDaysAndItsCatalogue() {
    RuleNight night =
        LimitedLines.limit("drug-level", LimitKind.LEVEL, ITEM, "2").claim(LEVEL, "1");

    LimitedLines.add(night, ITEM, "101", "201", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void belowTheLowestLevelIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit("drug-level", LimitKind.LEVEL, ITEM, "", "", "2")
            .claim(LEVEL, "2")
            .claim(SETL_ID, "One", PSN_NO, "One", LEVEL, "1")
            .claim(SETL_ID, "Unrated", PSN_NO, "Unrated", LEVEL, "0")
            .claim(SETL_ID, "Shop", PSN_NO, "Shop", LEVEL, "P")
            .claim(SETL_ID, "Missing", PSN_NO, "Missing", LEVEL, null)
            .line("at the level", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("below", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "One")
            .line("unrated", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Unrated")
            .line("shop", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Shop")
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Missing");

    assertThat(night.accused(rule())).isEqualTo(Map.of("One/below", ALL, "Unrated/unrated", ALL));
  }

  @Test
  void theSentenceNamesBothLevels() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限二级及以上医疗机构使用，该机构为一级");
  }
}
