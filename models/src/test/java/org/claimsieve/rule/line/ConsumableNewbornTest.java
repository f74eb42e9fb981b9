package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class ConsumableNewbornTest implements RuleExample {
  private static final String ID = "consumable-newborn";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ConsumableNewborn(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit(ID, LimitKind.LISTED, "CONSUMABLENEWBORN1", "", "")
        .claim()
        .line("1", HILIST_CODE, "CONSUMABLENEWBORN1", LIST_TYPE, "301");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(ID, LimitKind.LISTED, "CONSUMABLENEWBORN1", "", "")
        .claim(BRDY, "2026-02-10")
        .line("1", HILIST_CODE, "CONSUMABLENEWBORN1", LIST_TYPE, "301");
  }

  @Test
  void theTwentyEighthDayIsTheLast() {
    RuleNight night =
        AgeNight.of("301", "101")
            .limit(ID, LimitKind.LISTED, AgeNight.ITEM, AgeNight.FROM, AgeNight.TO)
            .claim(BRDY, "2026-01-24")
            .claim(SETL_ID, "Inside", PSN_NO, "Q", BRDY, "2026-02-20")
            .claim(SETL_ID, "Outside", PSN_NO, "R", BRDY, "1980-06-15");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("Outside/first day", ALL, "Outside/last day", ALL, "S/after", ALL));
    assertThat(AgeNight.judged(night, rule())).isEqualTo(5);
    Row finding = AgeNight.finding(night, rule());
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目after”限新生儿（出生后28天内）使用，2026-02-22使用时参保人已出生29天");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380601");
  }

  @Test
  void theLastDayIsAnOption() {
    RuleNight night =
        new RuleNight()
            .limit(ID, LimitKind.LISTED, AgeNight.ITEM, "", "")
            .claim(BRDY, "2026-01-22")
            .line("thirty days", AgeNight.item("301", "S", "2026-02-21 09:00:00"))
            .line("thirty-one days", AgeNight.item("301", "S", "2026-02-22 09:00:00"));
    RuleOptions month = RuleOptions.of(Map.of(ID, Map.of("last-day", "30")));

    assertThat(night.accused(rule())).containsOnlyKeys("S/thirty days", "S/thirty-one days");
    assertThat(night.accused(new ConsumableNewborn(month))).containsOnlyKeys("S/thirty-one days");
  }
}
