package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.schema.Institution.APRV_BED_CNT;
import static org.claimsieve.schema.Institution.FIXMEDINS_CODE;

import java.util.Locale;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class BedsExceededTest implements RuleExample {
  @Override
  public Rule rule() {
    return new BedsExceeded(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    beds(night, "H", 1);
    night.episode("1", "P", "H", "2026-02-20", "2026-02-25", true);
    night.episode("2", "Q", "H", "2026-02-24", "2026-02-27", true);
  }

  @Override
  public void kept(RuleNight night) {
    beds(night, "H", 1);
    night.episode("1", "P", "H", "2026-02-20", "2026-02-25", true);
    night.episode("2", "Q", "H", "2026-02-25", "2026-02-27", true);
  }

  @Test
  void theTwelfthInTenBedsIsAccused() {
    RuleNight night = new RuleNight();
    beds(night, "A", 10);
    beds(night, "B", 10);
    for (int i = 1; i <= 12; i++) {
      String id = String.format(Locale.ROOT, "%02d", i);
      night.episode("a" + id, "A" + id, "A", "2026-02-20", "2026-02-25", true);
      if (i < 12) {
        night.episode("b" + id, "B" + id, "B", "2026-02-20", "2026-02-25", true);
      }
      night.episode("c" + id, "C" + id, "C", "2026-02-20", "2026-02-25", true);
    }
    Rule exact = new BedsExceeded(option("beds-exceeded", "percent", 100));

    assertThat(night.accused(rule())).containsOnlyKeys("Sa12/");
    assertThat(night.accused(exact)).containsOnlyKeys("Sa11/", "Sa12/", "Sb11/");
  }

  @Test
  void whoeverStandsBeyondTheBedsOfTheWorstDayIsAccused() {
    RuleNight night = new RuleNight();
    beds(night, "W", 1);
    night.episode("w1", "W1", "W", "2026-02-20", "2026-02-25", true);
    night.episode("w2", "W2", "W", "2026-02-21", "2026-02-24", true);
    night.episode("w3", "W3", "W", "2026-02-23", "2026-02-26", true);
    night.episode("w4", "W4", "W", "2026-02-25", "2026-02-28", true);
    beds(night, "T", 1);
    night.episode("t2", "T2", "T", "2026-02-20", "2026-02-22", true);
    night.episode("t1", "T1", "T", "2026-02-20", "2026-02-22", true);

    assertThat(night.accused(rule())).containsOnlyKeys("Sw2/", "Sw3/", "St2/");
    assertThat(evidence(night, rule(), "Sw3")).isEqualTo("机构W核定床位1张，2026-02-23在院3人，超过核定床位的110%");
    assertThat(evidence(night, rule(), "St2")).contains("2026-02-21在院2人");
  }

  @Test
  void onlyStaysOfTonightAreAccusedAndEarlierOnesTakeBeds() {
    RuleNight night = new RuleNight();
    beds(night, "O", 1);
    night.episode("o1", "O1", "O", "2026-02-20", "2026-02-25", false);
    night.episode("o2", "O2", "O", "2026-02-24", "2026-02-26", true);
    beds(night, "V", 1);
    night.episode("v1", "V1", "V", "2026-02-20", "2026-02-25", true);
    night.episode("v2", "V2", "V", "2026-02-24", "2026-02-26", false);

    assertThat(night.accused(rule())).containsOnlyKeys("So2/");
  }

  @Test
  void theLastSixtyDaysOfAStayAreLookedAt() {
    RuleNight night = new RuleNight();
    beds(night, "L", 1);
    night.episode("l1", "L1", "L", "2025-10-01", "2026-02-25", true);
    night.episode("l2", "L2", "L", "2025-12-20", "2025-12-27", true);
    beds(night, "M", 1);
    night.episode("m1", "M1", "M", "2025-10-01", "2026-02-25", true);
    night.episode("m2", "M2", "M", "2025-12-20", "2025-12-28", true);

    assertThat(night.accused(rule())).containsOnlyKeys("Sm2/");
  }

  @Test
  void onePersonTakesOneBedAndWhatIsUnknownTakesNone() {
    RuleNight night = new RuleNight();
    night.institution(FIXMEDINS_CODE, "no beds", APRV_BED_CNT, null);
    beds(night, "zero", 0);
    for (String place : new String[] {"twice", "nobody", "undated", "reversed", "day"}) {
      beds(night, place, 1);
    }
    for (int i = 1; i <= 2; i++) {
      night.episode("t" + i, "T", "twice", "2026-02-2" + i, "2026-02-25", true);
      night.episode("n" + i, null, "nobody", "2026-02-20", "2026-02-25", true);
      night.episode("u" + i, "U" + i, "undated", "2026-02-20", i == 1 ? "2026-02-25" : null, true);
      night.episode("r" + i, "R" + i, "reversed", "2026-02-20", "2026-02-1" + i, true);
      night.episode("d" + i, "D" + i, "day", "2026-02-20", "2026-02-20", true);
      night.episode("b" + i, "B" + i, "no beds", "2026-02-20", "2026-02-25", true);
      night.episode("z" + i, "Z" + i, "zero", "2026-02-20", "2026-02-25", true);
      night.episode("s" + i, "S" + i, "stranger", "2026-02-20", "2026-02-25", true);
      night.episode("w" + i, "W" + i, null, "2026-02-20", "2026-02-25", true);
    }

    assertThat(night.accused(rule())).isEmpty();
  }

  private static void beds(RuleNight night, String institution, int count) {
    night.institution(FIXMEDINS_CODE, institution, APRV_BED_CNT, count);
  }
}
