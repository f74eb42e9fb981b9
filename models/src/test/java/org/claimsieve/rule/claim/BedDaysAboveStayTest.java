package org.claimsieve.rule.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BED_DAYS;
import static org.claimsieve.schema.ClaimFact.LOS_DAYS;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.MED_CHRGITM_TYPE;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class BedDaysAboveStayTest implements RuleExample {

  @Override
  public Rule rule() {
    return new BedDaysAboveStay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(BED_DAYS, 6).line("1", MED_CHRGITM_TYPE, "01");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(BED_DAYS, 5).line("1", MED_CHRGITM_TYPE, "01");
  }

  private final RuleNight night =
      new RuleNight()
          .claim(BED_DAYS, 7)
          .claim(SETL_ID, "Exact", BED_DAYS, 5)
          .claim(SETL_ID, "Reversed", BED_DAYS, 7, LOS_DAYS, null)
          .claim(SETL_ID, "No bed", BED_DAYS, null)
          .claim(SETL_ID, "Clinic", BED_DAYS, 7, VISIT_KIND, "clinic")
          .line("bed one", MED_CHRGITM_TYPE, "01", INSCP_AMT, 70)
          .line("bed two", MED_CHRGITM_TYPE, "01", INSCP_AMT, "0.06")
          .line("care", MED_CHRGITM_TYPE, "07")
          .line("unknown", MED_CHRGITM_TYPE, null)
          .line("exact", MED_CHRGITM_TYPE, "01", SETL_ID, "Exact");

  @Test
  void theShareOfTheBedLinesAboveTheStayIsAtStake() {
    BedDaysAboveStay rule = new BedDaysAboveStay(RuleOptions.none());

    assertThat(night.accused(rule))
        .isEqualTo(
            Map.of(
                "S/bed one", new BigDecimal("20.00"),
                "S/bed two", new BigDecimal("0.02")));
    Row finding = night.screen(rule).findings().first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("20.02");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("住院5天（2026-02-20至2026-02-25），床位费计7天");
  }

  @Test
  void theToleranceIsAllowed() {
    RuleOptions two = RuleOptions.of(Map.of("bed-days-above-stay", Map.of("tolerance-days", "2")));

    assertThat(night.accused(new BedDaysAboveStay(two))).isEmpty();
  }

  @Test
  void withoutBedLinesTheAmountIsUnknown() {
    RuleNight bare = new RuleNight().claim(BED_DAYS, 7);

    Row finding = bare.screen(new BedDaysAboveStay(RuleOptions.none())).findings().first();

    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("0.00");
    assertThat(finding.<String>getAs(Finding.VOLA_AMT_STAS)).isEqualTo("0");
  }
}
