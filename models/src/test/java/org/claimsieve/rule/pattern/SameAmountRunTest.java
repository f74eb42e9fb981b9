package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.MEDFEE_SUMAMT;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class SameAmountRunTest implements RuleExample {
  private static final String NOON = "2026-02-28 12:00:00";

  private final Rule three = new SameAmountRun(option("same-amount-run", "min-persons", 3));

  @Override
  public Rule rule() {
    return new SameAmountRun(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 8; i++) {
      visit(night, "pharmacy", "" + i, "P" + i, "2026-02-28 10:00:0" + i);
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 7; i++) {
      visit(night, "pharmacy", "" + i, "P" + i, "2026-02-28 10:00:0" + i);
    }
    visit(night, "pharmacy", "8", "P8", "2026-02-28 10:00:08", MEDFEE_SUMAMT, "1000.01");
  }

  @Test
  void theLastSettlementOfTheRunIsAccusedForAll() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      String own = "" + i;
      String time = "2026-02-28 12:00:0" + i;
      String arrived = i == 1 ? RuleNight.TONIGHT.toString() : "2026-03-01";
      visit(night, "pharmacy", "a" + i, "A" + i, time, FIXMEDINS_CODE, "A", ARRIVED, arrived);
      visit(night, "pharmacy", "b" + i, "B" + i, time, FIXMEDINS_CODE, "B", MEDFEE_SUMAMT, own);
      visit(night, "pharmacy", "c" + i, "C" + i, time, FIXMEDINS_CODE, "C" + i);
      visit(night, "pharmacy", "d" + i, "D" + i % 2, time, FIXMEDINS_CODE, "D");
      visit(night, "clinic", "e" + i, "E" + i, time, FIXMEDINS_CODE, "E");
      visit(night, "pharmacy", "g" + i, "G" + i, time, FIXMEDINS_CODE, "G", ARRIVED, "2026-03-01");
    }
    visit(night, "pharmacy", "f1", "F1", "2026-02-27 23:59:59", FIXMEDINS_CODE, "F");
    visit(night, "pharmacy", "f2", "F2", "2026-02-28 00:00:00", FIXMEDINS_CODE, "F");
    visit(night, "pharmacy", "f3", "F3", "2026-02-28 00:00:01", FIXMEDINS_CODE, "F");

    assertThat(night.accused(three).keySet()).containsExactly("a3/");
    assertThat(evidence(night, three, "a3")).isEqualTo("2026-02-28有3名参保人在药店A结算，金额均为1000.00元");
    assertThat(involved(night, three, "a3")).containsExactly("a1", "a2");
  }

  @Test
  void twoAtOnceEndInOrderOfTheSettlement() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      visit(night, "pharmacy", "a" + i, "A" + i, NOON);
    }

    assertThat(night.accused(three).keySet()).containsExactly("a3/");
  }

  @Test
  void whatIsUnknownFormsNoRun() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      visit(night, "pharmacy", "p" + i, null, NOON, FIXMEDINS_CODE, "P");
      visit(night, "pharmacy", "i" + i, "I" + i, NOON, FIXMEDINS_CODE, null);
      visit(night, "pharmacy", "t" + i, "T" + i, null, FIXMEDINS_CODE, "T");
      visit(night, "pharmacy", "m" + i, "M" + i, NOON, FIXMEDINS_CODE, "M", MEDFEE_SUMAMT, null);
      visit(night, "pharmacy", "z" + i, "Z" + i, NOON, FIXMEDINS_CODE, "Z", MEDFEE_SUMAMT, "0");
    }

    assertThat(night.accused(three)).isEmpty();
  }
}
