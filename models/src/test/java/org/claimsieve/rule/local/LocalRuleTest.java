package org.claimsieve.rule.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.BED_DAYS;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.LOS_DAYS;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.INSCP_AMT;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.MED_CHRGITM_TYPE;
import static org.claimsieve.schema.FeeLine.PRD_DAYS;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleCatalog;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.rule.claim.BedDaysAboveStay;
import org.claimsieve.rule.line.LongPrescription;
import org.claimsieve.schema.Coverage;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LocalRuleTest {
  @Test
  void aLineRuleFindsWhatTheSameSentenceInJavaFinds() {
    RuleNight night =
        new RuleNight()
            .claim(VISIT_KIND, "pharmacy")
            .claim(SETL_ID, "Inpatient")
            .claim(SETL_ID, "Missing", VISIT_KIND, null)
            .line("at the limit", LIST_TYPE, "101", PRD_DAYS, 84)
            .line("above", LIST_TYPE, "102", PRD_DAYS, 168)
            .line("half a day above", LIST_TYPE, "101", PRD_DAYS, "84.5")
            .line("nameless", LIST_TYPE, "101", PRD_DAYS, 85, HILIST_NAME, null)
            .line("unknown days", LIST_TYPE, "101", PRD_DAYS, null)
            .line("service", LIST_TYPE, "201", PRD_DAYS, 168)
            .line("unknown item", LIST_TYPE, null, PRD_DAYS, 168)
            .line("too early", PRD_DAYS, 168, FEE_OCUR_TIME, "2021-04-30 09:00:00")
            .line("ward", LIST_TYPE, "101", PRD_DAYS, 168, SETL_ID, "Inpatient")
            .line("no visit", LIST_TYPE, "101", PRD_DAYS, 168, SETL_ID, "Missing");
    Rule local =
        LocalTexts.line(
                "local-long-prescription",
                "CASE WHEN list_type LIKE '1%' AND visit_kind IN ('clinic', 'chronic', 'pharmacy')"
                    + " THEN prd_days > ${max_days} END")
            .needs(PRD_DAYS, LIST_TYPE, VISIT_KIND)
            .parameter("max_days", "84")
            .amount("inscp_amt * (prd_days - ${max_days}) / nullif(prd_days, 0)")
            .evidence("“{coalesce(hilist_name, hilist_code)}”一次开药{prd_days}天，超过${max_days}天")
            .rule();

    assertSame(night, local, new LongPrescription(RuleOptions.none()), 3);
  }

  @Test
  void aClaimRuleFindsWhatTheSameSentenceInJavaFinds() {
    RuleNight night =
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
    Rule local =
        LocalTexts.claim(
                "local-bed-days", "CASE WHEN visit_kind = 'inpatient' THEN bed_days > los_days END")
            .needs(BED_DAYS, LOS_DAYS)
            .lines("med_chrgitm_type = '01'")
            .share("(bed_days - los_days) / nullif(bed_days, 0)")
            .evidence("住院{los_days}天（{begndate}至{enddate}），床位费计{bed_days}天")
            .rule();

    assertSame(night, local, new BedDaysAboveStay(RuleOptions.none()), 2);
  }

  @Test
  void aNullInANeededColumnNeverAccuses() {
    RuleNight night =
        new RuleNight().claim().line("known", PRD_DAYS, 85).line("unknown", PRD_DAYS, null);

    LocalTexts plain = LocalTexts.line("local-a", "prd_days > 84");
    LocalTexts filled = LocalTexts.line("local-b", "coalesce(prd_days, 99) > 84");

    assertThat(night.accused(plain.rule())).containsOnlyKeys("S/known");
    assertThat(night.accused(filled.rule())).containsOnlyKeys("S/known", "S/unknown");
    assertThat(night.accused(filled.needs(PRD_DAYS).rule())).containsOnlyKeys("S/known");
  }

  /** The line is of 2026-02-21, by person P at institution H. */
  @ParameterizedTest
  @CsvSource({
    "H,  ,     , 2026-02-20, true",
    "H,  ,     , 2026-02-21, false",
    "I,  ,     , 2026-02-21, true",
    " , P,     , 2026-02-21, false",
    " , Q,     , 2026-02-21, true",
    " ,  , item, 2026-02-21, false",
    " ,  , lamp, 2026-02-21, true",
    "H, P, item, 2026-02-21, false",
    "H, Q, item, 2026-02-21, true"
  })
  void whoIsExemptIsNotJudgedUpToTheLastDay(
      String institution, String person, String item, String expires, boolean accused) {
    RuleNight night = new RuleNight().claim().line("1", HILIST_CODE, "item");
    Rule rule =
        LocalTexts.line("local-a", "cnt > 0").exempt(institution, person, item, expires).rule();

    assertThat(night.accused(rule)).hasSize(accused ? 1 : 0);
    assertThat(coverage(night, rule)).endsWith(accused ? " 0" : " 1");
  }

  @Test
  void aSettlementIsExemptUpToItsLastDay() {
    RuleNight night =
        new RuleNight()
            .claim()
            .claim(SETL_ID, "Other", FIXMEDINS_CODE, "I", PSN_NO, "Q")
            .line("1")
            .line("2", SETL_ID, "Other");
    LocalTexts text = LocalTexts.claim("local-a", "medfee_sumamt > 0");

    assertThat(night.accused(text.exempt("H", null, null, "2026-02-24").rule()))
        .containsOnlyKeys("S/1", "Other/2");
    assertThat(night.accused(text.exempt("H", null, null, "2026-02-25").rule()))
        .containsOnlyKeys("Other/2");
  }

  @Test
  void aParameterIsAValueWhateverStandsInIt() {
    RuleNight night =
        new RuleNight()
            .claim()
            .line("1", HILIST_NAME, "O'Neil's \\n tea")
            .line("2", HILIST_NAME, "x' OR 'a' = 'a");
    Rule rule =
        LocalTexts.line("local-a", "hilist_name = ${name} AND service_date >= ${from}")
            .parameter("name", SqlText.literal("O'Neil's \\n tea"))
            .parameter("from", "DATE " + SqlText.literal("2026-02-21"))
            .evidence("名称${name}，自${from}起")
            .rule();

    assertThat(night.accused(rule)).containsOnlyKeys("S/1");
    assertThat(sentences(night, rule)).containsExactly("名称O'Neil's \\n tea，自2026-02-21起");
  }

  @Test
  void anAmountIsNeverBelowZeroAndAShareNeverAboveOne() {
    RuleNight night = new RuleNight().claim().line("1", INSCP_AMT, 80, DET_ITEM_FEE_SUMAMT, 100);
    LocalTexts line = LocalTexts.line("local-a", "true");
    LocalTexts claim = LocalTexts.claim("local-a", "true");

    assertThat(night.accused(line.amount("inscp_amt - 100").rule())).isEqualTo(yuan("0.00"));
    assertThat(night.accused(line.amount("pric / 3").rule())).isEqualTo(yuan("33.33"));
    assertThat(night.accused(claim.share("1.5").rule())).isEqualTo(yuan("80.00"));
    assertThat(night.accused(claim.share("-1").rule())).isEqualTo(yuan("0.00"));
  }

  @Test
  void aSentenceReadsLikeOneThatAPersonWrote() {
    RuleNight night =
        new RuleNight().claim().line("1", PRD_DAYS, "2.50", INSCP_AMT, "80", HILIST_NAME, null);
    Rule rule =
        LocalTexts.line("local-a", "true")
            .evidence("{hilist_name}：{cnt}次、{prd_days}天、{inscp_amt}元，占80%，{fee_ocur_time}")
            .rule();

    assertThat(sentences(night, rule))
        .containsExactly("未知：1次、2.5天、80.00元，占80%，2026-02-21 09:00:00");
  }

  @Test
  void theCatalogOfTheProductLeavesThemOut() {
    assertThat(RuleCatalog.discover(RuleOptions.none()))
        .extracting(rule -> rule.info().id())
        .noneMatch(id -> id.startsWith("local"));
  }

  private static void assertSame(RuleNight night, Rule local, Rule java, int accused) {
    assertThat(night.accused(local)).isEqualTo(night.accused(java)).hasSize(accused);
    assertThat(sentences(night, local)).isEqualTo(sentences(night, java)).isNotEmpty();
    assertThat(coverage(night, local)).isEqualTo(coverage(night, java));
  }

  private static Map<String, BigDecimal> yuan(String amount) {
    return Map.of("S/1", new BigDecimal(amount));
  }

  private static List<String> sentences(RuleNight night, Rule rule) {
    return night.screen(rule).findings().collectAsList().stream()
        .map(row -> row.<String>getAs(Finding.VOLA_CONT))
        .sorted()
        .toList();
  }

  /** Checked, broken, kept and not applicable. */
  private static String coverage(RuleNight night, Rule rule) {
    Row row = night.screen(rule).coverage().first();
    return "%s: %d %d %d %d"
        .formatted(
            row.<String>getAs(Coverage.OUTCOME),
            row.<Long>getAs(Coverage.CHECKED),
            row.<Long>getAs(Coverage.BROKEN),
            row.<Long>getAs(Coverage.KEPT),
            row.<Long>getAs(Coverage.NOT_APPLICABLE));
  }
}
