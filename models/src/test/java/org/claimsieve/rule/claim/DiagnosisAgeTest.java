package org.claimsieve.rule.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.GEND;
import static org.claimsieve.schema.ClaimFact.MAIN_DIAG;
import static org.claimsieve.schema.ClaimFact.SETL_ID;

import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DiagnosisAgeTest implements RuleExample {
  @Override
  public Rule rule() {
    return new DiagnosisAge(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(MAIN_DIAG, "P22.000", BRDY, "2025-02-20").line("1");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(MAIN_DIAG, "P22.000", BRDY, "2025-02-21").line("1");
  }

  @Test
  void perinatalConditionsEndWithTheFirstBirthday() {
    RuleNight night =
        new RuleNight()
            .claim(SETL_ID, "Birthday", MAIN_DIAG, "P00", BRDY, "2025-02-20")
            .claim(SETL_ID, "Eve", MAIN_DIAG, "P00", BRDY, "2025-02-21")
            .claim(SETL_ID, "Newborn", MAIN_DIAG, "P22.000", BRDY, "2026-02-20")
            .claim(SETL_ID, "Adult", MAIN_DIAG, "P96.900")
            .claim(SETL_ID, "Next chapter", MAIN_DIAG, "Q00.000")
            .claim(SETL_ID, "Not born", MAIN_DIAG, "P22.000", BRDY, "2026-02-21")
            .claim(SETL_ID, "Ancient", MAIN_DIAG, "P22.000", BRDY, "1890-01-01")
            .claim(SETL_ID, "No birth", MAIN_DIAG, "P22.000", BRDY, null)
            .claim(SETL_ID, "No first day", MAIN_DIAG, "P22.000", BEGNDATE, null)
            .claim(SETL_ID, "No diagnosis", MAIN_DIAG, null)
            .claim(SETL_ID, "Other form", MAIN_DIAG, "P2");

    assertThat(night.accused(rule())).containsOnlyKeys("Birthday/", "Adult/");
    Row finding = night.screen(rule()).findings().filter("setl_id = 'Adult'").first();
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("主要诊断P96.900与年龄不符，2026-02-20就诊时参保人45岁");
  }

  @Test
  void pregnancyIsForTenToSixty() {
    RuleNight night =
        new RuleNight()
            .claim(SETL_ID, "nine", MAIN_DIAG, "O00.000", GEND, "2", BRDY, "2016-02-21")
            .claim(SETL_ID, "ten", MAIN_DIAG, "O00.000", GEND, "2", BRDY, "2016-02-20")
            .claim(SETL_ID, "sixty", MAIN_DIAG, "O99.800", GEND, "2", BRDY, "1965-02-21")
            .claim(SETL_ID, "sixty-one", MAIN_DIAG, "O99.800", GEND, "2", BRDY, "1965-02-20")
            .claim(SETL_ID, "not born", MAIN_DIAG, "O80.900", GEND, "2", BRDY, "2026-02-21")
            .claim(SETL_ID, "other", MAIN_DIAG, "N98.900", GEND, "2", BRDY, "1945-02-20");

    assertThat(night.accused(rule())).containsOnlyKeys("nine/", "sixty-one/");
    RuleOptions narrow =
        RuleOptions.of(
            Map.of("diagnosis-age", Map.of("pregnancy-min-age", "11", "pregnancy-max-age", "59")));
    assertThat(night.accused(new DiagnosisAge(narrow)))
        .containsOnlyKeys("nine/", "ten/", "sixty/", "sixty-one/");
  }
}
