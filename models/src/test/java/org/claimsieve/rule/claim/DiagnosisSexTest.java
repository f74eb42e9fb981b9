package org.claimsieve.rule.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.GEND;
import static org.claimsieve.schema.ClaimFact.MAIN_DIAG;
import static org.claimsieve.schema.ClaimFact.SETL_ID;

import java.math.BigDecimal;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DiagnosisSexTest implements RuleExample {
  @Override
  public Rule rule() {
    return new DiagnosisSex(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(GEND, "1", MAIN_DIAG, "C56.x00").line("1");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(GEND, "2", MAIN_DIAG, "C56.x00").line("1");
  }

  @Test
  void theChaptersOfTheOtherSexAreAccusedFromFirstToLast() {
    RuleNight night = new RuleNight();
    for (String code :
        new String[] {"N99", "O00", "O99", "P00", "C50", "C51", "C58", "N64", "N70", "N98"}) {
      night.claim(SETL_ID, "man " + code, GEND, "1", MAIN_DIAG, code + ".900");
      night.claim(SETL_ID, "woman with " + code, GEND, "2", MAIN_DIAG, code + ".900");
    }
    for (String code : new String[] {"C60", "C63", "C64", "N39", "N40", "N51", "N60"}) {
      night.claim(SETL_ID, "woman " + code, GEND, "2", MAIN_DIAG, code);
      night.claim(SETL_ID, "man with " + code, GEND, "1", MAIN_DIAG, code);
    }

    assertThat(night.accused(rule()).keySet())
        .containsExactlyInAnyOrder(
            "man O00/",
            "man O99/",
            "man C51/",
            "man C58/",
            "man N70/",
            "man N98/",
            "woman C60/",
            "woman C63/",
            "woman N40/",
            "woman N51/");
  }

  @Test
  void whatIsUnknownAccusesNobody() {
    RuleNight night =
        new RuleNight()
            .claim(SETL_ID, "Year", MAIN_DIAG, "O80.900", BRDY, "2025-02-20")
            .claim(SETL_ID, "Infant", MAIN_DIAG, "O80.900", BRDY, "2025-02-21")
            .claim(SETL_ID, "Unborn", MAIN_DIAG, "O80.900", BRDY, "2026-02-21")
            .claim(SETL_ID, "Ancient", MAIN_DIAG, "O80.900", BRDY, "1890-01-01")
            .claim(SETL_ID, "No birth", MAIN_DIAG, "O80.900", BRDY, null)
            .claim(SETL_ID, "No first day", MAIN_DIAG, "O80.900", BEGNDATE, null)
            .claim(SETL_ID, "No sex", MAIN_DIAG, "O80.900", GEND, null)
            .claim(SETL_ID, "Unknown sex", MAIN_DIAG, "O80.900", GEND, "0")
            .claim(SETL_ID, "Not stated", MAIN_DIAG, "O80.900", GEND, "9")
            .claim(SETL_ID, "No diagnosis", MAIN_DIAG, null)
            .claim(SETL_ID, "Small letter", MAIN_DIAG, "o80.900")
            .claim(SETL_ID, "Other form", MAIN_DIAG, "O8");

    assertThat(night.accused(rule())).containsOnlyKeys("Year/");
  }

  @Test
  void allLinesOfTheClaimAreAtStake() {
    RuleNight night = new RuleNight().claim(MAIN_DIAG, "N80.000").line("a").line("b");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a", "S/b");
    Row finding = night.screen(rule()).findings().first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT)).isEqualTo("主要诊断N80.000为女性特有疾病，参保人性别为男");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
  }
}
