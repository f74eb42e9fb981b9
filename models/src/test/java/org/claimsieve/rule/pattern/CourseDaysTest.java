package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.FeeLine.FEE_OCUR_TIME;
import static org.claimsieve.schema.FeeLine.HILIST_CODE;
import static org.claimsieve.schema.FeeLine.HILIST_NAME;
import static org.claimsieve.schema.FeeLine.MDTRT_ID;
import static org.claimsieve.schema.FeeLine.SETL_ID;

import java.util.Arrays;
import org.claimsieve.knowledge.LimitKind;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.junit.jupiter.api.Test;

final class CourseDaysTest implements RuleExample {
  @Override
  public Rule rule() {
    return new CourseDays(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    kept(night);
    use(night, "3", "2026-02-23 09:00:00");
  }

  @Override
  public void kept(RuleNight night) {
    night.limit(LimitKind.COURSE, "COURSE", "", "", "2").claim();
    use(night, "1", "2026-02-21 09:00:00");
    use(night, "2", "2026-02-22 09:00:00");
  }

  private static void use(RuleNight night, String line, String moment, Object... differs) {
    Object[] own = {HILIST_CODE, "COURSE", HILIST_NAME, "某针剂", FEE_OCUR_TIME, moment};
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    night.line(line, all);
  }

  @Test
  void linesOnDaysBeyondTheLimitAreAccused() {
    RuleNight night =
        new RuleNight()
            .limit(LimitKind.COURSE, "COURSE", "", "", "2")
            .claim()
            .claim(SETL_ID, "T", MDTRT_ID, "N");
    use(night, "1", "2026-02-20 08:00:00");
    use(night, "1 again", "2026-02-20 20:00:00");
    use(night, "2", "2026-02-24 08:00:00");
    use(night, "3", "2026-02-25 08:00:00");
    use(night, "3 again", "2026-02-25 09:00:00");
    use(night, "no moment", null);
    use(night, "other visit", "2026-02-25 08:00:00", SETL_ID, "T", MDTRT_ID, "N");
    night.line("no limit", FEE_OCUR_TIME, "2026-02-25 08:00:00");

    assertThat(night.accused(rule())).containsOnlyKeys("S/3", "S/3 again");
    assertThat(night.screen(rule()).findings().first().<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("“某针剂”本次就诊使用3天，支付不超过2天");
  }
}
