package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.DIAGS;
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

final class DrugContraindicationTest implements RuleExample {
  private static final LimitedItem ITEM =
      new LimitedItem("drug-contraindication", LimitKind.DIAGNOSIS, "K25;N18.5", LIST_TYPE, "101");
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugContraindication(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(DIAGS, "I10.x00;K25.400"), "1");
  }

  @Override
  public void kept(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(DIAGS, "I10.x00"), "1");
  }

  @Test
  void aVisitWithOneOfTheDiagnosesIsAccused() {
    RuleNight night =
        ITEM.in(new RuleNight())
            .claim(DIAGS, "I10.x00;K25.400")
            .claim(SETL_ID, "Small letters", PSN_NO, "Q", DIAGS, "n18.500")
            .claim(SETL_ID, "Near", PSN_NO, "R", DIAGS, "K26.900;N18.400;S25.000")
            .claim(SETL_ID, "Missing", PSN_NO, "T", DIAGS, null);
    ITEM.used(night, "hit");
    ITEM.used(night, "piece", LIST_TYPE, "102");
    ITEM.used(night, "small letters", SETL_ID, "Small letters");
    ITEM.used(night, "near", SETL_ID, "Near");
    ITEM.used(night, "missing", SETL_ID, "Missing");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/hit", ALL, "S/piece", ALL, "Small letters/small letters", ALL));
  }

  @Test
  void onlyTheItemWithinItsLimitIsJudged() {
    RuleNight night = ITEM.in(new RuleNight()).claim(DIAGS, "I10.x00;K25.400");
    ITEM.usedAtTheEdges(night, "201");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/first day", ALL, "S/last day", ALL));
  }

  @Test
  void theSentenceNamesItemLimitAndDiagnoses() {
    RuleNight night = new RuleNight();
    broken(night);

    Row finding = night.screen(rule()).findings().first();

    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("线索，需核对病历：“项目1”禁用于诊断编码K25、N18.5，本次就诊诊断有K25.400");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("3");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380206");
  }
}
