package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class ServiceIntervalTest implements RuleExample {
  private static final String ITEM = "SERVICEINTERVAL1";
  private static final String BEFORE = "2026-03-01";

  @Override
  public Rule rule() {
    return new ServiceInterval(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night);
    use(night, "1", "P", "2026-02-08 09:00:00", ARRIVED, BEFORE);
    use(night, "2", "P", "2026-02-21 09:00:00");
  }

  @Override
  public void kept(RuleNight night) {
    limited(night);
    use(night, "1", "P", "2026-02-07 09:00:00", ARRIVED, BEFORE);
    use(night, "2", "P", "2026-02-21 09:00:00");
  }

  @Test
  void fewerDaysThanTheIntervalAreAccused() {
    RuleNight night = limited(new RuleNight());
    use(night, "a1", "A", "2026-02-07 23:59:59", ARRIVED, BEFORE);
    use(night, "a2", "A", "2026-02-21 00:00:00");
    use(night, "b0", "B", "2026-01-01 09:00:00", ARRIVED, BEFORE);
    use(
        night,
        "b1",
        "B",
        "2026-02-08 00:00:00",
        ARRIVED,
        BEFORE,
        FIXMEDINS_CODE,
        "H2",
        VISIT_KIND,
        "inpatient");
    use(night, "b2", "B", "2026-02-21 23:59:59");
    use(night, "c1", "C", "2026-02-20 09:00:00", ARRIVED, BEFORE);
    use(night, "d1", "D", "2026-02-21 09:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("b2/b2", new BigDecimal("80.00")));
    assertThat(evidence(night, rule(), "b2"))
        .isEqualTo("“项目b2”2026-02-21使用，距上一次（2026-02-08）13天，间隔应不少于14天");
    assertThat(involved(night, rule(), "b2")).containsExactly("b1");
  }

  @Test
  void linesOfOneDayAreOneUseAndAStayIsNoExcuse() {
    RuleNight night = limited(new RuleNight()).claim();
    night
        .line("1", HILIST_CODE, ITEM, FEE_OCUR_TIME, "2026-02-20 09:00:00")
        .line("1 again", HILIST_CODE, ITEM, FEE_OCUR_TIME, "2026-02-20 15:00:00")
        .line("2", HILIST_CODE, ITEM, FEE_OCUR_TIME, "2026-02-25 09:00:00")
        .line("2 again", HILIST_CODE, ITEM, FEE_OCUR_TIME, "2026-02-25 09:00:00");
    use(night, "elsewhere", "P", "2026-02-20 10:00:00", FIXMEDINS_CODE, "H2");

    assertThat(night.accused(rule())).containsOnlyKeys("S/2", "S/2 again");
    assertThat(night.screen(rule()).findings().collectAsList()).hasSize(1);
  }

  @Test
  void theSettlementItselfIsNotInvolved() {
    RuleNight night = limited(new RuleNight()).claim();
    night
        .line("1", HILIST_CODE, ITEM, FEE_OCUR_TIME, "2026-02-20 09:00:00")
        .line("2", HILIST_CODE, ITEM, FEE_OCUR_TIME, "2026-02-25 09:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/2");
    assertThat(involved(night, rule(), "S")).isEmpty();
  }

  @Test
  void whatCameLateOrCannotBePlacedAccusesNobody() {
    RuleNight night =
        limited(new RuleNight())
            .limit(
                "service-interval", LimitKind.INTERVAL, "SERVICEINTERVAL2", "2026-02-20", "", "14");
    use(night, "late", "A", "2026-02-10 09:00:00");
    use(night, "known", "A", "2026-02-20 09:00:00", ARRIVED, BEFORE);
    use(night, "b1", "B", "2026-02-20 09:00:00", ARRIVED, BEFORE);
    use(night, "b2", "B", null);
    use(night, "c1", "C", null, ARRIVED, BEFORE);
    use(night, "c2", "C", "2026-02-21 09:00:00");
    use(night, "n1", null, "2026-02-20 09:00:00", ARRIVED, BEFORE);
    use(night, "n2", null, "2026-02-21 09:00:00");
    visit(night, "clinic", "e1", "E", "2026-02-19 09:00:00", ARRIVED, BEFORE);
    visit(night, "clinic", "e2", "E", "2026-02-21 09:00:00");
    night
        .line(
            "e1",
            SETL_ID,
            "e1",
            FEE_OCUR_TIME,
            "2026-02-19 09:00:00",
            HILIST_CODE,
            "SERVICEINTERVAL2")
        .line("e2", SETL_ID, "e2", HILIST_CODE, "SERVICEINTERVAL2");

    assertThat(night.accused(rule())).isEmpty();
  }

  private static RuleNight limited(RuleNight night) {
    return night.limit("service-interval", LimitKind.INTERVAL, ITEM, "", "", "14");
  }

  private static void use(
      RuleNight night, String id, String person, String time, Object... claimDiffers) {
    visit(night, "clinic", id, person, time, claimDiffers);
    night.line(id, SETL_ID, id, FEE_OCUR_TIME, time, HILIST_CODE, ITEM);
  }
}
