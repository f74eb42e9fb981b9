package org.claimsieve.rule.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.MED_TYPE;
import static org.claimsieve.schema.ClaimFact.PSN_NO;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.LIST_TYPE;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class DrugInternetTest implements RuleExample {
  private static final String ITEM = "DRUGINTERNET1";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DrugInternet(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .limit("drug-internet", LimitKind.LISTED, ITEM, "", "")
        .claim(VISIT_KIND, "clinic", MED_TYPE, "1188")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Override
  public void kept(RuleNight night) {
    night
        .limit("drug-internet", LimitKind.LISTED, ITEM, "", "")
        .claim(VISIT_KIND, "clinic", MED_TYPE, "11")
        .line("1", HILIST_CODE, ITEM, LIST_TYPE, "101");
  }

  @Test
  void theListHoldsForItsDaysAndItsCatalogue() {
    RuleNight night =
        LimitedLines.limit("drug-internet", LimitKind.LISTED, ITEM)
            .claim(VISIT_KIND, "clinic", MED_TYPE, "1188");

    LimitedLines.add(night, ITEM, "101", "201", "301");

    assertThat(night.accused(rule())).isEqualTo(LimitedLines.ACCUSED);
  }

  @Test
  void internetVisitsAreAccused() {
    RuleNight night =
        new RuleNight()
            .limit("drug-internet", LimitKind.LISTED, ITEM, "", "")
            .claim(VISIT_KIND, "clinic", MED_TYPE, "1188")
            .claim(SETL_ID, "Local", PSN_NO, "Local", MED_TYPE, "118801")
            .claim(SETL_ID, "Clinic", PSN_NO, "Clinic", MED_TYPE, "11")
            .claim(SETL_ID, "Missing", PSN_NO, "Missing", MED_TYPE, null)
            .line("online", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("online piece", HILIST_CODE, ITEM, LIST_TYPE, "102")
            .line("local", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Local")
            .line("clinic", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Clinic")
            .line("missing", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Missing")
            .line("not listed", LIST_TYPE, "101");

    assertThat(night.accused(rule()))
        .isEqualTo(Map.of("S/online", ALL, "S/online piece", ALL, "Local/local", ALL));
  }

  @Test
  void theCategoriesAreAnOption() {
    RuleNight night =
        new RuleNight()
            .limit("drug-internet", LimitKind.LISTED, ITEM, "", "")
            .claim(VISIT_KIND, "clinic", MED_TYPE, "1188")
            .claim(SETL_ID, "Local", PSN_NO, "Local", MED_TYPE, "9966")
            .line("elsewhere", HILIST_CODE, ITEM, LIST_TYPE, "101")
            .line("local", HILIST_CODE, ITEM, LIST_TYPE, "101", SETL_ID, "Local");
    RuleOptions local = RuleOptions.of(Map.of("drug-internet", Map.of("internet-types", "9966")));
    RuleOptions none = RuleOptions.of(Map.of("drug-internet", Map.of("internet-types", "")));

    assertThat(night.accused(new DrugInternet(local))).isEqualTo(Map.of("Local/local", ALL));
    assertThat(night.accused(new DrugInternet(none))).isEmpty();
  }

  @Test
  void theSentenceNamesTheCategory() {
    RuleNight night = new RuleNight();
    broken(night);

    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“项目1”不得在互联网诊疗中开具，本次医疗类别为1188（互联网诊疗）");
  }
}
