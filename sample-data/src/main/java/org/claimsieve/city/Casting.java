package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;

/** Decides who takes part in which scheme: one of every so many persons, evenly over the city. */
final class Casting {
  private static final double RATE_DAYS = 30;
  private static final double RATE_PERSONS = 1000;

  /** A scheme and the size of the groups of which one member is chosen. */
  private record Part(Scheme scheme, int group) {}

  private final long seed;
  private final List<Part> parts = new ArrayList<>();

  Casting(CityOptions options) {
    this.seed = options.seed();
    for (Scheme scheme : Schemes.ALL) {
      double rate = options.schemes().rate(scheme.name());
      double perPerson = rate / RATE_PERSONS * options.days() / RATE_DAYS;
      if (perPerson > 0) {
        parts.add(new Part(scheme, (int) Math.max(1, Math.floor(1 / perPerson))));
      }
    }
  }

  void plant(Agenda agenda) {
    int index = agenda.person().index();
    for (Part part : parts) {
      int name = part.scheme.name().hashCode();
      Dice group = Dice.of(seed, Streams.CHOSEN, name, index / part.group);
      if (index % part.group == group.below(part.group)) {
        part.scheme.plant(agenda, Dice.of(seed, Streams.PLANT, name, index));
      }
    }
  }
}
