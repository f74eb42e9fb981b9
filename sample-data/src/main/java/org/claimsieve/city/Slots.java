package org.claimsieve.city;

import java.util.OptionalInt;

/** Looks for room in an agenda, within the days of the city. */
final class Slots {
  private static final int ATTEMPTS = 20;

  private Slots() {}

  /**
   * A day of the planting time about which nothing else happens.
   *
   * @param before days before it that have to be free as well
   * @param after days after it that have to be free as well
   */
  static OptionalInt day(Agenda agenda, int before, int after, Dice dice) {
    World world = agenda.world();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int day = world.plantDay(dice);
      boolean inside = day - before >= world.firstDay() && day + after <= world.lastDay();
      if (inside && agenda.free(day - before, day + after)) {
        return OptionalInt.of(day);
      }
    }
    return OptionalInt.empty();
  }

  /**
   * The last day, in the planting time, of days that hold stays one after another.
   *
   * @param days all of them
   * @param after those after the end of the first stay, which has to be in the city's time
   */
  static OptionalInt lastOfStays(Agenda agenda, int days, int after, Dice dice) {
    World world = agenda.world();
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      int end = world.plantDay(dice);
      if (end - after >= world.firstDay() && agenda.freeForStay(end - days, end)) {
        return OptionalInt.of(end);
      }
    }
    return OptionalInt.empty();
  }
}
