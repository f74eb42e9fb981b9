package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Accused.settlements;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.LOS_DAYS;
import static org.claimsieve.schema.ClaimFact.MAIN_DIAG;
import static org.claimsieve.schema.ClaimFact.MID_SETL_FLAG;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;

import java.util.Arrays;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.ClaimFact;
import org.junit.jupiter.api.Test;

final class SameTemplateTest implements RuleExample {
  private final Rule three = new SameTemplate(option("same-template", "least", 3));

  @Override
  public Rule rule() {
    return new SameTemplate(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    for (int i = 1; i <= 5; i++) {
      patient(night, i);
      items(night, "" + i, 5, 2);
    }
  }

  @Override
  public void kept(RuleNight night) {
    for (int i = 1; i <= 5; i++) {
      patient(night, i);
      items(night, "" + i, 5, i == 5 ? 3 : 2);
    }
  }

  @Override
  public long accused() {
    return 10;
  }

  @Test
  void allStaysThatAreAlikeAreAccused() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      stay(night, "a" + i, "A" + i, FIXMEDINS_CODE, "A", MAIN_DIAG, "J18.90" + i);
      stay(night, "length" + i, "B" + i, FIXMEDINS_CODE, "B", LOS_DAYS, 4 + i);
      stay(night, "disease" + i, "C" + i, FIXMEDINS_CODE, "C", MAIN_DIAG, "J1" + i + ".900");
      stay(night, "place" + i, "D" + i, FIXMEDINS_CODE, "D" + i);
      stay(night, "person" + i, "E" + i % 2, FIXMEDINS_CODE, "E");
      stay(night, "mid" + i, "F" + i, FIXMEDINS_CODE, "F", MID_SETL_FLAG, "1");
      stay(night, "clinic" + i, "G" + i, FIXMEDINS_CODE, "G", VISIT_KIND, "clinic");
      String arrived = i == 1 ? "2026-03-01" : RuleNight.TONIGHT.toString();
      stay(night, "old" + i, "I" + i, FIXMEDINS_CODE, "I", ARRIVED, arrived);
      stay(night, "quantity" + i, "J" + i, FIXMEDINS_CODE, "J");
      stay(night, "item" + i, "K" + i, FIXMEDINS_CODE, "K");
      for (String id : "a length disease place person mid clinic old".split(" ", -1)) {
        items(night, id + i, 5, 2);
      }
      items(night, "quantity" + i, 5, i);
    }
    items(night, "item1", 5, 2);
    items(night, "item2", 5, 2);
    items(night, "item3", 5, 2, 1);

    assertThat(settlements(night, three)).containsExactly("a1", "a2", "a3");
    assertThat(night.screen(three).findings().collectAsList()).hasSize(1);
    assertThat(evidence(night, three, "a3"))
        .isEqualTo("机构A有3名参保人主要诊断均为J18类、均住院5天，2种收费项目及数量完全相同，合计2100.00元");
  }

  @Test
  void linesOfAnItemAddUpOverTheStay() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      stay(night, "a" + i, "A" + i);
      items(night, "a" + i, 5, i == 3 ? 1 : 2);
    }
    night.line("again", SETL_ID, "a3", HILIST_CODE, "TEMPLATE2");

    assertThat(settlements(night, three)).containsExactly("a1", "a2", "a3");
  }

  @Test
  void whatIsUnknownOrReversedIsNotCompared() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 3; i++) {
      stay(night, "person" + i, null, FIXMEDINS_CODE, "A");
      stay(night, "place" + i, "B" + i, FIXMEDINS_CODE, null);
      stay(night, "disease" + i, "C" + i, FIXMEDINS_CODE, "C", MAIN_DIAG, null);
      stay(night, "short" + i, "D" + i, FIXMEDINS_CODE, "D", MAIN_DIAG, "J1");
      stay(night, "length" + i, "E" + i, FIXMEDINS_CODE, "E", LOS_DAYS, null);
      stay(night, "begin" + i, "F" + i, FIXMEDINS_CODE, "F", BEGNDATE, null);
      stay(night, "end" + i, "G" + i, FIXMEDINS_CODE, "G", ENDDATE, null);
      stay(night, "reversed" + i, "I" + i, FIXMEDINS_CODE, "I", ENDDATE, "2026-02-19");
      stay(night, "item" + i, "J" + i, FIXMEDINS_CODE, "J");
      for (String id : "person place disease short length begin end reversed".split(" ", -1)) {
        items(night, id + i, 5, 2);
      }
      night.line("item" + i, SETL_ID, "item" + i, HILIST_CODE, null);
    }

    assertThat(night.accused(three)).isEmpty();
  }

  /** A patient at H of five days, each admitted on a day of its own. */
  private static void patient(RuleNight night, int i) {
    String begin = "2026-02-" + (15 + i);
    String end = "2026-02-" + (20 + i);
    stay(night, "" + i, "P" + i, MAIN_DIAG, "J18.90" + i, BEGNDATE, begin, ENDDATE, end);
  }

  private static void stay(RuleNight night, String id, String person, Object... differs) {
    Object[] own = {
      SETL_ID,
      id,
      ClaimFact.MDTRT_ID,
      id,
      ClaimFact.ENCOUNTER_ID,
      id,
      ClaimFact.PSN_NO,
      person,
      MAIN_DIAG,
      "J18.900"
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.claim(all);
  }

  /** So much of the first item, of the second, and so on. */
  private static void items(RuleNight night, String id, int... counts) {
    for (int i = 1; i <= counts.length; i++) {
      night.line(id + "-" + i, SETL_ID, id, HILIST_CODE, "TEMPLATE" + i, CNT, counts[i - 1]);
    }
  }
}
