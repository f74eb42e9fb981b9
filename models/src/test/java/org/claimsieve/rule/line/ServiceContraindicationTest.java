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

final class ServiceContraindicationTest implements RuleExample {
  private static final LimitedItem ITEM =
      new LimitedItem("service-contraindication", LimitKind.DIAGNOSIS, "D66;I60", LIST_TYPE, "201");
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new ServiceContraindication(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(DIAGS, "D66.x00;I10.x00"), "1");
  }

  @Override
  public void kept(RuleNight night) {
    ITEM.used(ITEM.in(night).claim(DIAGS, "I10.x00"), "1");
  }

  @Test
  void aVisitWithOneOfTheDiagnosesIsAccused() {
    RuleNight night =
        ITEM.in(new RuleNight())
            .claim(DIAGS, "D66.x00;I10.x00")
            .claim(SETL_ID, "Small letters", PSN_NO, "Q", DIAGS, "i60.900")
            .claim(SETL_ID, "Near", PSN_NO, "R", DIAGS, "D67.x00;I61.900;S60.000")
            .claim(SETL_ID, "Missing", PSN_NO, "T", DIAGS, null);
    ITEM.used(night, "hit");
    ITEM.used(night, "small letters", SETL_ID, "Small letters");
    ITEM.used(night, "near", SETL_ID, "Near");
    ITEM.used(night, "missing", SETL_ID, "Missing");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/hit", ALL, "Small letters/small letters", ALL));
  }

  @Test
  void onlyTheItemWithinItsLimitIsJudged() {
    RuleNight night = ITEM.in(new RuleNight()).claim(DIAGS, "D66.x00;I10.x00");
    ITEM.usedAtTheEdges(night, "101");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/first day", ALL, "S/last day", ALL));
  }

  @Test
  void theSentenceNamesItemLimitAndDiagnoses() {
    RuleNight night = new RuleNight();
    broken(night);

    Row finding = night.screen(rule()).findings().first();

    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”禁用于诊断编码D66、I60，本次就诊诊断有D66.x00");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("2");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380206");
  }
}
