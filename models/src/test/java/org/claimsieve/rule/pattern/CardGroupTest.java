package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;

import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class CardGroupTest implements RuleExample {
  private static final String TONIGHT = RuleNight.TONIGHT.toString();
  private static final String BEFORE = "2026-03-01";
  private static final String FIRST = "2026-02-27";
  private static final String SECOND = "2026-02-28";

  @Override
  public Rule rule() {
    return new CardGroup(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    group(night, "a", "H", FIRST, BEFORE);
    two(night, "a", "H", SECOND, BEFORE);
    swipe(night, "a 28 C", "aC", "H", SECOND + " 10:10:00", TONIGHT);
  }

  @Override
  public void kept(RuleNight night) {
    group(night, "a", "H", FIRST, BEFORE);
    two(night, "a", "H", SECOND, BEFORE);
    swipe(night, "a 28 C", "aC", "H", SECOND + " 10:10:01", TONIGHT);
  }

  @Test
  void settlementsOfTonightOfWhoComesWithTwoOthersAreAccused() {
    RuleNight night = new RuleNight();
    group(night, "a", "A", FIRST, BEFORE);
    group(night, "a", "A", SECOND, TONIGHT);
    group(night, "one day", "B", SECOND, TONIGHT);
    group(night, "elsewhere", "C", FIRST, TONIGHT);
    group(night, "elsewhere", "D", SECOND, TONIGHT);
    two(night, "pair", "E", FIRST, TONIGHT);
    two(night, "pair", "E", SECOND, TONIGHT);
    group(night, "old", "F", FIRST, BEFORE);
    group(night, "old", "F", SECOND, BEFORE);

    assertThat(night.accused(rule())).containsOnlyKeys("a 28 A/", "a 28 B/", "a 28 C/");
    assertThat(evidence(night, rule(), "a 28 B"))
        .isEqualTo("近30天内与另外2名参保人分别有不少于2天在机构A先后结算，间隔不超过10分钟");
    assertThat(involved(night, rule(), "a 28 B"))
        .containsExactly("a 27 A", "a 27 C", "a 28 A", "a 28 C");
    Rule pairs = new CardGroup(option("card-group", "persons", 2));
    assertThat(night.accused(pairs)).containsKeys("pair 28 A/", "pair 27 B/");
    Rule oneDay = new CardGroup(option("card-group", "days", 1));
    assertThat(night.accused(oneDay)).containsKeys("one day 28 A/", "elsewhere 27 B/");
  }

  @Test
  void whoIsLinkedWithOneOtherOnlyIsInNoGroup() {
    RuleNight night = new RuleNight();
    for (String day : new String[] {FIRST, SECOND}) {
      swipe(night, "first " + day, "A", "H", day + " 10:00:00", TONIGHT);
      swipe(night, "middle " + day, "B", "H", day + " 10:10:00", TONIGHT);
      swipe(night, "last " + day, "C", "H", day + " 10:20:00", TONIGHT);
    }

    assertThat(night.accused(rule())).containsOnlyKeys("middle 2026-02-27/", "middle 2026-02-28/");
  }

  @Test
  void onePersonManyTimesIsNoGroup() {
    RuleNight night = new RuleNight();
    for (String day : new String[] {FIRST, SECOND}) {
      swipe(night, "a " + day, "A", "H", day + " 10:00:00", TONIGHT);
      for (int i = 1; i <= 3; i++) {
        swipe(night, "b" + i + " " + day, "B", "H", day + " 10:0" + i + ":00", TONIGHT);
      }
    }

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void busyHoursAreLeftOut() {
    RuleNight night = new RuleNight();
    group(night, "calm", "A", FIRST, TONIGHT);
    group(night, "calm", "A", SECOND, TONIGHT);
    swipe(night, "next hour", "N", "A", SECOND + " 11:00:00", TONIGHT);
    group(night, "busy", "B", FIRST, TONIGHT);
    group(night, "busy", "B", SECOND, TONIGHT);
    swipe(night, "same hour", "M", "B", SECOND + " 10:59:59", TONIGHT);
    Rule three = new CardGroup(option("card-group", "busy", 3));

    assertThat(night.accused(three))
        .containsOnlyKeys(
            "calm 27 A/", "calm 27 B/", "calm 27 C/", "calm 28 A/", "calm 28 B/", "calm 28 C/");
    assertThat(night.accused(rule())).hasSize(12);
  }

  @Test
  void theLookbackIsThirtyDays() {
    RuleNight night = new RuleNight();
    group(night, "in", "A", "2026-01-31", BEFORE);
    group(night, "in", "A", SECOND, TONIGHT);
    group(night, "out", "B", "2026-01-30", BEFORE);
    group(night, "out", "B", SECOND, TONIGHT);

    assertThat(night.accused(rule())).containsOnlyKeys("in 28 A/", "in 28 B/", "in 28 C/");
  }

  @Test
  void aMeetingAboutMidnightIsOfTheEarlierDay() {
    RuleNight night = new RuleNight();
    for (String person : new String[] {"A", "B", "C"}) {
      String late = person.equals("C") ? SECOND + " 00:00:01" : FIRST + " 23:59:59";
      swipe(night, "1" + person, person, "H", late, TONIGHT);
      swipe(night, "2" + person, person, "H", FIRST + " 10:00:00", TONIGHT);
    }

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(new CardGroup(option("card-group", "days", 1)))).hasSize(6);
  }

  @Test
  void whatIsUnknownMeetsNobody() {
    RuleNight night = new RuleNight();
    for (String day : new String[] {FIRST, SECOND}) {
      for (String person : new String[] {"A", "B", "C"}) {
        String id = day + person;
        swipe(night, "person" + id, null, "P", day + " 10:00:00", TONIGHT);
        swipe(night, "place" + id, "I" + person, null, day + " 10:00:00", TONIGHT);
        swipe(night, "time" + id, "T" + person, "T", null, TONIGHT);
        swipe(night, "day alone" + id, "D" + person, "D", day + " 00:00:00", TONIGHT);
        visit(night, "inpatient", "ward" + id, "W" + person, day + " 10:00:00");
        visit(night, "chronic", "chronic" + id, "X" + person, day + " 10:00:00");
      }
    }
    RuleOptions widest =
        RuleOptions.of(Map.of("card-group", Map.of("days", "1", "minutes", "60", "busy", "1000")));

    assertThat(night.accused(new CardGroup(widest))).isEmpty();
  }

  /** Persons A, B and C of that name, five minutes apart. */
  private static void group(RuleNight night, String id, String place, String day, String arrived) {
    two(night, id, place, day, arrived);
    String last = id + " " + day.substring(8) + " C";
    swipe(night, last, id + "C", place, day + " 10:10:00", arrived);
  }

  private static void two(RuleNight night, String id, String place, String day, String arrived) {
    String settlement = id + " " + day.substring(8);
    swipe(night, settlement + " A", id + "A", place, day + " 10:00:00", arrived);
    swipe(night, settlement + " B", id + "B", place, day + " 10:05:00", arrived);
  }

  private static void swipe(
      RuleNight night, String id, String person, String place, String time, String arrived) {
    visit(night, "clinic", id, person, time, FIXMEDINS_CODE, place, ARRIVED, arrived);
  }
}
