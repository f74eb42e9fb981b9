package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.SETL_TIME;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.MED_CHRGITM_TYPE;
import static org.claimsieve.schema.Stay.DSCG_WAY;
import static org.claimsieve.schema.Stay.MAIN_DIAG;
import static org.claimsieve.schema.Stay.MED_TYPE;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

final class PatternRulesTest {
  private final RuleOptions none = RuleOptions.none();

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

  @Test
  void aReturnOnDaySevenIsSplitAndOnDayEightIsNot() {
    RuleNight night =
        new RuleNight()
            .episode("a1", "A", "H", "2026-02-01", "2026-02-10", false)
            .episode("a2", "A", "H", "2026-02-17", "2026-02-20", true)
            .episode("b1", "B", "H", "2026-02-01", "2026-02-10", false)
            .episode("b2", "B", "H", "2026-02-18", "2026-02-20", true)
            .episode("c1", "C", "H", "2026-02-01", "2026-02-10", false)
            .episode("c2", "C", "H", "2026-02-10", "2026-02-12", true)
            .episode("d1", "D", "H", "2026-02-01", "2026-02-10", false)
            .episode("d2", "D", "H", "2026-02-09", "2026-02-12", true)
            .episode("e1", "E", "H", "2026-02-01", "2026-02-10", false)
            .episode("e2", "F", "H", "2026-02-12", "2026-02-15", true)
            .episode("g1", "G", "H", "2026-02-01", "2026-02-10", false)
            .episode("g2", "G", "K", "2026-02-12", "2026-02-15", true)
            .episode("h1", "I", "H", "2026-02-10", "2026-02-01", false)
            .episode("h2", "I", "H", "2026-02-12", "2026-02-15", true)
            .episode("j1", "J", "H", "2026-02-01", "2026-02-10", false)
            .episode("j2", "J", "H", "2026-02-12", "2026-02-15", false)
            .episode("k1", null, "H", "2026-02-01", "2026-02-10", false)
            .episode("k2", null, "H", "2026-02-12", "2026-02-15", true)
            .line("x", SETL_ID, "Sa2")
            .line("y", SETL_ID, "Sa2");
    BigDecimal line = new BigDecimal("80.00");
    BigDecimal whole = new BigDecimal("800.00");

    assertThat(night.accused(new SplitAdmission(none)))
        .isEqualTo(Map.of("Sa2/x", line, "Sa2/y", line, "Sc2/", whole));
    Row finding = night.screen(new SplitAdmission(none)).findings().filter("psn_no = 'A'").first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("2026-02-10出院后第7天（2026-02-17）在同一机构再次入院，主要诊断先后为J18.900、J18.900");
    assertThat(night.screen(new SplitAdmission(none)).lines().filter("setl_id = 'Sa1'").first())
        .extracting(r -> r.<String>getAs(FindingLine.VOLA_ITEM_TYPE))
        .isEqualTo("2");
  }

  @Test
  void plannedAndExcusedReturnsAreNotSplit() {
    RuleNight night =
        pair("diag", MAIN_DIAG, "K35.900")
            .and(pair("chemo", MAIN_DIAG, "Z51.100"))
            .and(pair("er", MED_TYPE, "24"))
            .and(pair("delivery", MED_TYPE, "52"))
            .and(pairAfter("transfer", DSCG_WAY, "2"))
            .and(pairAfter("left", DSCG_WAY, "4"))
            .and(pair("nodiag", MAIN_DIAG, null))
            .and(
                new RuleNight()
                    .episode("y1", "Y", "H", "2025-12-01", "2025-12-31", false)
                    .episode("y2", "Y", "H", "2026-01-01", "2026-01-05", true));

    assertThat(night.accused(new SplitAdmission(none)).keySet()).containsExactly("Snodiag2/");
    RuleOptions any = RuleOptions.of(Map.of("split-admission", Map.of("same-diagnosis", "false")));
    assertThat(night.accused(new SplitAdmission(any)).keySet())
        .containsExactly("Sdiag2/", "Snodiag2/");
  }

  private static RuleNight pair(String id, Object... later) {
    return new RuleNight()
        .episode(id + "1", id, "H", "2026-02-01", "2026-02-10", false)
        .episode(id + "2", id, "H", "2026-02-12", "2026-02-15", true, later);
  }

