package org.claimsieve.rule.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BED_AMT;
import static org.claimsieve.schema.ClaimFact.DRUG_AMT;
import static org.claimsieve.schema.ClaimFact.EXAM_AMT;
import static org.claimsieve.schema.ClaimFact.LAB_AMT;
import static org.claimsieve.schema.ClaimFact.LOS_DAYS;
import static org.claimsieve.schema.ClaimFact.NURSING_AMT;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.SURGERY_AMT;
import static org.claimsieve.schema.ClaimFact.TREAT_AMT;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class BedOnlyStayTest implements RuleExample {
  private static final List<String> CARE =
      List.of(DRUG_AMT, EXAM_AMT, LAB_AMT, TREAT_AMT, SURGERY_AMT);

  @Override
  public Rule rule() {
    return new BedOnlyStay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    empty(night, "S");
    night.line("1");
  }

  @Override
  public void kept(RuleNight night) {
    empty(night, "S", TREAT_AMT, "0.01");
    night.line("1");
  }

  @Test
  void aStayWithoutTreatmentIsAccused() {
    RuleNight night = new RuleNight();
    empty(night, "S");
    empty(night, "Bed alone", NURSING_AMT, "0");
    empty(night, "Nursing alone", BED_AMT, "0");
    empty(night, "Three days", LOS_DAYS, 3);
    empty(night, "Two days", LOS_DAYS, 2);
    empty(night, "Reversed", LOS_DAYS, null);
    empty(night, "Neither", BED_AMT, "0", NURSING_AMT, "0");
    empty(night, "Bed unknown", BED_AMT, null);
    empty(night, "Nursing unknown", NURSING_AMT, null);
    empty(night, "Clinic", VISIT_KIND, "clinic");
    empty(night, "No kind", VISIT_KIND, null);
    for (String amount : CARE) {
      empty(night, "Some " + amount, amount, "0.01");
      empty(night, "Unknown " + amount, amount, null);
    }
    night.line("a").line("b");

    assertThat(night.accused(rule()))
        .containsOnlyKeys("S/a", "S/b", "Bed alone/", "Nursing alone/", "Three days/");
    Row finding = night.screen(rule()).findings().filter("setl_id = 'S'").first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("住院5天（2026-02-20至2026-02-25），收取床位费200.00元、护理费60.00元，药品、检查、化验、治疗、手术费用均为零");
  }

  @Test
  void theDaysAreAnOption() {
    RuleNight night = new RuleNight();
    empty(night, "S");
    RuleOptions five = RuleOptions.of(Map.of("bed-only-stay", Map.of("min-days", "5")));
    RuleOptions six = RuleOptions.of(Map.of("bed-only-stay", Map.of("min-days", "6")));

    assertThat(night.accused(new BedOnlyStay(five))).containsOnlyKeys("S/");
    assertThat(night.accused(new BedOnlyStay(six))).isEmpty();
  }

  private static void empty(RuleNight night, String id, Object... differs) {
    Object[] own = {
      SETL_ID,
      id,
      DRUG_AMT,
      "0",
      EXAM_AMT,
      "0",
      LAB_AMT,
      "0",
      TREAT_AMT,
      "0",
      SURGERY_AMT,
      "0",
      BED_AMT,
      "200",
      NURSING_AMT,
      "60"
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.claim(all);
  }
}
