package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.ClaimFact.SETL_ID;
import static org.claimsieve.schema.Stay.DSCG_WAY;
import static org.claimsieve.schema.Stay.MAIN_DIAG;
import static org.claimsieve.schema.Stay.MED_TYPE;

import java.math.BigDecimal;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.claimsieve.schema.Finding;
import org.claimsieve.schema.FindingLine;
import org.junit.jupiter.api.Test;

final class SplitAdmissionTest implements RuleExample {
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new SplitAdmission(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .episode("1", "P", "H", "2026-01-20", "2026-02-15", false)
        .episode("2", "P", "H", "2026-02-20", "2026-02-25", true);
  }

  @Override
  public void kept(RuleNight night) {
    night
        .episode("1", "P", "H", "2026-01-20", "2026-02-10", false)
        .episode("2", "P", "H", "2026-02-20", "2026-02-25", true);
  }

  @Test
  void aReturnOnDaySevenIsSplitAndOnDayEightIsNot() {
    RuleNight night =
        new RuleNight()
            .episode("a1", "A", "H", "2026-02-01", "2026-02-10", false)
            .episode("a2", "A", "H", "2026-02-17", "2026-02-20", true)
            .episode("b1", "B", "H", "2026-02-01", "2026-02-10", false)
            .episode("b2", "B", "H", "2026-02-18", "2026-02-20", true)
            .episode("c1", "C", "H", "2026-02-01", "2026-02-10", false)
            .episode("c2", "C", "H", "2026-02-10", "2026-02-12", true)
            .episode("d1", "D", "H", "2026-02-01", "2026-02-10", false)
            .episode("d2", "D", "H", "2026-02-09", "2026-02-12", true)
            .episode("e1", "E", "H", "2026-02-01", "2026-02-10", false)
            .episode("e2", "F", "H", "2026-02-12", "2026-02-15", true)
            .episode("g1", "G", "H", "2026-02-01", "2026-02-10", false)
            .episode("g2", "G", "K", "2026-02-12", "2026-02-15", true)
            .episode("h1", "I", "H", "2026-02-10", "2026-02-01", false)
            .episode("h2", "I", "H", "2026-02-12", "2026-02-15", true)
            .episode("j1", "J", "H", "2026-02-01", "2026-02-10", false)
            .episode("j2", "J", "H", "2026-02-12", "2026-02-15", false)
            .episode("k1", null, "H", "2026-02-01", "2026-02-10", false)
            .episode("k2", null, "H", "2026-02-12", "2026-02-15", true)
            .line("x", SETL_ID, "Sa2")
            .line("y", SETL_ID, "Sa2");
    BigDecimal line = new BigDecimal("80.00");
    BigDecimal whole = new BigDecimal("800.00");

    assertThat(night.accused(new SplitAdmission(none)))
        .isEqualTo(Map.of("Sa2/x", line, "Sa2/y", line, "Sc2/", whole));
    Row finding = night.screen(new SplitAdmission(none)).findings().filter("psn_no = 'A'").first();
    assertThat(finding.<BigDecimal>getAs(Finding.VOLA_AMT)).isEqualTo("160.00");
    assertThat(finding.<String>getAs(Finding.VOLA_CONT))
        .isEqualTo("2026-02-10出院后第7天（2026-02-17）在同一机构再次入院，主要诊断先后为J18.900、J18.900");
    assertThat(night.screen(new SplitAdmission(none)).lines().filter("setl_id = 'Sa1'").first())
        .extracting(r -> r.<String>getAs(FindingLine.VOLA_ITEM_TYPE))
        .isEqualTo("2");
  }

  @Test
  void plannedAndExcusedReturnsAreNotSplit() {
    RuleNight night =
        pair("diag", MAIN_DIAG, "K35.900")
            .and(pair("chemo", MAIN_DIAG, "Z51.100"))
            .and(pair("er", MED_TYPE, "24"))
            .and(pair("delivery", MED_TYPE, "52"))
            .and(pairAfter("transfer", DSCG_WAY, "2"))
            .and(pairAfter("left", DSCG_WAY, "4"))
            .and(pair("nodiag", MAIN_DIAG, null))
            .and(
                new RuleNight()
                    .episode("y1", "Y", "H", "2025-12-01", "2025-12-31", false)
                    .episode("y2", "Y", "H", "2026-01-01", "2026-01-05", true));

    assertThat(night.accused(new SplitAdmission(none)).keySet()).containsExactly("Snodiag2/");
    RuleOptions any = RuleOptions.of(Map.of("split-admission", Map.of("same-diagnosis", "false")));
    assertThat(night.accused(new SplitAdmission(any)).keySet())
        .containsExactly("Sdiag2/", "Snodiag2/");
  }

  private static RuleNight pair(String id, Object... later) {
    return new RuleNight()
        .episode(id + "1", id, "H", "2026-02-01", "2026-02-10", false)
        .episode(id + "2", id, "H", "2026-02-12", "2026-02-15", true, later);
  }

  private static RuleNight pairAfter(String id, Object... earlier) {
    return new RuleNight()
        .episode(id + "1", id, "H", "2026-02-01", "2026-02-10", false, earlier)
        .episode(id + "2", id, "H", "2026-02-12", "2026-02-15", true);
  }
}
