package org.claimsieve.rule.tally;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
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

final class ServiceCourseTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ServiceCourse(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    kept(night);
    use(night, "3", "2026-02-24 09:00:00");
  }

  @Override
  public void kept(RuleNight night) {
    limit(night, "", "", "2").claim();
    use(night, "1", "2026-02-22 09:00:00");
    use(night, "2", "2026-02-23 09:00:00");
  }

  @Test
  void linesOnDaysBeyondTheLimitAreAccused() {
    RuleNight night = limit(new RuleNight(), "", "", "2").claim();
    use(night, "e", "2026-02-20 08:00:00");
    use(night, "d", "2026-02-20 20:00:00");
    use(night, "c", "2026-02-22 08:00:00");
    use(night, "b", "2026-02-24 08:00:00");
    use(night, "a", "2026-02-25 08:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/a", ALL, "S/b", ALL));
    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“针刺治疗”本次就诊收费4天，支付不超过2天");
  }

  @Test
  void twoVisitsDoNotAddUp() {
    RuleNight night =
        limit(new RuleNight(), "", "", "1")
            .claim()
            .claim(SETL_ID, "Visit", MDTRT_ID, "N")
            .claim(SETL_ID, "Person", MDTRT_ID, "O", PSN_NO, "Q");
    use(night, "1", "2026-02-21 08:00:00");
    use(night, "2", "2026-02-22 08:00:00", SETL_ID, "Visit");
    use(night, "3", "2026-02-23 08:00:00", SETL_ID, "Person");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void linesThatCannotBePlacedAddNothing() {
    RuleNight night =
        limit(new RuleNight(), "", "", "1").claim().claim(SETL_ID, "Nowhere", MDTRT_ID, null);
    use(night, "1", "2026-02-21 08:00:00");
    use(night, "no moment", null);
    use(night, "no catalogue", "2026-02-22 08:00:00", LIST_TYPE, null);
    use(night, "drug", "2026-02-22 08:00:00", LIST_TYPE, "101");
    use(night, "no visit", "2026-02-22 08:00:00", SETL_ID, "Nowhere");
    use(night, "no visit again", "2026-02-23 08:00:00", SETL_ID, "Nowhere");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void daysOutsideTheValidityAddNothing() {
    RuleNight night = limit(new RuleNight(), "2026-02-21", "2026-02-22", "1").claim();
    use(night, "too early", "2026-02-20 23:59:59");
    use(night, "first day", "2026-02-21 00:00:00");
    use(night, "last day", "2026-02-22 23:59:59");
    use(night, "too late", "2026-02-23 00:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/last day", ALL));
  }

  private static RuleNight limit(RuleNight night, String from, String to, String days) {
    return night.limit("service-course", LimitKind.COURSE, "SERVICECOURSE1", from, to, days);
  }

  private static void use(RuleNight night, String line, String moment, Object... differs) {
    Object[] own = {HILIST_CODE, "SERVICECOURSE1", HILIST_NAME, "针刺治疗", FEE_OCUR_TIME, moment};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }
}