  private static RuleNight pairAfter(String id, Object... earlier) {
    return new RuleNight()
        .episode(id + "1", id, "H", "2026-02-01", "2026-02-10", false, earlier)
        .episode(id + "2", id, "H", "2026-02-12", "2026-02-15", true);
  }

  @Test
  void theLaterOfTwoOverlappingStaysIsAccused() {
    RuleNight night =
        new RuleNight()
            .episode("a2", "A", "H", "2026-02-01", "2026-02-10", true)
            .episode("a1", "A", "K", "2026-02-09", "2026-02-20", false)
            .episode("b1", "B", "H", "2026-02-01", "2026-02-10", true)
            .episode("b2", "B", "K", "2026-02-10", "2026-02-20", true)
            .episode("c1", "C", "H", "2026-02-01", "2026-02-10", true)
            .episode("c2", "C", "H", "2026-02-05", "2026-02-20", true)
            .episode("d1", "D", "H", "2026-02-01", "2026-02-10", true, DSCG_WAY, "2")
            .episode("d2", "D", "K", "2026-02-05", "2026-02-20", true)
            .episode("e1", "E", "H", "2026-02-01", "2026-02-10", true)
            .episode("e2", "F", "K", "2026-02-05", "2026-02-20", true)
            .episode("g1", "G", "H", "2026-02-01", "2026-02-10", true)
            .episode("g2", "G", "K", "2026-02-01", "2026-02-10", true)
            .episode("h1", "I", "H", "2026-02-10", "2026-02-01", true)
            .episode("h2", "I", "K", "2026-02-02", "2026-02-20", true)
            .episode("j1", "J", "H", "2026-02-01", "2026-02-10", false)
            .episode("j2", "J", "K", "2026-02-05", "2026-02-20", false)
            .episode("k1", "L", "H", "2026-02-01", "2026-02-10", true)
            .episode("k2", "L", "K", "2026-02-05", "2026-02-20", true, MED_TYPE, "23");

    assertThat(night.accused(new OverlappingStays(none)).keySet())
        .containsExactlyInAnyOrder("Sa1/", "Sg2/");
  }

  @Test
  void settlementsBeyondTheThirdOfADayAreAccused() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 5; i++) {
      buy(night, "a" + i, "A", "2026-03-01 10:00:0" + i);
      buy(night, "n" + i, null, "2026-03-01 10:00:0" + i);
      buy(night, "t" + i, "T", null);
    }
    for (int i = 1; i <= 3; i++) {
      buy(night, "b" + i, "B", "2026-03-01 10:00:0" + i);
    }
    buy(night, "b4", "B", "2026-03-02 00:00:00");
    buy(night, "c1", "C", "2026-03-01 10:00:00");
    night.claim(SETL_ID, "clinic", PSN_NO, "B", VISIT_KIND, "clinic");

    assertThat(night.accused(new PharmacyManyADay(none)).keySet()).containsExactly("a4/", "a5/");
    List<Row> involved =
        night
            .screen(new PharmacyManyADay(none))
            .lines()
            .filter("vola_item_type = '2'")
            .collectAsList();
    assertThat(involved)
        .extracting(r -> r.<String>getAs(FindingLine.SETL_ID))
        .containsExactlyInAnyOrder("a1", "a2", "a3", "a1", "a2", "a3");
  }

  @Test
  void aDayThatNobodyTouchedTonightIsLeftAlone() {
    RuleNight night = new RuleNight();
    for (int i = 1; i <= 4; i++) {
      buy(night, "a" + i, "A", "2026-02-01 10:00:0" + i, ARRIVED, "2026-02-02");
    }

    assertThat(night.accused(new PharmacyManyADay(none))).isEmpty();
  }

  private static void buy(
      RuleNight night, String id, String person, String time, Object... differs) {
    Object[] own = {
      SETL_ID,
      id,
      ClaimFact.MDTRT_ID,
      id,
      PSN_NO,
      person,
      SETL_TIME,
      time,
      VISIT_KIND,
      "pharmacy",
      ClaimFact.ENDDATE,
      "2026-03-01"
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.claim(all);
  }
}
