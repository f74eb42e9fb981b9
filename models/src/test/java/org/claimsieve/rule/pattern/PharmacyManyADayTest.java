package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.SETL_TIME;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

final class PharmacyManyADayTest implements RuleExample {
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new PharmacyManyADay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 4; i++) {
      buy(night, "" + i, "P", "2026-02-28 10:00:0" + i);
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 3; i++) {
      buy(night, "" + i, "P", "2026-02-28 10:00:0" + i);
    }
  }

  @Test
  void settlementsBeyondTheThirdOfADayAreAccused() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 5; i++) {
      buy(night, "a" + i, "A", "2026-03-01 10:00:0" + i);
      buy(night, "n" + i, null, "2026-03-01 10:00:0" + i);
      buy(night, "t" + i, "T", null);
    }
    for (int i = 1; i <= 3; i++) {
      buy(night, "b" + i, "B", "2026-03-01 10:00:0" + i);
    }
    buy(night, "b4", "B", "2026-03-02 00:00:00");
    buy(night, "c1", "C", "2026-03-01 10:00:00");
    night.claim(SETL_ID, "clinic", PSN_NO, "B", VISIT_KIND, "clinic");

    assertThat(night.accused(new PharmacyManyADay(none)).keySet()).containsExactly("a4/", "a5/");
    List<Row> involved =
        night
            .screen(new PharmacyManyADay(none))
            .lines()
            .filter("vola_item_type = '2'")
            .collectAsList();
    assertThat(involved)
        .extracting(r -> r.<String>getAs(FindingLine.SETL_ID))
        .containsExactlyInAnyOrder("a1", "a2", "a3", "a1", "a2", "a3");
  }

  @Test
  void aDayThatNobodyTouchedTonightIsLeftAlone() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 4; i++) {
      buy(night, "a" + i, "A", "2026-02-01 10:00:0" + i, ARRIVED, "2026-02-02");
    }

    assertThat(night.accused(new PharmacyManyADay(none))).isEmpty();
  }

  private static void buy(
      RuleNight night, String id, String person, String time, Object... differs) {
    Object[] own = {
      SETL_ID,
      id,
      ClaimFact.MDTRT_ID,
      id,
      PSN_NO,
      person,
      SETL_TIME,
      time,
      VISIT_KIND,
      "pharmacy",
      ClaimFact.ENDDATE,
      "2026-03-01"
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.claim(all);
  }
}
