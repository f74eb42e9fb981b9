package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.GEND;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.FeeLine.CNT;
import static org.claimsieve.schema.FeeLine.DET_ITEM_FEE_SUMAMT;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
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

final class DrugSexTest implements RuleExample {
  private static final String ITEM = "DRUGSEX1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugSex(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("drug-sex", LimitKind.SEX, ITEM, "", "", "2")
        .claim()
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("drug-sex", LimitKind.SEX, ITEM, "", "", "2")
        .claim(GEND, "2")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Test
  void theLimitHoldsForItsDaysAndItsCatalogue() {
    RuleNight night = LimitedLines.limit("drug-sex", LimitKind.SEX, ITEM, "2").claim();

    LimitedLines.add(night, ITEM, "101", "201", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void theOtherSexIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit("drug-sex", LimitKind.SEX, ITEM, "", "", "2")
            .limit("service-sex", LimitKind.SEX, "DRUGSEX2", "", "", "2")
            .claim()
            .claim(SETL_ID, "Woman", PSN_NO, "Q", GEND, "2")
            .claim(SETL_ID, "Unknown", PSN_NO, "R", GEND, "0")
            .claim(SETL_ID, "Missing", PSN_NO, "T", GEND, null)
            .line("man", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("piece", HILIST_CODE, ITEM, LIST_TYPE, "102")
            .line("woman", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Woman")
            .line("unknown", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Unknown")
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Missing")
            .line("open stay", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, null)
            .line("limit of another rule", HILIST_CODE, "DRUGSEX2", LIST_TYPE, "101")
            .line("back", HILIST_CODE, ITEM, LIST_TYPE, "101", CNT, -1, DET_ITEM_FEE_SUMAMT, -100);

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/man", ALL, "S/piece", ALL));
    Row finding = night.screen(rule()).findings().filter("vola_cont is not null").first();
    assertThat(finding.<String>getAs(Finding.VOLA_CONT)).endsWith("”限女性使用，参保人性别为男");
    assertThat(finding.<String>getAs(Finding.VOLA_EVID))
        .contains("第三十八条第（六）项")
        .endsWith("；依据" + ITEM);
    assertThat(finding.<String>getAs(Finding.SEV_DEG)).isEqualTo("1");
    assertThat(finding.<String>getAs(Finding.VOLA_BHVR_TYPE)).isEqualTo("T380601");
  }
}
