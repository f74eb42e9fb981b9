package org.claimsieve.rule.pattern;

import java.util.Arrays;
import org.claimsieve.rule.RuleNight;
import org.claimsieve.schema.ClaimFact;
import org.claimsieve.schema.FeeLine;

/** In-patient settlements, each a stay and a person of its own, and their lines. */
final class Wards {
  private Wards() {}

  /** The settlement of a stay; what differs comes last. */
  static void settle(RuleNight night, String id, Object... differs) {
    night.claim(
        with(
            differs,
            ClaimFact.SETL_ID,
            id,
            ClaimFact.MDTRT_ID,
            id,
            ClaimFact.ENCOUNTER_ID,
            id,
            ClaimFact.PSN_NO,
            "P" + id));
  }

  /** A line of that settlement; what differs comes last. */
  static void charge(RuleNight night, String line, String settlement, Object... differs) {
    night.line(line, with(differs, FeeLine.SETL_ID, settlement, FeeLine.MDTRT_ID, settlement));
  }

  /** Columns and values of an example's own, before what differs. */
  static Object[] with(Object[] differs, Object... own) {
    Object[] all = Arrays.copyOf(own, own.length + differs.length);
    System.arraycopy(differs, 0, all, own.length, differs.length);
    return all;
  }
}
