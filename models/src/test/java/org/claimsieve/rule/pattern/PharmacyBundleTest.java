package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Accused.settlements;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.MEDFEE_SUMAMT;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;

import java.util.Locale;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class PharmacyBundleTest implements RuleExample {
  private static final String NOON = "2026-02-28 12:00:00";

  private final Rule three = new PharmacyBundle(option("pharmacy-bundle", "most", 3));

  @Override
  public Rule rule() {
    return new PharmacyBundle(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    buyers(night, 9);
    buyer(night, 10);
    items(night, "10", 1, 2, 1);
  }

  @Override
  public void kept(RuleNight night) {
    buyers(night, 9);
    buyer(night, 10);
    items(night, "10", 1, 2, 2);
  }

  @Override
  public long accused() {
    return 30;
  }

  @Test
  void allWhoBoughtTheBundleAreAccused() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      sell(night, "a" + i, "A" + i, "A", NOON, 1, 2, 1);
      sell(night, "quantity" + i, "B" + i, "B", NOON, 1, 2, i);
      sell(night, "two items" + i, "C" + i, "C", NOON, 1, 2);
      sell(night, "place" + i, "D" + i, "D" + i, NOON, 1, 2, 1);
      sell(night, "day" + i, "E" + i, "E", "2026-02-2" + (5 + i) + " 12:00:00", 1, 2, 1);
      sell(night, "person" + i, "F", "F", NOON, 1, 2, 1);
      visit(night, "clinic", "clinic" + i, "G" + i, NOON, FIXMEDINS_CODE, "G");
      items(night, "clinic" + i, 1, 2, 1);
    }
    sell(night, "more1", "I1", "I", NOON, 1, 2, 1);
    sell(night, "more2", "I2", "I", NOON, 1, 2, 1);
    sell(night, "more3", "I3", "I", NOON, 1, 2, 1, 1);

    assertThat(settlements(night, three)).containsExactly("a1", "a2", "a3");
    assertThat(night.screen(three).findings().collectAsList()).hasSize(1);
    assertThat(evidence(night, three, "a3"))
        .isEqualTo("药店A在2026-02-28向3名参保人售出种类、数量完全相同的3种商品，合计1200.00元");
    Rule pairs =
        new PharmacyBundle(
            RuleOptions.of(Map.of("pharmacy-bundle", Map.of("items", "2", "most", "3"))));
    assertThat(settlements(night, pairs))
        .containsExactly("a1", "a2", "a3", "two items1", "two items2", "two items3");
  }

  @Test
  void onePersonCountsOnceAndLinesOfAnItemAddUp() {
    RuleNight night = new RuleNight();
    sell(night, "a1", "A1", "A", NOON, 1, 2, 1);
    sell(night, "a2", "A1", "A", NOON, 1, 2, 1);
    sell(night, "a3", "A2", "A", NOON, 1, 2, 1);
    sell(night, "b1", "B1", "B", NOON, 1, 2, 1);
    sell(night, "b2", "B1", "B", NOON, 1, 2, 1);
    sell(night, "b3", "B2", "B", NOON, 1, 2, 1);
    sell(night, "b4", "B3", "B", NOON, 1, 1, 1);
    night.line("again", SETL_ID, "b4", HILIST_CODE, "BUNDLE2", LIST_TYPE, "101");

    assertThat(settlements(night, three)).containsExactly("b1", "b2", "b3", "b4");
  }

  @Test
  void whatIsUnknownFormsNoBundle() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      sell(night, "person" + i, null, "P", NOON, 1, 2, 1);
      sell(night, "place" + i, "I" + i, null, NOON, 1, 2, 1);
      sell(night, "time" + i, "T" + i, "T", null, 1, 2, 1);
      visit(night, "pharmacy", "item" + i, "N" + i, NOON, FIXMEDINS_CODE, "N");
      for (int n = 1; n <= 3; n++) {
        night.line("item" + i + n, SETL_ID, "item" + i, HILIST_CODE, null, LIST_TYPE, "101");
      }
    }

    assertThat(night.accused(three)).isEmpty();
  }

  private static void buyers(RuleNight night, int count) {
    for (int i = 1; i <= count; i++) {
      buyer(night, i);
      items(night, "" + i, 1, 2, 1);
    }
  }

  /** A buyer at H; no two pay the same. */
  private static void buyer(RuleNight night, int i) {
    String time = String.format(Locale.ROOT, "2026-02-28 10:00:%02d", i);
    visit(night, "pharmacy", "" + i, "P" + i, time, MEDFEE_SUMAMT, 300 + i);
  }

  private static void sell(
      RuleNight night, String id, String person, String place, String time, int... counts) {
    visit(night, "pharmacy", id, person, time, FIXMEDINS_CODE, place);
    items(night, id, counts);
  }

  /** So much of the first item, of the second, and so on. */
  private static void items(RuleNight night, String id, int... counts) {
    for (int i = 1; i <= counts.length; i++) {
      String line = id + "-" + i;
      night.line(
          line, SETL_ID, id, HILIST_CODE, "BUNDLE" + i, LIST_TYPE, "101", CNT, counts[i - 1]);
    }
  }
}
