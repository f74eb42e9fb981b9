package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.DIAGS;
import static org.claimsieve.schema.ClaimFact.GEND;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
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

final class DrugPregnancyTest implements RuleExample {
  private static final LimitedItem ITEM =
      new LimitedItem("drug-pregnancy", LimitKind.DIAGNOSIS, "O;Z34", LIST_TYPE, "101");
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugPregnancy(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(GEND, "2", DIAGS, "D50.900;O14.900"), "1");
  }

  @Override
  public void kept(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(GEND, "2", DIAGS, "D50.900"), "1");
  }

  @Test
  void aWomanWithOneOfTheDiagnosesIsAccused() {
    RuleNight night =
        ITEM.in(new RuleNight())
            .claim(GEND, "2", DIAGS, "D50.900;O14.900")
            .claim(SETL_ID, "Small letters", PSN_NO, "Q", GEND, "2", DIAGS, "z34.900")
            .claim(SETL_ID, "Near", PSN_NO, "R", GEND, "2", DIAGS, "B08.500;N96.x00;Z35.900")
            .claim(SETL_ID, "Missing", PSN_NO, "T", GEND, "2", DIAGS, null)
            .claim(SETL_ID, "Man", PSN_NO, "U", GEND, "1", DIAGS, "D50.900;O14.900")
            .claim(SETL_ID, "Unknown", PSN_NO, "V", GEND, "9", DIAGS, "D50.900;O14.900")
            .claim(SETL_ID, "No sex", PSN_NO, "W", GEND, null, DIAGS, "D50.900;O14.900");
    ITEM.used(night, "hit");
    ITEM.used(night, "piece", LIST_TYPE, "102");
    ITEM.used(night, "small letters", SETL_ID, "Small letters");
    ITEM.used(night, "near", SETL_ID, "Near");
    ITEM.used(night, "missing", SETL_ID, "Missing");
    ITEM.used(night, "man", SETL_ID, "Man");
    ITEM.used(night, "unknown sex", SETL_ID, "Unknown");
    ITEM.used(night, "no sex", SETL_ID, "No sex");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/hit", ALL, "S/piece", ALL, "Small letters/small letters", ALL));
  }

  @Test
  void onlyTheItemWithinItsLimitIsJudged() {
    RuleNight night = ITEM.in(new RuleNight()).claim(GEND, "2", DIAGS, "D50.900;O14.900");
    ITEM.usedAtTheEdges(night, "201");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/first day", ALL, "S/last day", ALL));
  }

  @Test
  void theSentenceNamesItemLimitAndDiagnoses() {
    RuleNight night = new RuleNight();
    broken(night);

    Row finding = night.screen(rule()).findings().first();

    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”禁用于诊断编码O、Z34，本次就诊诊断有O14.900");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("2");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380206");
  }
}
