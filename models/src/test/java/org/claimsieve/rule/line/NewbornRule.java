package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

/** What every rule on items for the newborn must keep, whatever its catalogue. */
abstract class NewbornRule extends ListedItemRule {
  private final String otherType;

  NewbornRule(
      String id, String item, String listType, String otherType, Function<RuleOptions, Rule> made) {
    super(id, item, listType, made);
    this.otherType = otherType;
  }

  @Override
  public void broken(RuleNight night) {
    listed(night).claim().line("1", HILIST_CODE, item, LIST_TYPE, listType);
  }

  @Override
  public void kept(RuleNight night) {
    listed(night).claim(BRDY, "2026-02-10").line("1", HILIST_CODE, item, LIST_TYPE, listType);
  }

  @Test
  void theTwentyEighthDayIsTheLast() {
    RuleNight night =
        AgeNight.of(listType, otherType)
            .limit(id, LimitKind.LISTED, AgeNight.ITEM, AgeNight.FROM, AgeNight.TO)
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
            .limit(id, LimitKind.LISTED, AgeNight.ITEM, "", "")
            .claim(BRDY, "2026-01-22")
            .line("thirty days", AgeNight.item(listType, "S", "2026-02-21 09:00:00"))
            .line("thirty-one days", AgeNight.item(listType, "S", "2026-02-22 09:00:00"));
    RuleOptions month = RuleOptions.of(Map.of(id, Map.of("last-day", "30")));

    assertThat(night.accused(rule())).containsOnlyKeys("S/thirty days", "S/thirty-one days");
    assertThat(night.accused(made.apply(month))).containsOnlyKeys("S/thirty-one days");
  }
}
