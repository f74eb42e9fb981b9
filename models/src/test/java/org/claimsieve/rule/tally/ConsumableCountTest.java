package org.claimsieve.rule.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class ConsumableCountTest implements RuleExample {
  @Override
  public Rule rule() {
    return new ConsumableCount(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    kept(night);
    use(night, "2", "2026-02-22 09:00:00", 1);
  }

  @Override
  public void kept(RuleNight night) {
    limit(night, "", "").claim();
    use(night, "1", "2026-02-21 09:00:00", 2, PRIC, 50);
  }

  @Test
  void whatStandsAboveTheLimitOfAVisitIsAtStake() {
    RuleNight night = limit(new RuleNight(), "", "").claim().claim(SETL_ID, "Second");
    use(night, "d", "2026-02-21 09:00:00", 1);
    use(night, "c", "2026-02-23 09:00:00", 4, SETL_ID, "Second");
    use(night, "b", "2026-02-23 09:00:01", 1);
    night.line("no limit", LIST_TYPE, "301", CNT, 99);

    // The visit was settled twice: 5 - 2 = 3 of 4 at 80.00, and all of the last.
    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("Second/c", new BigDecimal("60.00"), "S/b", new BigDecimal("80.00")));
    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“某支架”本次就诊共计费6，超过限定数量2");
  }

  @Test
  void linesOfOneMomentAddUpByTheirNumber() {
    RuleNight night = limit(new RuleNight(), "", "").claim();
    use(night, "b", "2026-02-21 09:00:00", 2);
    use(night, "a", "2026-02-21 09:00:00", 1);

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/b", new BigDecimal("40.00")));
  }

  @Test
  void twoVisitsDoNotAddUp() {
    RuleNight night =
        limit(new RuleNight(), "", "")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q");
    use(night, "1", "2026-02-21 09:00:00", 2);
    use(night, "2", "2026-02-21 09:00:00", 2, SETL_ID, "Visit");
    use(night, "3", "2026-02-21 09:00:00", 2, SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatCannotBePlacedAddNothing() {
    RuleNight night = limit(new RuleNight(), "", "").claim();
    night.claim(SETL_ID, "Nowhere", MDTRT_ID, null);
    use(night, "1", "2026-02-21 09:00:00", 2);
    use(night, "no moment", null, 9);
    use(night, "no item", "2026-02-21 09:00:00", 9, HILIST_CODE, null);
    use(night, "no catalogue", "2026-02-21 09:00:00", 9, LIST_TYPE, null);
    use(night, "service", "2026-02-21 09:00:00", 9, LIST_TYPE, "201");
    use(night, "no visit", "2026-02-21 09:00:00", 9, SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void daysOutsideTheValidityAddNothing() {
    RuleNight night = limit(new RuleNight(), "2026-02-21", "2026-02-22").claim();
    use(night, "too early", "2026-02-20 23:59:59", 2);
    use(night, "first day", "2026-02-21 00:00:00", 2);
    use(night, "last day", "2026-02-22 23:59:59", 2);
    use(night, "too late", "2026-02-23 00:00:00", 2);

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/last day", new BigDecimal("80.00")));
  }

  private static RuleNight limit(RuleNight night, String from, String to) {
    return night.limit("consumable-count", LimitKind.FREQUENCY, "CONSUMABLECOUNT1", from, to, "2");
  }

  private static void use(
      RuleNight night, String line, String moment, int count, Object... differs) {
    Object[] own = {
      HILIST_CODE,
      "CONSUMABLECOUNT1",
      HILIST_NAME,
      "某支架",
      LIST_TYPE,
      "301",
      CNT,
      count,
      FEE_OCUR_TIME,
      moment
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
