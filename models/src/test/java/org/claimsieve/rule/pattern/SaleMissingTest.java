package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Visits.visit;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.DrugSale.SEL_RETN_TIME;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class SaleMissingTest implements RuleExample {
  private static final String NOON = "2026-02-25 12:00:00";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new SaleMissing(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    visit(night, "pharmacy", "S", "P", NOON);
    drug(night, "1", "S").sale("other", SETL_ID, "Other", SEL_RETN_TIME, NOON);
  }

  @Override
  public void kept(RuleNight night) {
    broken(night);
    night.sale("own", SEL_RETN_TIME, NOON);
  }

  @Test
  void allDrugsOfASettlementWithoutRecordAreAccused() {
    RuleNight night = new RuleNight();
    visit(night, "pharmacy", "S", "P", NOON);
    visit(night, "pharmacy", "Recorded", "Q", NOON);
    visit(night, "clinic", "Clinic", "R", NOON);
    visit(night, "pharmacy", "Unknown", "T", null);
    drug(night, "1", "S");
    drug(night, "2", "S").line("service", SETL_ID, "S").line("?", SETL_ID, "S", LIST_TYPE, null);
    drug(night, "3", "Recorded");
    drug(night, "4", "Clinic");
    drug(night, "5", "Unknown");
    night
        .sale("a", SETL_ID, "Recorded", SEL_RETN_TIME, "2026-02-24 09:00:00")
        .sale("b", SETL_ID, "Other", SEL_RETN_TIME, "2026-02-26 09:00:00")
        .sale("c", SETL_ID, null, SEL_RETN_TIME, "2026-02-28 09:00:00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/1", ALL, "S/2", ALL));
    assertThat(evidence(night, rule(), "S"))
        .isEqualTo("药店H已上传2026-02-24至2026-02-26的医保销售记录，其中没有2026-02-25的这笔结算");
    assertThat(night.screen(rule()).findings().collectAsList()).hasSize(1);
  }

  @Test
  void pharmaciesAreJudgedAsFarAsTheirRecordsReach() {
    RuleNight night = new RuleNight();
    pharmacy(night, "first day", "2026-02-25 23:59:59", "2026-02-28 09:00:00");
    pharmacy(night, "last day", "2026-02-20 09:00:00", "2026-02-25 00:00:00");
    pharmacy(night, "begins later", "2026-02-26 00:00:00", "2026-02-28 09:00:00");
    pharmacy(night, "not yet", "2026-02-20 09:00:00", "2026-02-24 23:59:59");
    pharmacy(night, "no moment", null, null);
    visit(night, "pharmacy", "none", "P", NOON, FIXMEDINS_CODE, "none");
    visit(night, "pharmacy", "nowhere", "P", NOON, FIXMEDINS_CODE, null);
    drug(night, "none", "none");
    drug(night, "nowhere", "nowhere");

    assertThat(night.accused(rule())).containsOnlyKeys("first day/first day", "last day/last day");
  }

  /** A pharmacy with a settlement at noon of 2026-02-25 and two records of others. */
  private static void pharmacy(RuleNight night, String id, String first, String last) {
    visit(night, "pharmacy", id, id, NOON, FIXMEDINS_CODE, id);
    drug(night, id, id)
        .sale(id + "1", SETL_ID, id + "1", SEL_RETN_TIME, first, FIXMEDINS_CODE, id)
        .sale(id + "2", SETL_ID, id + "2", SEL_RETN_TIME, last, FIXMEDINS_CODE, id);
  }

  private static RuleNight drug(RuleNight night, String line, String settlement) {
    return night.line(
        line,
        SETL_ID,
        settlement,
        HILIST_CODE,
        "SALEMISSING1",
        LIST_TYPE,
        "101",
        FEE_OCUR_TIME,
        NOON);
  }
}
