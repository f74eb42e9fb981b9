package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class DrugSecondLineTest implements RuleExample {
  private static final String SECOND = "DRUGSECONDLINE1";
  private static final String FIRST = "DRUGSECONDLINE2";
  private static final String ALSO_FIRST = "DRUGSECONDLINE3";
  private static final String DAY = "2026-02-21 09:00:00";
  private static final String BEFORE = "2026-03-01";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugSecondLine(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    limited(night);
    give(night, "2", "P", SECOND, DAY);
  }

  @Override
  public void kept(RuleNight night) {
    limited(night);
    give(night, "1", "P", FIRST, "2026-01-10 09:00:00", ARRIVED, BEFORE);
    give(night, "2", "P", SECOND, DAY);
  }

  @Test
  void withoutAFirstLineDrugOfThoseDaysItIsALead() {
    RuleNight night = limited(new RuleNight());
    give(night, "a1", "A", FIRST, "2025-11-23 00:00:00", ARRIVED, BEFORE);
    give(night, "a2", "A", SECOND, DAY);
    give(night, "b1", "B", FIRST, "2025-11-22 23:59:59", ARRIVED, BEFORE);
    give(night, "b2", "B", SECOND, DAY);
    give(night, "c1", "C", ALSO_FIRST, "2026-02-21 23:00:00");
    give(night, "c2", "C", SECOND, DAY);
    give(night, "d1", "D", FIRST, "2026-02-22 00:00:00");
    give(night, "d2", "D", SECOND, DAY);
    give(night, "e1", "E", "DRUGSECONDLINE9", "2026-02-20 09:00:00");
    give(night, "e2", "E", SECOND, DAY);
    give(night, "other person", "F", FIRST, "2026-02-20 09:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("b2/b2", ALL, "d2/d2", ALL, "e2/e2", ALL));
    assertThat(evidence(night, rule(), "b2"))
        .endsWith("“项目b2”限二线使用，截至2026-02-21的90天内及本次就诊均未见其一线药品的费用");
  }

  @Test
  void aFirstLineDrugOfTheSameVisitIsEnough() {
    RuleNight night = limited(new RuleNight());
    give(night, "a1", "A", SECOND, DAY, MDTRT_ID, "V");
    give(night, "a2", "A", FIRST, "2026-02-24 09:00:00", MDTRT_ID, "V");

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void whatIsUnknownAccusesNobody() {
    RuleNight night =
        limited(new RuleNight())
            .limit(
                "drug-second-line",
                LimitKind.PAIR,
                "DRUGSECONDLINE4",
                "2026-02-22",
                "",
                FIRST,
                "一线药");
    give(night, "not yet", "A", "DRUGSECONDLINE4", DAY);
    give(night, "no moment", "B", SECOND, null);
    give(night, "no person", null, SECOND, DAY);
    give(night, "no visit", "C", SECOND, DAY, MDTRT_ID, null);
    give(night, "d1", "D", FIRST, null, ARRIVED, BEFORE);
    give(night, "d2", "D", SECOND, DAY);
    give(night, "late", "E", FIRST, "2026-02-10 09:00:00");
    give(night, "known", "E", SECOND, DAY, ARRIVED, BEFORE);
    give(night, "no limit", "F", "DRUGSECONDLINE9", DAY);

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void theDaysAreAnOption() {
    RuleNight night = limited(new RuleNight());
    give(night, "1", "P", FIRST, "2026-01-21 09:00:00", ARRIVED, BEFORE);
    give(night, "2", "P", SECOND, DAY);

    assertThat(night.accused(new DrugSecondLine(option("drug-second-line", "window-days", 31))))
        .isEmpty();
    assertThat(night.accused(new DrugSecondLine(option("drug-second-line", "window-days", 30))))
        .containsOnlyKeys("2/2");
  }

  private static RuleNight limited(RuleNight night) {
    return night
        .limit("drug-second-line", LimitKind.PAIR, SECOND, "", "", FIRST, "一线药")
        .limit("drug-second-line", LimitKind.PAIR, SECOND, "", "", ALSO_FIRST, "另一线药");
  }

  private static void give(
      RuleNight night, String id, String person, String code, String time, Object... claimDiffers) {
    visit(night, "clinic", id, person, time, claimDiffers);
    night.line(id, SETL_ID, id, FEE_OCUR_TIME, time, HILIST_CODE, code, LIST_TYPE, "101");
  }
}
