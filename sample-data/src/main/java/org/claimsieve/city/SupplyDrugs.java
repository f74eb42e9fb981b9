package org.claimsieve.city;

import java.util.List;

/**
 * Drugs with which schemes plant supply. The knowledge of {@code early-refill} and {@code
 * over-supply} has to list those of its own rule with the days that one sales unit lasts; no other
 * rule about supply should list them, so that a case breaks that rule alone.
 */
final class SupplyDrugs {
  /**
   * A drug by its key in {@code items.csv}.
   *
   * @param unitDays days that one sales unit lasts at one tablet a day
   */
  record Supply(String key, int unitDays) {
    /** Sales units for about two months, no day more. */
    int packs() {
      return TWO_MONTHS / unitDays;
    }

    /** Days that they last. */
    int days() {
      return packs() * unitDays;
    }
  }

  private static final int TWO_MONTHS = 60;

  static final List<Supply> EARLY_REFILL =
      List.of(
          new Supply("empagliflozin", 30),
          new Supply("sitagliptin", 14),
          new Supply("ticagrelor", 7));

  static final List<Supply> OVER_SUPPLY =
      List.of(
          new Supply("rivaroxaban", 30), new Supply("apixaban", 7), new Supply("sacubitril", 7));

  private SupplyDrugs() {}

  /** The same drug in every visit of a person's case. */
  static Supply of(Scheme scheme, Person person, List<Supply> drugs) {
    return Dice.of(person.seed(), Streams.CASE, scheme.name().hashCode(), person.index())
        .pick(drugs);
  }
}
