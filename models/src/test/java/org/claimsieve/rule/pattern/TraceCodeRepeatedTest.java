package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.involved;
import static org.claimsieve.rule.pattern.Visits.option;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.ENCOUNTER_ID;
import static org.claimsieve.schema.ClaimFact.MDTRT_ID;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.DrugSale.DRUG_TRAC_CODG;
import static org.claimsieve.schema.DrugSale.FIXMEDINS_CODE;
import static org.claimsieve.schema.DrugSale.SEL_RETN_CNT;
import static org.claimsieve.schema.DrugSale.SEL_RETN_TIME;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class TraceCodeRepeatedTest implements RuleExample {
  private static final String BOX = "81234560000000000001";
  private static final String SECOND = "81234560000000000002";
  private static final String THIRD = "81234560000000000003";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new TraceCodeRepeated(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    claims(night);
    sale(night, "1", "Earlier", "2026-02-20 09:00:00", BOX);
    sale(night, "2", "S", "2026-02-21 09:00:00", BOX);
  }

  @Override
  public void kept(RuleNight night) {
    broken(night);
    sale(night, "3", "Earlier", "2026-02-20 10:00:00", BOX, SEL_RETN_CNT, -1);
  }

  @Test
  void theShareOfTheRepeatedBoxesIsAtStake() {
    RuleNight night = claims(new RuleNight());
    night.line("2", HILIST_CODE, "OTHERDRUG", LIST_TYPE, "101");
    night.line("3", HILIST_CODE, "TRACECODE1", LIST_TYPE, "201");
    sale(night, "1", "Earlier", "2026-02-20 09:00:00", BOX + ";" + SECOND);
    sale(night, "2", "S", "2026-02-21 09:00:00", " " + BOX + " ;;" + THIRD, FIXMEDINS_CODE, "K");
    sale(night, "3", "S", "2026-02-21 09:00:01", SECOND, HILIST_CODE, "OTHERDRUG");
    night.line("b", HILIST_CODE, "TRACECODE1", LIST_TYPE, "101", CNT, 2, PRIC, 50);

    // One box of each drug: the last of three, and the only one.
    assertThat(night.accused(rule())).isEqualTo(Map.of("S/b", new BigDecimal("40.00"), "S/2", ALL));
    assertThat(night.screen(rule()).findings().collectAsList())
        .extracting(row -> row.<String>getAs(Finding.VOLA_CONT))
        .containsExactlyInAnyOrder(
            "“项目b”有1个追溯码此前已由医保结算且未退货，如" + BOX + "于2026-02-20在结算Earlier中售出",
            "“项目2”有1个追溯码此前已由医保结算且未退货，如" + SECOND + "于2026-02-20在结算Earlier中售出");
    assertThat(involved(night, rule(), "S")).containsExactly("Earlier");
  }

  @Test
  void theFirstSettlementOfABoxIsNotAccused() {
    RuleNight night =
        claims(new RuleNight())
            .claim(SETL_ID, "Later", MDTRT_ID, "O", ENCOUNTER_ID, "O", PSN_NO, "R")
            .line("later", SETL_ID, "Later", HILIST_CODE, "TRACECODE1", LIST_TYPE, "101");
    sale(night, "1", "S", "2026-02-21 09:00:00", BOX);
    sale(night, "2", "Later", "2026-02-22 09:00:00", BOX);
    sale(night, "3", "S", "2026-02-21 09:00:00", BOX);

    assertThat(night.accused(rule())).isEqualTo(Map.of("Later/later", ALL));
    assertThat(involved(night, rule(), "Later")).containsExactly("S");
  }

  @Test
  void aBoxThatCameBackOrWasNotSettledIsNotRepeated() {
    RuleNight night = claims(new RuleNight());
    sale(night, "r1", "Earlier", "2026-02-20 09:00:00", box(1));
    sale(night, "r2", "Earlier", "2026-02-20 10:00:00", box(1), SEL_RETN_CNT, -1);
    sale(night, "r3", "S", "2026-02-21 09:00:00", box(1));
    sale(night, "n1", "Earlier", "2026-02-20 09:00:00", box(2));
    sale(night, "n2", null, "2026-02-20 10:00:00", box(2), SEL_RETN_CNT, -1);
    sale(night, "n3", "S", "2026-02-21 09:00:00", box(2));
    sale(night, "p1", null, "2026-02-20 09:00:00", box(3));
    sale(night, "p2", "S", "2026-02-21 09:00:00", box(3));
    sale(night, "u1", "Refunded", "2026-02-20 09:00:00", box(4));
    sale(night, "u2", "S", "2026-02-21 09:00:00", box(4));
    sale(night, "t1", "Earlier", null, box(5));
    sale(night, "t2", "S", "2026-02-21 09:00:00", box(5));
    sale(night, "q1", "Earlier", "2026-02-20 09:00:00", box(6), SEL_RETN_CNT, null);
    sale(night, "q2", "S", "2026-02-21 09:00:00", box(6));
    sale(night, "s1", "S", "2026-02-21 09:00:00", box(7));
    sale(night, "s2", "S", "2026-02-21 09:00:00", box(7));

    assertThat(night.accused(rule())).isEmpty();
  }

  @Test
  void placeholdersAreNoCodes() {
    RuleNight night = claims(new RuleNight());
    for (String code : new String[] {"无", "8123456000000000001", "0".repeat(20), " ; ；"}) {
      sale(night, "e" + code, "Earlier", "2026-02-20 09:00:00", code);
      sale(night, "s" + code, "S", "2026-02-21 09:00:00", code);
    }

    assertThat(night.accused(rule())).isEmpty();
    RuleOptions shorter = option("trace-code-repeated", "min-code-length", 19);
    assertThat(night.accused(new TraceCodeRepeated(shorter))).containsOnlyKeys("S/1");
  }

  /** One of several boxes. */
  private static String box(int number) {
    return "8123456000000000001" + number;
  }

  /** An earlier settlement of somebody else, and tonight's with one unit of the drug. */
  private static RuleNight claims(RuleNight night) {
    return night
        .claim(
            SETL_ID,
            "Earlier",
            MDTRT_ID,
            "N",
            ENCOUNTER_ID,
            "N",
            PSN_NO,
            "Q",
            ARRIVED,
            "2026-03-01")
        .claim()
        .line("1", HILIST_CODE, "TRACECODE1", LIST_TYPE, "101");
  }

  private static void sale(
      RuleNight night, String id, String settlement, String time, String codes, Object... differs) {
    Object[] own = {
      SETL_ID, settlement, SEL_RETN_TIME, time, DRUG_TRAC_CODG, codes, HILIST_CODE, "TRACECODE1"
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.sale(id, all);
  }
}
