package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.DISE_NO;
import static org.claimsieve.schema.ClaimFact.MED_TYPE;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugDiseaseListTest implements RuleExample {
  private static final LimitedItem ITEM =
      new LimitedItem("drug-disease-list", LimitKind.DISEASE, "M01600;M03900", LIST_TYPE, "101");
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugDiseaseList(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    ITEM.in(night).claim(MED_TYPE, "140104", VISIT_KIND, "chronic", DISE_NO, "M05300");
    ITEM.used(night, "1");
  }

  @Override
  public void kept(RuleNight night) {
    ITEM.in(night).claim(MED_TYPE, "140104", VISIT_KIND, "chronic", DISE_NO, "M03900");
    ITEM.used(night, "1");
  }

  @Test
  void aDiseaseOutsideTheListIsAccusedAtTheChronicClinicOnly() {
    RuleNight night =
        ITEM.in(new RuleNight())
            .claim(MED_TYPE, "14", DISE_NO, "M039")
            .claim(SETL_ID, "Longer", PSN_NO, "Q", MED_TYPE, "140201", DISE_NO, "M039001")
            .claim(SETL_ID, "Listed", PSN_NO, "R", MED_TYPE, "14", DISE_NO, "M03900")
            .claim(SETL_ID, "Small letters", PSN_NO, "T", MED_TYPE, "14", DISE_NO, " m01600 ")
            .claim(SETL_ID, "Ward", PSN_NO, "U", MED_TYPE, "2114", DISE_NO, "M05300")
            .claim(SETL_ID, "Clinic", PSN_NO, "V", MED_TYPE, "11", DISE_NO, "M05300")
            .claim(SETL_ID, "No type", PSN_NO, "W", MED_TYPE, null, DISE_NO, "M05300")
            .claim(SETL_ID, "No disease", PSN_NO, "X", MED_TYPE, "14", DISE_NO, null)
            .claim(SETL_ID, "Blank", PSN_NO, "Y", MED_TYPE, "14", DISE_NO, " ");
    ITEM.used(night, "shorter");
    ITEM.used(night, "piece", LIST_TYPE, "102");
    ITEM.used(night, "longer", SETL_ID, "Longer");
    ITEM.used(night, "listed", SETL_ID, "Listed");
    ITEM.used(night, "small letters", SETL_ID, "Small letters");
    ITEM.used(night, "ward", SETL_ID, "Ward");
    ITEM.used(night, "clinic", SETL_ID, "Clinic");
    ITEM.used(night, "no type", SETL_ID, "No type");
    ITEM.used(night, "no disease", SETL_ID, "No disease");
    ITEM.used(night, "blank", SETL_ID, "Blank");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/shorter", ALL, "S/piece", ALL, "Longer/longer", ALL));
  }

  @Test
  void onlyTheItemWithinItsLimitIsJudged() {
    RuleNight night = ITEM.in(new RuleNight()).claim(MED_TYPE, "14", DISE_NO, "M05300");
    ITEM.usedAtTheEdges(night, "201");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/first day", ALL, "S/last day", ALL));
  }

  @Test
  void theSentenceNamesItemLimitAndDisease() {
    RuleNight night = new RuleNight();
    broken(night);

    Row finding = night.screen(rule()).findings().first();

    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”限门诊慢特病病种M01600、M03900使用，本次结算病种为M05300");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380601");
  }
}
