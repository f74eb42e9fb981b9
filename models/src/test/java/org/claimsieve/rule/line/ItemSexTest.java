package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.GEND;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class ItemSexTest implements RuleExample {
  private static final BigDecimal ALL = new BigDecimal("80.00");
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new ItemSex(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(LimitKind.SEX, "WOMEN", "", "", "2").claim().line("1", HILIST_CODE, "WOMEN");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit(LimitKind.SEX, "WOMEN", "", "", "2")
        .claim(GEND, "2")
        .line("1", HILIST_CODE, "WOMEN");
  }

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
}
