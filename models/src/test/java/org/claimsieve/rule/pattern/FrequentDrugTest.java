package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.february;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class FrequentDrugTest implements RuleExample {
  private static final String DRUG = "FREQUENTDRUG1";
  private static final String BEFORE = "2026-03-01";
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private final Rule two = new FrequentDrug(option("frequent-drug", "most", 2));

  @Override
  public Rule rule() {
    return new FrequentDrug(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    kept(night);
    buy(night, "5", "P", "101", february(17));
  }

  @Override
  public void kept(RuleNight night) {
    buy(night, "1", "P", "101", february(1), ARRIVED, BEFORE);
    buy(night, "2", "P", "101", february(5), ARRIVED, BEFORE);
    buy(night, "3", "P", "101", february(9));
    buy(night, "4", "P", "101", february(13));
  }

  @Test
  void theThirdPurchaseOfAMonthIsAccused() {
    RuleNight night = new RuleNight();
    buy(night, "a1", "A", "101", "2026-02-01 00:00:00", ARRIVED, BEFORE, VISIT_KIND, "pharmacy");
    buy(night, "a2", "A", "101", february(10), FIXMEDINS_CODE, "H2", VISIT_KIND, "chronic");
    buy(night, "a3", "A", "101", "2026-02-28 23:59:59");
    night.line(
        "a3 again",
        SETL_ID,
        "a3",
        HILIST_CODE,
        DRUG,
        LIST_TYPE,
        "101",
        FEE_OCUR_TIME,
        "2026-02-28 23:59:59");
    buy(night, "b1", "B", "101", "2026-01-31 23:59:59", ARRIVED, BEFORE);
    buy(night, "b2", "B", "101", february(10), ARRIVED, BEFORE);
    buy(night, "b3", "B", "101", february(11));
    buy(night, "b4", "B", "101", "2026-03-01 00:00:00");
    buy(night, "other person", "C", "101", february(11));

    assertThat(night.accused(two)).isEqualTo(Map.of("a3/a3", ALL, "a3/a3 again", ALL));
    assertThat(evidence(night, two, "a3")).endsWith("”在2026-02内第3次购买，超过2次");
    assertThat(involved(night, two, "a3")).containsExactly("a1", "a2");
  }

  @Test
  void linesOfOneSettlementAreOnePurchase() {
    RuleNight night = new RuleNight();
    buy(night, "1", "A", "101", february(1));
    buy(night, "2", "A", "101", february(2));
    night.line("1 again", SETL_ID, "1", HILIST_CODE, DRUG, LIST_TYPE, "101");
    night.line("2 again", SETL_ID, "2", HILIST_CODE, DRUG, LIST_TYPE, "101");

    assertThat(night.accused(two)).isEmpty();
  }

  @Test
  void onlyWhatCameTonightIsAccused() {
    RuleNight night = new RuleNight();
    buy(night, "late", "A", "101", february(1));
    buy(night, "2", "A", "101", february(2), ARRIVED, BEFORE);
    buy(night, "3", "A", "101", february(3), ARRIVED, BEFORE);

    assertThat(night.accused(two)).isEmpty();
    buy(night, "4", "A", "101", february(4));
    assertThat(night.accused(two)).containsOnlyKeys("4/4");
  }

  @Test
  void otherLinesAndWhatCannotBePlacedDoNotCount() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      buy(night, "piece" + i, "A", "102", february(i));
      buy(night, "granule" + i, "B", "106", february(i));
      buy(night, "service" + i, "C", "201", february(i));
      buy(night, "no type" + i, "D", null, february(i));
      buy(night, "ward" + i, "E", "101", february(i), VISIT_KIND, "inpatient");
      buy(night, "no kind" + i, "F", "101", february(i), VISIT_KIND, null);
      buy(night, "no person" + i, null, "101", february(i));
      buy(night, "no moment" + i, "G", "101", null);
    }

    assertThat(night.accused(two)).isEmpty();
  }

  private static void buy(
      RuleNight night,
      String id,
      String person,
      String listType,
      String time,
      Object... claimDiffers) {
    visit(night, "clinic", id, person, time, claimDiffers);
    night.line(id, SETL_ID, id, FEE_OCUR_TIME, time, HILIST_CODE, DRUG, LIST_TYPE, listType);
  }
}
