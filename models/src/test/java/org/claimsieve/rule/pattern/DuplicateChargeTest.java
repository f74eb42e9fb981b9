package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.MED_CHRGITM_TYPE;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

final class DuplicateChargeTest implements RuleExample {
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new DuplicateCharge(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim().line("1", HILIST_CODE, "X").line("2", HILIST_CODE, "X");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim().line("1", HILIST_CODE, "X").line("2", HILIST_CODE, "Y");
  }

  @Test
  void allButTheFirstChargeOfADayAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim()
            .claim(SETL_ID, "Other", MDTRT_ID, "N", PSN_NO, "Q")
            .claim(SETL_ID, "Nowhere", MDTRT_ID, null)
            .line("b", HILIST_CODE, "X", FEE_OCUR_TIME, "2026-02-21 00:00:00")
            .line("a", HILIST_CODE, "X", FEE_OCUR_TIME, "2026-02-21 23:59:59")
            .line("c", HILIST_CODE, "X", FEE_OCUR_TIME, "2026-02-22 00:00:00")
            .line("d1", HILIST_CODE, "Y", MED_CHRGITM_TYPE, "01")
            .line("d2", HILIST_CODE, "Y", MED_CHRGITM_TYPE, "01")
            .line("drug1", HILIST_CODE, "D", LIST_TYPE, "101")
            .line("drug2", HILIST_CODE, "D", LIST_TYPE, "101")
            .line("n1", HILIST_CODE, "Z", FEE_OCUR_TIME, null)
            .line("n2", HILIST_CODE, "Z", FEE_OCUR_TIME, null)
            .line("other", HILIST_CODE, "X", SETL_ID, "Other")
            .line("w1", HILIST_CODE, "W", SETL_ID, "Nowhere")
            .line("w2", HILIST_CODE, "W", SETL_ID, "Nowhere");
    BigDecimal all = new BigDecimal("80.00");

    assertThat(night.accused(new DuplicateCharge(none))).isEqualTo(Map.of("S/a", all, "S/d2", all));
    RuleOptions beds = RuleOptions.of(Map.of("duplicate-charge", Map.of("fee-categories", "01")));
    assertThat(night.accused(new DuplicateCharge(beds))).isEqualTo(Map.of("S/d2", all));
    List<Row> involved =
        night
            .screen(new DuplicateCharge(none))
            .lines()
            .filter("vola_item_type = '2'")
            .orderBy(FindingLine.BKKP_SN)
            .collectAsList();
    assertThat(involved)
        .extracting(r -> r.<String>getAs(FindingLine.BKKP_SN))
        .containsExactly("b", "d1");
    assertThat(involved)
        .extracting(r -> r.<BigDecimal>getAs(FindingLine.VOLA_AMT))
        .containsOnly(new BigDecimal("0.00"));
  }
}
