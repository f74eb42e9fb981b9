package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.CRTE_TIME;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class UploadDelayTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new UploadDelay(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(VISIT_KIND, "clinic").line("1", CRTE_TIME, "2026-03-01 00:00:00");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(VISIT_KIND, "clinic").line("1", CRTE_TIME, "2026-02-28 23:59:59");
  }

  @Test
  void uploadsAfterTheSeventhDayAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "clinic")
            .claim(SETL_ID, "Chronic", VISIT_KIND, "chronic")
            .claim(SETL_ID, "Shop", VISIT_KIND, "pharmacy")
            .claim(SETL_ID, "Ward")
            .claim(SETL_ID, "Other", VISIT_KIND, "other")
            .claim(SETL_ID, "Unknown", VISIT_KIND, null)
            .line("at once", CRTE_TIME, "2026-02-21 09:00:00")
            .line("day seven", CRTE_TIME, "2026-02-28 23:59:59")
            .line("day eight", CRTE_TIME, "2026-03-01 00:00:00")
            .line("day before", CRTE_TIME, "2026-02-20 09:00:00")
            .line("long before", CRTE_TIME, "2026-01-21 09:00:00")
            .line("second before", CRTE_TIME, "2026-02-21 08:59:59")
            .line("no upload", CRTE_TIME, null)
            .line("no charge time", CRTE_TIME, "2026-03-01 09:00:00", FEE_OCUR_TIME, null)
            .line("chronic", CRTE_TIME, "2026-03-01 09:00:00", SETL_ID, "Chronic")
            .line("shop", CRTE_TIME, "2026-03-01 09:00:00", SETL_ID, "Shop")
            .line("ward", CRTE_TIME, "2026-03-01 09:00:00", SETL_ID, "Ward")
            .line("other", CRTE_TIME, "2026-03-01 09:00:00", SETL_ID, "Other")
            .line("unknown", CRTE_TIME, "2026-03-01 09:00:00", SETL_ID, "Unknown");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/day eight", ALL, "Chronic/chronic", ALL, "Shop/shop", ALL));
    assertThat(
            night.screen(rule()).findings().filter("setl_id = 'S'").collectAsList().stream()
                .map(row -> row.<String>getAs(Finding.VOLA_CONT)))
        .containsExactly("“项目day eight”2026-02-21发生，2026-03-01才上传，相隔8天，超过7天");
  }

  @Test
  void theDaysAreAnOption() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "clinic")
            .line("same day", CRTE_TIME, "2026-02-21 23:59:59")
            .line("next day", CRTE_TIME, "2026-02-22 00:00:00");
    RuleOptions sameDay = RuleOptions.of(Map.of("upload-delay", Map.of("max-days", "0")));

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(new UploadDelay(sameDay))).containsOnlyKeys("S/next day");
  }
}
