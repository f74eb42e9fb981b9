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
    Person person = agenda.person();
    int today = agenda.world().firstDay();
    for (Part part : parts) {
      Scheme scheme = part.scheme;
      if (scheme.suits(person, today) && chosen(part, person.index(), today)) {
        int name = scheme.name().hashCode();
        scheme.plant(agenda, Dice.of(seed, Streams.PLANT, name, person.index()));
      }
    }
  }

  /** Whether nobody whom the scheme suits stands between a member drawn by chance and this one. */
  private boolean chosen(Part part, int index, int today) {
    int group = index / part.group;
    int name = part.scheme.name().hashCode();
    int first = Dice.of(seed, Streams.CHOSEN, name, group).below(part.group);
    int steps = Math.floorMod(index % part.group - first, part.group);
    if (!part.scheme.choosy()) {
      return steps == 0;
    }
    for (long step = 0; step < steps; step++) {
      int place = (int) ((first + step) % part.group);
      Person other = Person.of(seed, group * part.group + place, today);
      if (part.scheme.suits(other, today)) {
        return false;
      }
    }
    return true;
  }
}
