package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Wards.charge;
import static org.claimsieve.rule.pattern.Wards.settle;
import static org.claimsieve.rule.pattern.Wards.with;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.DSCG_WAY;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.MAIN_DIAG;
import static org.claimsieve.schema.ClaimFact.MID_SETL_FLAG;
import static org.claimsieve.schema.ClaimFact.SETL_TIME;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class SettlementIncompleteTest implements RuleExample {
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  @Override
  public Rule rule() {
    return new SettlementIncomplete(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    whole(night, "1");
    whole(night, "2", DSCG_WAY, null);
    charge(night, "a", "2");
  }

  @Override
  public void kept(RuleNight night) {
    whole(night, "1");
    whole(night, "2", DSCG_WAY, "4");
  }

  @Test
  void whatIsMissingIsNamed() {
    RuleNight night = new RuleNight();
    whole(night, "whole");
    whole(night, "no diagnosis", MAIN_DIAG, null);
    whole(night, "no way", DSCG_WAY, null);
    whole(night, "neither", MAIN_DIAG, null, DSCG_WAY, null);
    whole(night, "middle", MAIN_DIAG, null, MID_SETL_FLAG, "1");
    whole(night, "not middle", MAIN_DIAG, null, MID_SETL_FLAG, "0");
    whole(night, "clinic", MAIN_DIAG, null, VISIT_KIND, "clinic");
    whole(night, "no kind", MAIN_DIAG, null, VISIT_KIND, null);
    whole(night, "of another night", MAIN_DIAG, null, ARRIVED, "2026-03-01");

    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "no diagnosis/", NOTHING,
                "no way/", NOTHING,
                "neither/", NOTHING,
                "not middle/", NOTHING));
    assertThat(evidence(night, rule(), "no diagnosis")).isEqualTo("结算清单信息异常：缺少主要诊断");
    assertThat(evidence(night, rule(), "neither")).isEqualTo("结算清单信息异常：缺少主要诊断、缺少离院方式");
  }

  @Test
  void datesOutOfOrderAreNamed() {
    RuleNight night = new RuleNight();
    whole(night, "one day", BEGNDATE, "2026-02-25");
    whole(night, "reversed", BEGNDATE, "2026-02-26");
    whole(night, "settled on the last day", SETL_TIME, "2026-02-25 00:00:00");
    whole(night, "settled before", SETL_TIME, "2026-02-24 23:59:59");
    whole(night, "no first day", BEGNDATE, null);
    whole(night, "no last day", ENDDATE, null);
    whole(night, "no moment", SETL_TIME, null);

    assertThat(night.accused(rule())).containsOnlyKeys("reversed/", "settled before/");
    assertThat(evidence(night, rule(), "reversed"))
        .isEqualTo("结算清单信息异常：入院日期2026-02-26晚于出院日期2026-02-25");
    assertThat(evidence(night, rule(), "settled before"))
        .isEqualTo("结算清单信息异常：出院日期2026-02-25晚于结算日期2026-02-24");
  }

  @Test
  void anInstitutionThatNeverSendsBothIsNotJudged() {
    RuleNight night = new RuleNight();
    whole(night, "way alone", FIXMEDINS_CODE, "A", MAIN_DIAG, null);
    whole(night, "diagnosis alone", FIXMEDINS_CODE, "A", DSCG_WAY, null);
    whole(night, "sent at a clinic", FIXMEDINS_CODE, "A", VISIT_KIND, "clinic");
    whole(night, "nowhere", FIXMEDINS_CODE, null);
    whole(night, "nowhere either", FIXMEDINS_CODE, null, MAIN_DIAG, null);
    whole(night, "sent before", FIXMEDINS_CODE, "B", ARRIVED, "2026-02-10");
    whole(night, "not sent", FIXMEDINS_CODE, "B", MAIN_DIAG, null);

    assertThat(night.accused(rule())).containsOnlyKeys("not sent/");
  }

  private static void whole(RuleNight night, String id, Object... differs) {
    settle(night, id, with(differs, MAIN_DIAG, "J18.900", DSCG_WAY, "1"));
  }
}
