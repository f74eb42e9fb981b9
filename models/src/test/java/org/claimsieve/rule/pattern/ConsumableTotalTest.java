package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ConsumableTotalTest implements RuleExample {
  private static final String ITEM = "CONSUMABLETOTAL1";
  private static final String BEFORE = "2026-03-01";

  @Override
  public Rule rule() {
    return new ConsumableTotal(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night);
    spend(night, "1", "P", "2026-02-10 09:00:00", "301", "80", ARRIVED, BEFORE);
    spend(night, "2", "P", "2026-02-21 09:00:00", "301", "80.01");
  }

  @Override
  public void kept(RuleNight night) {
    limited(night);
    spend(night, "1", "P", "2026-02-10 09:00:00", "301", "80", ARRIVED, BEFORE);
    spend(night, "2", "P", "2026-02-21 09:00:00", "301", "80");
  }

  @Test
  void whatStandsAboveTheAmountOfAYearIsAtStake() {
    RuleNight night = limited(new RuleNight());
    spend(night, "a1", "A", "2026-01-05 09:00:00", "301", "100", ARRIVED, BEFORE);
    spend(night, "a2", "A", "2026-02-21 09:00:00", "301", "100");
    spend(night, "b1", "B", "2025-12-31 09:00:00", "301", "100", ARRIVED, BEFORE);
    spend(night, "b2", "B", "2026-02-21 09:00:00", "301", "100");
    spend(night, "other person", "C", "2026-02-21 09:00:00", "301", "100");

    assertThat(night.accused(rule())).isEqualTo(Map.of("a2/a2", new BigDecimal("40.00")));
    assertThat(evidence(night, rule(), "a2"))
        .isEqualTo("“项目a2”2026年内符合支付范围的费用累计200.00元，超过限额160.00元");
    assertThat(involved(night, rule(), "a2")).containsExactly("a1");
  }

  @Test
  void otherLinesAndWhatCannotBePlacedDoNotCount() {
    RuleNight night = limited(new RuleNight());
    spend(night, "service", "A", "2026-02-10 09:00:00", "201", "500");
    spend(night, "no type", "A", "2026-02-11 09:00:00", null, "500");
    spend(night, "consumable", "A", "2026-02-21 09:00:00", "301", "160");
    spend(night, "no moment", "A", null, "301", "500");
    spend(night, "no person", null, "2026-02-21 09:00:00", "301", "500");
    spend(night, "late", "B", "2026-02-10 09:00:00", "301", "100");
    spend(night, "known", "B", "2026-02-20 09:00:00", "301", "100", ARRIVED, BEFORE);

    assertThat(night.accused(rule())).isEmpty();
  }

  private static RuleNight limited(RuleNight night) {
    return night.limit("consumable-total", LimitKind.TOTAL, ITEM, "", "", "160");
  }

  private static void spend(
      RuleNight night,
      String id,
      String person,
      String time,
      String listType,
      String amount,
      Object... claimDiffers) {
    visit(night, "clinic", id, person, time, claimDiffers);
    night.line(
        id,
        SETL_ID,
        id,
        FEE_OCUR_TIME,
        time,
        HILIST_CODE,
        ITEM,
        LIST_TYPE,
        listType,
        PRIC,
        amount,
        DET_ITEM_FEE_SUMAMT,
        amount,
        INSCP_AMT,
        amount);
  }
}
