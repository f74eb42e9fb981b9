package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.rule.pattern.Visits.evidence;
import static org.claimsieve.rule.pattern.Wards.charge;
import static org.claimsieve.rule.pattern.Wards.settle;
import static org.claimsieve.rule.pattern.Wards.with;
import static org.claimsieve.schema.ClaimFact.ARRIVED;
import static org.claimsieve.schema.ClaimFact.BEGNDATE;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.MAIN_DIAG;
import static org.claimsieve.schema.ClaimFact.MDTRT_ID;
import static org.claimsieve.schema.ClaimFact.MID_SETL_FLAG;
import static org.claimsieve.schema.ClaimFact.SETL_TIME;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;

import java.math.BigDecimal;
import java.util.Map;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class DiagnosisWithoutServiceTest implements RuleExample {
  private static final String ID = "diagnosis-without-service";
  private static final String REPAIR = "DIAGNOSISWITHOUTSERVICE1";
  private static final String GAS = "DIAGNOSISWITHOUTSERVICE2";
  private static final String DETACHED = "H33.500";
  private static final BigDecimal ALL = new BigDecimal("80.00");

  @Override
  public Rule rule() {
    return new DiagnosisWithoutService(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night.limit(ID, LimitKind.DIAGNOSIS, REPAIR, "", "", "H33");
    settle(night, "1", MAIN_DIAG, DETACHED);
    charge(night, "a", "1");
  }

  @Override
  public void kept(RuleNight night) {
    night.limit(ID, LimitKind.DIAGNOSIS, REPAIR, "", "", "H33");
    settle(night, "1", MAIN_DIAG, DETACHED);
    charge(night, "a", "1", HILIST_CODE, REPAIR);
    charge(night, "b", "1");
  }

  @Test
  void noneOfTheExpectedItemsIsAccused() {
    RuleNight night =
        new RuleNight()
            .limit(ID, LimitKind.DIAGNOSIS, REPAIR, "", "", "H33")
            .limit(ID, LimitKind.DIAGNOSIS, GAS, "", "", "H33;H43");
    stay(night, "none", DETACHED, "X1");
    charge(night, "none again", "none");
    stay(night, "one", DETACHED, REPAIR);
    stay(night, "the other", DETACHED, GAS);
    stay(night, "of another diagnosis", "H43.100", REPAIR);
    stay(night, "nothing expected", "H34.100", "X1");
    stay(night, "longer code", "AH33.500", "X1");
    stay(night, "no diagnosis", null, "X1");
    stay(night, "no item", DETACHED, null);
    charge(night, "no item again", "no item");
    settle(night, "no lines", MAIN_DIAG, DETACHED);
    stay(night, "clinic", DETACHED, "X1", VISIT_KIND, "clinic");
    stay(night, "no kind", DETACHED, "X1", VISIT_KIND, null);
    stay(night, "of another night", DETACHED, "X1", ARRIVED, "2026-03-01");

    assertThat(night.accused(rule()))
        .isEqualTo(
            Map.of(
                "none/none", ALL,
                "none/none again", ALL,
                "of another diagnosis/of another diagnosis", ALL));
    assertThat(evidence(night, rule(), "none"))
        .endsWith("主要诊断H33.500，费用明细中没有知识库所列应有项目中的任何一项（共列2项）");
  }

  @Test
  void aStaySettledInPartsIsNotJudged() {
    RuleNight night = new RuleNight().limit(ID, LimitKind.DIAGNOSIS, REPAIR, "", "", "H33");
    stay(night, "middle", DETACHED, "X1", MID_SETL_FLAG, "1");
    stay(night, "first", DETACHED, "X1", MDTRT_ID, "M", ARRIVED, "2026-02-10");
    stay(night, "last", DETACHED, "X1", MDTRT_ID, "M");
    stay(night, "no stay", DETACHED, "X1", MDTRT_ID, null);
    stay(night, "no stay either", "J18.900", "X1", MDTRT_ID, null);

    assertThat(night.accused(rule())).containsOnlyKeys("no stay/no stay");
  }

  @Test
  void theLastDayDecidesWhatIsExpected() {
    RuleNight night =
        new RuleNight().limit(ID, LimitKind.DIAGNOSIS, REPAIR, "2026-02-21", "2026-02-24", "H33");
    for (String day : new String[] {"2026-02-20", "2026-02-21", "2026-02-24", "2026-02-25"}) {
      stay(night, day, DETACHED, "X1", BEGNDATE, "2026-02-18", ENDDATE, day);
    }
    stay(night, "settled", DETACHED, "X1", ENDDATE, null, SETL_TIME, "2026-02-24 23:59:59");

    assertThat(night.accused(rule()))
        .containsOnlyKeys("2026-02-21/2026-02-21", "2026-02-24/2026-02-24", "settled/settled");
  }

  /** A settlement with one line of the same name. */
  private static void stay(
      RuleNight night, String id, String diagnosis, String item, Object... differs) {
    settle(night, id, with(differs, MAIN_DIAG, diagnosis));
    charge(night, id, id, HILIST_CODE, item);
  }
}
