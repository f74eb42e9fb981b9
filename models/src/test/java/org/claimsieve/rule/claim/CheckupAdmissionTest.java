package org.claimsieve.rule.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.ENDDATE;
import static org.claimsieve.schema.ClaimFact.EXAM_AMT;
import static org.claimsieve.schema.ClaimFact.LAB_AMT;
import static org.claimsieve.schema.ClaimFact.LINE_AMT;
import static org.claimsieve.schema.ClaimFact.LOS_DAYS;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.ClaimFact.SURGERY_AMT;
import static org.claimsieve.schema.ClaimFact.VISIT_KIND;
import static org.claimsieve.schema.FeeLine.MED_CHRGITM_TYPE;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class CheckupAdmissionTest implements RuleExample {
  @Override
  public Rule rule() {
    return new CheckupAdmission(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    brief(night, "S");
    night.line("1", MED_CHRGITM_TYPE, "03");
  }

  @Override
  public void kept(RuleNight night) {
    brief(night, "S", LAB_AMT, "299.99");
    night.line("1", MED_CHRGITM_TYPE, "03");
  }

  @Test
  void aShortStayOfExaminationsIsAccused() {
    RuleNight night = new RuleNight();
    brief(night, "At both limits");
    brief(night, "Day", LOS_DAYS, 1);
    brief(night, "Below the share", EXAM_AMT, "399.99");
    brief(night, "Four days", LOS_DAYS, 4);
    brief(night, "Reversed", LOS_DAYS, null);
    brief(night, "Surgery", SURGERY_AMT, "0.01");
    brief(night, "Surgery unknown", SURGERY_AMT, null);
    brief(night, "Exam unknown", EXAM_AMT, null);
    brief(night, "Laboratory unknown", LAB_AMT, null);
    brief(night, "Whole unknown", LINE_AMT, null);
    brief(night, "Nothing", EXAM_AMT, "0", LAB_AMT, "0", LINE_AMT, "0");
    brief(night, "Clinic", VISIT_KIND, "clinic");
    brief(night, "No kind", VISIT_KIND, null);

    assertThat(night.accused(rule())).containsOnlyKeys("At both limits/", "Day/");
  }

  @Test
  void linesOfExaminationsAndLaboratoryAreAtStake() {
    RuleNight night = new RuleNight();
    brief(night, "S", ENDDATE, "2026-02-23", LAB_AMT, "312.34");
    night
        .line("exam", MED_CHRGITM_TYPE, "03")
        .line("lab", MED_CHRGITM_TYPE, "0401")
        .line("drug", MED_CHRGITM_TYPE, "09")
        .line("unknown", MED_CHRGITM_TYPE, null);
    BigDecimal all = new BigDecimal("80.00");

    assertThat(night.accused(rule())).isEqualTo(Map.of("S/exam", all, "S/lab", all));
    Row finding = night.screen(rule()).findings().first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo(
            "线索，需核对病历：住院3天（2026-02-20至2026-02-23），无手术费，检查费、化验费合计712.34元，占明细总额1000.00元的71.2%");
  }

  @Test
  void daysAndShareAreOptions() {
    RuleNight night = new RuleNight();
    brief(night, "Four days", LOS_DAYS, 4);
    brief(night, "Sixty", EXAM_AMT, "300");
    RuleOptions wide =
        RuleOptions.of(Map.of("checkup-admission", Map.of("max-days", "4", "min-percent", "60")));

    assertThat(night.accused(rule())).isEmpty();
    assertThat(night.accused(new CheckupAdmission(wide))).containsOnlyKeys("Four days/", "Sixty/");
  }

  private static void brief(RuleNight night, String id, Object... differs) {
    Object[] own = {
      SETL_ID, id, LOS_DAYS, 3, EXAM_AMT, "400", LAB_AMT, "300", SURGERY_AMT, "0", LINE_AMT, "1000"
    };
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.claim(all);
  }
}
