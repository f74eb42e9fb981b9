package org.claimsieve.rule.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ServiceUnbundledTest implements RuleExample {
  private static final String RED = "SERVICEUNBUNDLED1";
  private static final String WHITE = "SERVICEUNBUNDLED2";
  private static final String COUNT = "SERVICEUNBUNDLED3";

  @Override
  public Rule rule() {
    return new ServiceUnbundled(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    pair(night, "", "").claim().line("1", HILIST_CODE, RED).line("2", HILIST_CODE, COUNT);
  }

  @Override
  public void kept(RuleNight night) {
    pair(night, "", "").claim().line("1", HILIST_CODE, RED).line("2", HILIST_CODE, WHITE);
  }

  @Test
  void thePartIsAccusedBesideTheWhole() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .line("a", HILIST_CODE, RED, HILIST_NAME, "红细胞")
            .line("b", HILIST_CODE, COUNT, HILIST_NAME, "血细胞分析")
            .line("next day", HILIST_CODE, RED, FEE_OCUR_TIME, "2026-02-22 00:00:00");

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00");
    assertThat(Pairs.sentences(night, rule()))
        .containsExactly("“红细胞”2026-02-21与“血细胞分析”同日分别收费，应合并收费");
  }

  @Test
  void partsInsteadOfTheWholeAccuseEachOtherWhereBothPairsAreKnown() {
    RuleNight night =
        new RuleNight()
            .limit("service-unbundled", LimitKind.PAIR, RED, "", "", WHITE, "白细胞")
            .limit("service-unbundled", LimitKind.PAIR, WHITE, "", "", RED, "红细胞")
            .claim()
            .line("a", HILIST_CODE, RED)
            .line("b", HILIST_CODE, WHITE)
            .line("alone", HILIST_CODE, WHITE, FEE_OCUR_TIME, "2026-02-22 00:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a", "S/b");
  }

  @Test
  void otherVisitsAndPeopleAreNotCompared() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q")
            .line("whole", HILIST_CODE, COUNT)
            .line("other visit", HILIST_CODE, RED, SETL_ID, "Visit")
            .line("other person", HILIST_CODE, RED, SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatCannotBePlacedAccuseNobody() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Nowhere", MDTRT_ID, null)
            .line("whole", HILIST_CODE, COUNT)
            .line("no moment", HILIST_CODE, RED, FEE_OCUR_TIME, null)
            .line("no item", HILIST_CODE, null)
            .line("no catalogue", HILIST_CODE, RED, LIST_TYPE, null)
            .line("part", HILIST_CODE, RED, SETL_ID, "Nowhere")
            .line("whole too", HILIST_CODE, COUNT, SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void thePairHoldsWithinItsValidity() {
    RuleNight night = pair(new RuleNight(), "2026-02-22", "2026-02-23").claim();
    for (int day = 21; day <= 24; day++) {
      String moment = "2026-02-" + day + " 09:00:00";
      night.line("part " + day, HILIST_CODE, RED, FEE_OCUR_TIME, moment);
      night.line("whole " + day, HILIST_CODE, COUNT, FEE_OCUR_TIME, moment);
    }

    assertThat(night.accused(rule())).containsOnlyKeys("S/part 22", "S/part 23");
  }

  @Test
  void besideSeveralOthersItIsAccusedOnce() {
    RuleNight night =
        pair(new RuleNight(), "", "")
            .limit("service-unbundled", LimitKind.PAIR, RED, "", "", WHITE, "白细胞")
            .claim()
            .line("a", HILIST_CODE, RED)
            .line("b", HILIST_CODE, WHITE)
            .line("c", HILIST_CODE, COUNT);

    assertThat(Pairs.accused(night, rule())).containsExactly("S/a 80.00");
    assertThat(Pairs.involved(night, rule())).containsExactly("S/b 0.00", "S/c 0.00");
  }

  private static RuleNight pair(RuleNight night, String from, String to) {
    return night.limit("service-unbundled", LimitKind.PAIR, RED, from, to, COUNT, "血细胞分析");
  }
}
