package org.claimsieve.rule.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.claimsieve.schema.Stay.DSCG_WAY;
import static org.claimsieve.schema.Stay.MED_TYPE;

import org.claimsieve.rule.Rule;
import org.claimsieve.rule.RuleExample;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.rule.RuleOptions;
import org.junit.jupiter.api.Test;

final class OverlappingStaysTest implements RuleExample {
  private final RuleOptions none = RuleOptions.none();

  @Override
  public Rule rule() {
    return new OverlappingStays(RuleOptions.none());
  }

  @Override
  public void broken(RuleNight night) {
    night
        .episode("1", "P", "H", "2026-02-18", "2026-02-22", false)
        .episode("2", "P", "K", "2026-02-20", "2026-02-25", true);
  }

  @Override
  public void kept(RuleNight night) {
    night
        .episode("1", "P", "H", "2026-02-20", "2026-02-25", false)
        .episode("2", "P", "K", "2026-02-25", "2026-02-27", true);
  }

  @Test
  void theLaterOfTwoOverlappingStaysIsAccused() {
    RuleNight night =
        new RuleNight()
            .episode("a2", "A", "H", "2026-02-01", "2026-02-10", true)
            .episode("a1", "A", "K", "2026-02-09", "2026-02-20", false)
            .episode("b1", "B", "H", "2026-02-01", "2026-02-10", true)
            .episode("b2", "B", "K", "2026-02-10", "2026-02-20", true)
            .episode("c1", "C", "H", "2026-02-01", "2026-02-10", true)
            .episode("c2", "C", "H", "2026-02-05", "2026-02-20", true)
            .episode("d1", "D", "H", "2026-02-01", "2026-02-10", true, DSCG_WAY, "2")
            .episode("d2", "D", "K", "2026-02-05", "2026-02-20", true)
            .episode("e1", "E", "H", "2026-02-01", "2026-02-10", true)
            .episode("e2", "F", "K", "2026-02-05", "2026-02-20", true)
            .episode("g1", "G", "H", "2026-02-01", "2026-02-10", true)
            .episode("g2", "G", "K", "2026-02-01", "2026-02-10", true)
            .episode("h1", "I", "H", "2026-02-10", "2026-02-01", true)
            .episode("h2", "I", "K", "2026-02-02", "2026-02-20", true)
            .episode("j1", "J", "H", "2026-02-01", "2026-02-10", false)
            .episode("j2", "J", "K", "2026-02-05", "2026-02-20", false)
            .episode("k1", "L", "H", "2026-02-01", "2026-02-10", true)
            .episode("k2", "L", "K", "2026-02-05", "2026-02-20", true, MED_TYPE, "23");

    assertThat(night.accused(new OverlappingStays(none)).keySet())
        .containsExactlyInAnyOrder("Sa1/", "Sg2/");
  }
}
