package org.claimsieve.rule.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.GEND;
import static org.claimsieve.schema.ClaimFact.OPERATIONS;
import static org.claimsieve.schema.ClaimFact.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class OperationSexTest implements RuleExample {
  @Override
  public Rule rule() {
    return new OperationSex(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.claim(GEND, "1", OPERATIONS, "68.4100").line("1");
  }

  @Override
  public void kept(RuleNight night) {
    night.claim(GEND, "2", OPERATIONS, "68.4100").line("1");
  }

  @Test
  void theCategoriesOfTheOtherSexAreAccusedFromFirstToLast() {
    RuleNight night = new RuleNight();
    for (String code :
        new String[] {"59.0001", "60.2100", "64.0x00", "65.2900", "75.9900", "76.0100"}) {
      night.claim(SETL_ID, "man " + code, GEND, "1", OPERATIONS, code);
      night.claim(SETL_ID, "woman " + code, GEND, "2", OPERATIONS, code);
    }
    night
        .claim(SETL_ID, "second", OPERATIONS, "47.0100;74.1x01")
        .claim(SETL_ID, "between", OPERATIONS, "47.0100;68.4100;86.2200")
        .claim(SETL_ID, "not at the beginning", OPERATIONS, "47.68.4100")
        .claim(SETL_ID, "no point", OPERATIONS, "684100")
        .claim(SETL_ID, "other form", OPERATIONS, "A68.4100");

    assertThat(night.accused(rule()).keySet())
        .containsExactlyInAnyOrder(
            "man 65.2900/",
            "man 75.9900/",
            "woman 60.2100/",
            "woman 64.0x00/",
            "second/",
            "between/");
  }

  @Test
  void whatBothSexesHaveIsAnOption() {
    RuleNight night =
        new RuleNight()
            .claim(SETL_ID, "duct", GEND, "2", OPERATIONS, "60.7301")
            .claim(SETL_ID, "process", GEND, "2", OPERATIONS, "61.4905")
            .claim(SETL_ID, "change", GEND, "2", OPERATIONS, "64.5x00")
            .claim(SETL_ID, "gonads", GEND, "1", OPERATIONS, "65.9900x007")
            .claim(SETL_ID, "floor", GEND, "1", OPERATIONS, "70.5200")
            .claim(SETL_ID, "floor and womb", GEND, "1", OPERATIONS, "68.4100;70.5200");
    RuleOptions none = RuleOptions.of(Map.of("operation-sex", Map.of("excepted-operations", "")));

    assertThat(night.accused(rule())).containsOnlyKeys("floor and womb/");
    assertThat(night.accused(new OperationSex(none)))
        .containsOnlyKeys("duct/", "process/", "change/", "gonads/", "floor/", "floor and womb/");
  }

  @Test
  void whatIsUnknownAccusesNobody() {
    RuleNight night =
        new RuleNight()
            .claim(SETL_ID, "Year", OPERATIONS, "73.5900", BRDY, "2025-02-20")
            .claim(SETL_ID, "Infant", OPERATIONS, "73.5900", BRDY, "2025-02-21")
            .claim(SETL_ID, "Unborn", OPERATIONS, "73.5900", BRDY, "2026-02-21")
            .claim(SETL_ID, "Ancient", OPERATIONS, "73.5900", BRDY, "1890-01-01")
            .claim(SETL_ID, "No birth", OPERATIONS, "73.5900", BRDY, null)
            .claim(SETL_ID, "No first day", OPERATIONS, "73.5900", BEGNDATE, null)
            .claim(SETL_ID, "No sex", OPERATIONS, "73.5900", GEND, null)
            .claim(SETL_ID, "Unknown sex", OPERATIONS, "73.5900", GEND, "0")
            .claim(SETL_ID, "Not stated", OPERATIONS, "73.5900", GEND, "9")
            .claim(SETL_ID, "No operation", OPERATIONS, null)
            .claim(SETL_ID, "Empty", OPERATIONS, "");

    assertThat(night.accused(rule())).containsOnlyKeys("Year/");
  }

  @Test
  void allLinesOfTheClaimAreAtStake() {
    RuleNight night = new RuleNight().claim(OPERATIONS, "47.0100;68.4100").line("a").line("b");

    assertThat(night.accused(rule())).containsOnlyKeys("S/a", "S/b");
    Row finding = night.screen(rule()).findings().first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT)).isEqualTo("手术操作68.4100为女性特有手术，参保人性别为男");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
  }
}
