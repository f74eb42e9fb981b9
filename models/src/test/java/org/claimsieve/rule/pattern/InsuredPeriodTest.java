package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.INSUTYPE;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.Insured.ENDDATE;

import java.util.Arrays;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class InsuredPeriodTest implements RuleExample {
  @Override
  public Rule rule() {
    return new InsuredPeriod(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(INSUTYPE, "310").insured(ENDDATE, "2026-02-19");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(INSUTYPE, "310").insured(ENDDATE, "2026-02-20");
  }

  @Test
  void bothEndsOfAPeriodAreInsured() {
    RuleNight night = new RuleNight();
    visit(night, "day before", "A", "2026-02-09");
    visit(night, "first day", "A", "2026-02-10");
    visit(night, "last day", "A", "2026-02-20");
    visit(night, "day after", "A", "2026-02-21");
    visit(night, "gap", "B", "2026-02-15");
    visit(night, "second period", "B", "2026-02-16");
    visit(night, "open end", "C", "2026-02-28");
    visit(night, "not in the register", "D", "2026-02-28");
    visit(night, "earlier night", "A", "2026-02-21", ARRIVED, "2026-03-01");
    night
        .insured(PSN_NO, "A", BEGNDATE, "2026-02-10", ENDDATE, "2026-02-20")
        .insured(PSN_NO, "B", ENDDATE, "2026-02-14")
        .insured(PSN_NO, "B", BEGNDATE, "2026-02-16")
        .insured(PSN_NO, "C");

    assertThat(night.accused(rule()).keySet()).containsExactly("day after/", "day before/", "gap/");
    assertThat(evidence(night, rule(), "day after"))
        .isEqualTo("就医起始日2026-02-21不在险种310的参保期内，登记的最后一段参保为2026-02-10至2026-02-20");
    assertThat(evidence(night, rule(), "gap")).endsWith("登记的最后一段参保为2026-02-16至今");
  }

  @Test
  void aPeriodCountsForItsTypeAlone() {
    RuleNight night = new RuleNight();
    visit(night, "other type", "A", "2026-02-20");
    visit(night, "ended", "B", "2026-02-20");
    night
        .insured(PSN_NO, "A", INSUTYPE, "390")
        .insured(PSN_NO, "B", ENDDATE, "2025-12-31")
        .insured(PSN_NO, "B", INSUTYPE, "390", BEGNDATE, "2026-01-01");
    RuleOptions all = RuleOptions.of(Map.of("insured-period", Map.of("other-types", "true")));

    assertThat(night.accused(rule()).keySet()).containsExactly("ended/");
    assertThat(night.accused(new InsuredPeriod(all)).keySet())
        .containsExactly("ended/", "other type/");
    assertThat(evidence(night, new InsuredPeriod(all), "other type"))
        .isEqualTo("就医起始日2026-02-20，参保登记中没有险种310");
  }

  @Test
  void whatIsUnknownOrReversedAccusesNobody() {
    RuleNight night = new RuleNight();
    visit(night, "reversed", "A", "2026-02-20");
    visit(night, "no begin", "B", "2026-02-20");
    visit(night, "no type", "C", "2026-02-20");
    visit(night, "nobody", null, "2026-02-20");
    visit(night, "no day", "E", null);
    visit(night, "own type unknown", "E", "2026-02-20", INSUTYPE, null);
    night
        .insured(PSN_NO, "A", ENDDATE, "2025-12-31")
        .insured(PSN_NO, "A", BEGNDATE, "2026-12-31", ENDDATE, "2026-01-01")
        .insured(PSN_NO, "B", ENDDATE, "2025-12-31")
        .insured(PSN_NO, "B", BEGNDATE, null, ENDDATE, "2026-12-31")
        .insured(PSN_NO, "C", ENDDATE, "2025-12-31")
        .insured(PSN_NO, "C", INSUTYPE, null)
        .insured(PSN_NO, null, ENDDATE, "2025-12-31")
        .insured(PSN_NO, "E", ENDDATE, "2025-12-31");

    assertThat(night.accused(rule())).isEmpty();
  }

  private static void visit(
      RuleNight night, String id, String person, String from, Object... differs) {
    Object[] own = {BEGNDATE, from, INSUTYPE, "310"};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    Visits.visit(night, "clinic", id, person, "2026-02-28 10:00:00", all);
  }
}
