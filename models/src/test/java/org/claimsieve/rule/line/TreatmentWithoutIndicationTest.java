package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.DIAGS;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MED_CHRGITM_TYPE;
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

final class TreatmentWithoutIndicationTest implements RuleExample {
  private static final LimitedItem ITEM =
      new LimitedItem(
          "treatment-without-indication",
          LimitKind.DIAGNOSIS,
          "J44;J96.0",
          LIST_TYPE,
          "201",
          MED_CHRGITM_TYPE,
          "05");
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new TreatmentWithoutIndication(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(DIAGS, "I10.x00"), "1");
  }

  @Override
  public void kept(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(DIAGS, "I10.x00;J44.900"), "1");
  }

  @Test
  void aVisitWithoutAnyOfTheDiagnosesIsAccused() {
    RuleNight night =
        ITEM.in(new RuleNight())
            .claim(DIAGS, "J45.900;J96.100;S44.000")
            .claim(SETL_ID, "Fit", PSN_NO, "Q", DIAGS, "I10.x00;J44.900")
            .claim(SETL_ID, "Small letters", PSN_NO, "R", DIAGS, "j96.000")
            .claim(SETL_ID, "Missing", PSN_NO, "T", DIAGS, null);
    ITEM.used(night, "near");
    ITEM.used(night, "laboratory", MED_CHRGITM_TYPE, "04");
    ITEM.used(night, "surgery", MED_CHRGITM_TYPE, "06");
    ITEM.used(night, "no category", MED_CHRGITM_TYPE, null);
    ITEM.used(night, "fit", SETL_ID, "Fit");
    ITEM.used(night, "small letters", SETL_ID, "Small letters");
    ITEM.used(night, "missing", SETL_ID, "Missing");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/near", ALL));
  }

  @Test
  void onlyTheItemWithinItsLimitIsJudged() {
    RuleNight night = ITEM.in(new RuleNight()).claim(DIAGS, "I10.x00");
    ITEM.usedAtTheEdges(night, "101");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/first day", ALL, "S/last day", ALL));
  }

  @Test
  void theSentenceNamesItemLimitAndDiagnoses() {
    RuleNight night = new RuleNight();
    broken(night);

    Row finding = night.screen(rule()).findings().first();

    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("线索，需核对病历：“项目1”限用于诊断编码J44、J96.0，本次就诊诊断为I10.x00");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("3");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380201");
  }
}
