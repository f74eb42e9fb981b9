package org.claimsieve.city;

import org.claimsieve.code.VisitKind;

/** One way of cheating. A scheme is a file or rows of a table, and stands in {@link Schemes}. */
interface Scheme {
  /** Kebab-case name; where a rule covers it, the rule's id. */
  String name();

  /** Whether there are persons whom the scheme does not suit. */
  default boolean choosy() {
    return false;
  }

  /** Whether a case can be planted on the person, as old as on that day; always if not choosy. */
  default boolean suits(Person person, int day) {
    return true;
  }

  /** Plans the visits of one case, where the agenda has room. */
  void plant(Agenda agenda, Dice dice);

  /** Spoils the honest charges of a planned visit. */
  default void spoil(Episode episode, World world, Dice dice) {}

  /** Says what is wrong with a visit, once it is settled; by default every wrong line. */
  default void confess(Episode episode, Truth truth) {
    for (Charge charge : episode.charges) {
      if (charge.wrong) {
        truth.line(name(), episode, charge, charge.inQuestion());
      }
    }
  }

  /** Plans one visit outside hospital on a free day of the planting time. */
  default void plantVisit(Agenda agenda, VisitKind kind, Provider provider, Dice dice) {
    World world = agenda.world();
    for (int attempt = 0; attempt < 20; attempt++) {
      int day = world.plantDay(dice);
      if (agenda.free(day, day)) {
        Illness illness = world.illness(agenda.person(), day, Illness::clinicWeight, dice);
        agenda.visit(kind, provider, illness, day).scheme = this;
        return;
      }
    }
  }

  /** Plans one stay that ends within the planting time. */
  default void plantStay(Agenda agenda, Illness illness, Provider provider, int days, Dice dice) {
    for (int attempt = 0; attempt < 20; attempt++) {
      int end = agenda.world().plantDay(dice);
      if (agenda.freeForStay(end - days, end)) {
        agenda.stay(provider, illness, end - days, end).scheme = this;
        return;
      }
    }
  }
}
