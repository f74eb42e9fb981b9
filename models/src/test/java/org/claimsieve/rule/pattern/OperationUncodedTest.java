package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Wards.charge;
import static org.claimsieve.rule.pattern.Wards.settle;
import static org.claimsieve.rule.pattern.Wards.with;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.FIXMEDINS_CODE;
import static org.claimsieve.schema.ClaimFact.MID_SETL_FLAG;
import static org.claimsieve.schema.ClaimFact.OPERATIONS;
import static org.claimsieve.schema.ClaimFact.SURGERY_AMT;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class OperationUncodedTest implements RuleExample {
  private static final String APPENDIX = "47.0100";

  @Override
  public Rule rule() {
    return new OperationUncoded(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    surgery(night, "1", OPERATIONS, APPENDIX);
    surgery(night, "2");
    charge(night, "a", "2");
  }

  @Override
  public void kept(RuleNight night) {
    surgery(night, "1", OPERATIONS, APPENDIX);
    surgery(night, "2", OPERATIONS, APPENDIX);
  }

  @Test
  void surgeryWithoutACodeIsAccusedAtItsFee() {
    RuleNight night = new RuleNight();
    surgery(night, "coded", OPERATIONS, APPENDIX);
    surgery(night, "uncoded");
    surgery(night, "empty", OPERATIONS, "");
    surgery(night, "one fen", SURGERY_AMT, "0.01");
    surgery(night, "dear", SURGERY_AMT, "900");
    surgery(night, "none", SURGERY_AMT, "0");
    surgery(night, "unknown", SURGERY_AMT, null);
    surgery(night, "middle", MID_SETL_FLAG, "1");
    surgery(night, "clinic", VISIT_KIND, "clinic");
    surgery(night, "no kind", VISIT_KIND, null);
    surgery(night, "of another night", ARRIVED, "2026-03-01");
    charge(night, "line", "uncoded");

    // 800 are at stake in each settlement.
    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "uncoded/", new BigDecimal("500.00"),
                "empty/", new BigDecimal("500.00"),
                "one fen/", new BigDecimal("0.01"),
                "dear/", new BigDecimal("800.00")));
    assertThat(evidence(night, rule(), "uncoded")).endsWith("住院收取手术费500.00元，未填写任何手术操作编码");
  }

  @Test
  void anInstitutionThatNeverSendsCodesIsNotJudged() {
    RuleNight night = new RuleNight();
    surgery(night, "never", FIXMEDINS_CODE, "A");
    surgery(night, "never filled", FIXMEDINS_CODE, "A", OPERATIONS, "");
    surgery(night, "nowhere", FIXMEDINS_CODE, null);
    surgery(night, "nowhere, coded", FIXMEDINS_CODE, null, OPERATIONS, APPENDIX);
    surgery(night, "before", FIXMEDINS_CODE, "B", OPERATIONS, APPENDIX, ARRIVED, "2026-02-10");
    surgery(night, "after", FIXMEDINS_CODE, "B");
    settle(night, "clinic", FIXMEDINS_CODE, "C", OPERATIONS, APPENDIX, VISIT_KIND, "clinic");
    surgery(night, "ward", FIXMEDINS_CODE, "C");

    assertThat(night.accused(rule())).containsOnlyKeys("after/", "ward/");
  }

  private static void surgery(RuleNight night, String id, Object... differs) {
    settle(night, id, with(differs, SURGERY_AMT, "500"));
  }
}
