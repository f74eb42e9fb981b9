package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.MEDFEE_SUMAMT;

import java.util.Locale;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class BurstSwipingTest implements RuleExample {
  private static final String TEN = "2026-02-28 10";
  private static final String ELEVEN = "2026-02-28 11";
  private static final String TONIGHT = RuleNight.TONIGHT.toString();
  private static final String BEFORE = "2026-03-01";

  /** Four settlements in an hour, twice the mean of the others. */
  private final Rule small =
      new BurstSwiping(RuleOptions.of(Map.of("burst-swiping", Map.of("least", "4", "times", "2"))));

  @Override
  public Rule rule() {
    return new BurstSwiping(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    hour(night, "a", "H", TEN, 30, TONIGHT);
    hour(night, "b", "H", ELEVEN, 6, TONIGHT);
  }

  @Override
  public void kept(RuleNight night) {
    hour(night, "a", "H", TEN, 29, TONIGHT);
    hour(night, "b", "H", ELEVEN, 5, TONIGHT);
  }

  @Test
  void fiveTimesTheOtherHoursIsABurst() {
    RuleNight night = new RuleNight();
    hour(night, "a", "A", TEN, 30, TONIGHT);
    hour(night, "b", "A", ELEVEN, 6, TONIGHT);
    hour(night, "c", "C", TEN, 30, TONIGHT);
    hour(night, "d", "C", ELEVEN, 7, TONIGHT);

    assertThat(night.accused(rule())).containsOnlyKeys("a30/");
  }

  @Test
  void theLastOfTheHourIsAccusedForAll() {
    RuleNight night = new RuleNight();
    hour(night, "a", "A", TEN, 3, TONIGHT);
    swipe(night, "a4", "A", TEN + ":59:59", BEFORE);
    hour(night, "b", "A", ELEVEN, 1, TONIGHT);
    hour(night, "c", "A", "2026-02-27 09", 3, BEFORE);

    assertThat(night.accused(small)).containsOnlyKeys("a3/");
    assertThat(evidence(night, small, "a3"))
        .isEqualTo("机构A于2026-02-28 10时起一小时内结算4笔，近30天其他有结算的小时平均2笔");
    assertThat(involved(night, small, "a3")).containsExactly("a1", "a2", "a4");
  }

  @Test
  void fewSettlementsAndUsualHoursAreNoBurst() {
    RuleNight night = new RuleNight();
    hour(night, "few", "A", TEN, 3, TONIGHT);
    hour(night, "few too", "A", ELEVEN, 1, TONIGHT);
    hour(night, "usual", "B", TEN, 4, TONIGHT);
    hour(night, "usual too", "B", ELEVEN, 3, TONIGHT);
    hour(night, "alone", "C", TEN, 9, TONIGHT);
    hour(night, "old", "D", TEN, 4, BEFORE);
    hour(night, "new", "D", ELEVEN, 1, TONIGHT);
    hour(night, "here", "E", TEN, 2, TONIGHT);
    hour(night, "there", "F", TEN, 2, TONIGHT);
    hour(night, "later", "E", ELEVEN, 1, TONIGHT);
    hour(night, "half", "G", TEN, 3, TONIGHT);
    swipe(night, "other half", "G", ELEVEN + ":00:00", TONIGHT);

    assertThat(night.accused(small)).isEmpty();
  }

  @Test
  void theLookbackIsThirtyDays() {
    RuleNight night = new RuleNight();
    hour(night, "in", "A", TEN, 4, TONIGHT);
    hour(night, "in too", "A", "2026-01-31 10", 1, BEFORE);
    hour(night, "out", "B", TEN, 4, TONIGHT);
    hour(night, "out too", "B", "2026-01-30 10", 1, BEFORE);

    assertThat(night.accused(small)).containsOnlyKeys("in4/");
  }

  @Test
  void otherKindsAndUnknownsDoNotCount() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 4; i++) {
      String time = TEN + ":00:0" + i;
      visit(night, "inpatient", "w" + i, "W" + i, time, FIXMEDINS_CODE, "W");
      visit(night, "chronic", "c" + i, "C" + i, time, FIXMEDINS_CODE, "C");
      visit(night, "pharmacy", "n" + i, null, time, FIXMEDINS_CODE, "N");
      visit(night, "pharmacy", "i" + i, "I" + i, time, FIXMEDINS_CODE, null);
      visit(night, "pharmacy", "t" + i, "T" + i, null, FIXMEDINS_CODE, "T");
      visit(night, "pharmacy", "d" + i, "D" + i, "2026-02-28 00:00:00", FIXMEDINS_CODE, "D");
    }
    for (String place : new String[] {"W", "C", "N", "T", "D"}) {
      swipe(night, "other " + place, place, ELEVEN + ":00:00", TONIGHT);
    }

    assertThat(night.accused(small)).isEmpty();
  }

  /** So many settlements of an hour, numbered from one; no two pay the same. */
  private static void hour(
      RuleNight night, String id, String place, String hour, int count, String arrived) {
    for (int i = 1; i <= count; i++) {
      String time = String.format(Locale.ROOT, "%s:00:%02d", hour, i);
      Object[] differs = {FIXMEDINS_CODE, place, ARRIVED, arrived, MEDFEE_SUMAMT, 100 + i};
      visit(night, "clinic", id + i, id + "P" + i, time, differs);
    }
  }

  private static void swipe(RuleNight night, String id, String place, String time, String arrived) {
    visit(night, "pharmacy", id, id + "P", time, FIXMEDINS_CODE, place, ARRIVED, arrived);
  }
}
