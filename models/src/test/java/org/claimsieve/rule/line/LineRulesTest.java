package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.BRDY;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.GEND;
import static org.claimsieve.schema.ClaimFact.LEVEL;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.DSCG_TKDRUG_FLAG;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.FULAMT_OWNPAY_AMT;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.MED_TYPE;
import static org.claimsieve.schema.FeeLine.PRIC;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class LineRulesTest {
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private final RuleOptions none = RuleOptions.none();

  @Test
  void theOtherSexIsAccusedWithinTheValidityOnly() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.SEX, "F", "2026-02-20", "2026-02-22", "2")
            .claim()
            .claim(SETL_ID, "Woman", PSN_NO, "Q", GEND, "2")
            .claim(SETL_ID, "Unknown", PSN_NO, "R", GEND, "0")
            .claim(SETL_ID, "Missing", PSN_NO, "T", GEND, null)
            .line("first day", HILIST_CODE, "F", FEE_OCUR_TIME, "2026-02-20 00:00:00")
            .line("last day", HILIST_CODE, "F", FEE_OCUR_TIME, "2026-02-22 23:59:59")
            .line("too early", HILIST_CODE, "F", FEE_OCUR_TIME, "2026-02-19 23:59:59")
            .line("too late", HILIST_CODE, "F", FEE_OCUR_TIME, "2026-02-23 00:00:00")
            .line("no limit")
            .line("back", HILIST_CODE, "F", CNT, -1, DET_ITEM_FEE_SUMAMT, -100)
            .line("open stay", HILIST_CODE, "F", SETL_ID, null)
            .line("woman", HILIST_CODE, "F", SETL_ID, "Woman")
            .line("unknown", HILIST_CODE, "F", SETL_ID, "Unknown")
            .line("missing", HILIST_CODE, "F", SETL_ID, "Missing");

    assertThat(night.accused(new ItemSex(none)))
        .isEqualTo(Map.of("S/first day", ALL, "S/last day", ALL));
    Row finding =
        night.screen(new ItemSex(none)).findings().filter("vola_cont is not null").first();
    assertThat(finding.<String>getAs(Finding.VOLA_CONT)).endsWith("”限女性使用，参保人性别为男");
    assertThat(finding.<String>getAs(Finding.VOLA_EVID)).contains("第三十八条第（六）项").endsWith("；依据F");
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380601");
  }

  @Test
  void ageCountsBirthdaysReachedOnTheServiceDate() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.AGE, "CHILD", "", "", "", "13")
            .limit(LimitKind.AGE, "ADULT", "", "", "18", "")
            .claim(BRDY, "2012-02-21")
            .claim(SETL_ID, "Eve", PSN_NO, "Q", BRDY, "2012-02-22")
            .claim(SETL_ID, "Baby", PSN_NO, "R", BRDY, "2026-02-22")
            .claim(SETL_ID, "Old", PSN_NO, "T", BRDY, "1880-01-01")
            .claim(SETL_ID, "Missing", PSN_NO, "U", BRDY, null)
            .line("fourteen", HILIST_CODE, "CHILD")
            .line("thirteen", HILIST_CODE, "CHILD", SETL_ID, "Eve")
            .line("not born", HILIST_CODE, "ADULT", SETL_ID, "Baby")
            .line("no age", HILIST_CODE, "CHILD", SETL_ID, "Missing")
            .line("impossible", HILIST_CODE, "CHILD", SETL_ID, "Old")
            .line("too young", HILIST_CODE, "ADULT");

    assertThat(night.accused(new ItemAge(none)))
        .isEqualTo(Map.of("S/fourteen", ALL, "S/too young", ALL));
  }

  @Test
  void belowTheLowestLevelIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.LEVEL, "L2", "", "", "2")
            .claim(LEVEL, "2")
            .claim(SETL_ID, "One", LEVEL, "1")
            .claim(SETL_ID, "Unrated", LEVEL, "0")
            .claim(SETL_ID, "Shop", LEVEL, "P")
            .claim(SETL_ID, "Missing", LEVEL, null)
            .line("a", HILIST_CODE, "L2")
            .line("b", HILIST_CODE, "L2", SETL_ID, "One")
            .line("c", HILIST_CODE, "L2", SETL_ID, "Unrated")
            .line("d", HILIST_CODE, "L2", SETL_ID, "Shop")
            .line("e", HILIST_CODE, "L2", SETL_ID, "Missing");

    assertThat(night.accused(new ItemLevel(none)))
        .isEqualTo(Map.of("One/b", ALL, "Unrated/c", ALL));
  }

  @Test
  void anotherKindOfVisitIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.VISIT, "V", "", "", "clinic;chronic")
            .claim()
            .claim(SETL_ID, "Chronic", VISIT_KIND, "chronic")
            .claim(SETL_ID, "Other", VISIT_KIND, "other")
            .claim(SETL_ID, "Missing", VISIT_KIND, null)
            .line("a", HILIST_CODE, "V")
            .line("b", HILIST_CODE, "V", SETL_ID, "Chronic")
            .line("c", HILIST_CODE, "V", SETL_ID, "Other")
            .line("d", HILIST_CODE, "V", SETL_ID, "Missing");

    assertThat(night.accused(new ItemVisitKind(none))).isEqualTo(Map.of("S/a", ALL));
  }

  @Test
  void theShareAboveThePriceLimitIsAtStake() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.PRICE, "LV", "", "", "3", "90")
            .limit(LimitKind.PRICE, "LV", "", "", "2", "50")
            .limit(LimitKind.PRICE, "ANY", "", "", "", "30.000001")
            .claim()
            .claim(SETL_ID, "Two", LEVEL, "2")
            .claim(SETL_ID, "One", LEVEL, "1")
            .claim(SETL_ID, "Missing", LEVEL, null)
            .line("at limit", HILIST_CODE, "LV", PRIC, 90)
            .line("above", HILIST_CODE, "LV", PRIC, "90.01")
            .line("two", HILIST_CODE, "LV", PRIC, 60, INSCP_AMT, "0.03", SETL_ID, "Two")
            .line("one", HILIST_CODE, "LV", PRIC, 60, SETL_ID, "One")
            .line("unknown level", HILIST_CODE, "LV", PRIC, 900, SETL_ID, "Missing")
            .line("everywhere", HILIST_CODE, "ANY", PRIC, 60, SETL_ID, "Missing")
            .line("no price", HILIST_CODE, "ANY", PRIC, null)
            .line(
                "not stated",
                HILIST_CODE,
                "ANY",
                PRIC,
                "60.000002",
                INSCP_AMT,
                null,
                FULAMT_OWNPAY_AMT,
                20);

    // 80 * 0.01 / 90.01; 0.03 * 10 / 60 = 0.005, up; 80 * 29.999999 / 60; (100 - 20) / 2
    assertThat(night.accused(new PriceAboveLimit(none)))
        .isEqualTo(
            Map.of(
                "S/above", new BigDecimal("0.01"),
                "Two/two", new BigDecimal("0.01"),
                "Missing/everywhere", new BigDecimal("40.00"),
                "S/not stated", new BigDecimal("40.00")));
  }

  @Test
  void chargesOutsideTheStayAreAccused() {
    RuleNight night =
        new RuleNight()
            .claim()
            .claim(SETL_ID, "Emergency", MED_TYPE, "24")
            .claim(SETL_ID, "Clinic", VISIT_KIND, "clinic")
            .claim(SETL_ID, "Reversed", BEGNDATE, "2026-02-25", ENDDATE, "2026-02-20")
            .claim(SETL_ID, "Open", ENDDATE, null)
            .line("first day", FEE_OCUR_TIME, "2026-02-20 00:00:00")
            .line("last day", FEE_OCUR_TIME, "2026-02-25 23:59:59")
            .line("before", FEE_OCUR_TIME, "2026-02-19 23:59:59")
            .line("after", FEE_OCUR_TIME, "2026-02-26 00:00:00")
            .line("home", FEE_OCUR_TIME, "2026-02-26 00:00:00", DSCG_TKDRUG_FLAG, "1")
            .line("home early", FEE_OCUR_TIME, "2026-02-19 00:00:00", DSCG_TKDRUG_FLAG, "1")
            .line("no time", FEE_OCUR_TIME, null)
            .line("er", FEE_OCUR_TIME, "2026-02-19 00:00:00", SETL_ID, "Emergency")
            .line("er after", FEE_OCUR_TIME, "2026-02-27 00:00:00", SETL_ID, "Emergency")
            .line("clinic", FEE_OCUR_TIME, "2026-02-19 00:00:00", SETL_ID, "Clinic")
            .line("reversed", FEE_OCUR_TIME, "2026-02-27 00:00:00", SETL_ID, "Reversed")
            .line("open", FEE_OCUR_TIME, "2026-02-27 00:00:00", SETL_ID, "Open");

    assertThat(night.accused(new ChargeOutsideStay(none)).keySet())
        .containsExactlyInAnyOrder("S/before", "S/after", "S/home early", "Emergency/er after");
    RuleOptions tolerant =
        RuleOptions.of(Map.of("charge-outside-stay", Map.of("tolerance-days", "1")));
    assertThat(night.accused(new ChargeOutsideStay(tolerant)).keySet())
        .containsExactly("Emergency/er after");
  }
}
