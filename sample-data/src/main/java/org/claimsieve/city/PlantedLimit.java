package org.claimsieve.city;

import java.util.List;

/**
 * Breaks the limits of one rule, in one of the ways that {@code city/breaches.csv} has for it, and
 * no other limit. A visit outside hospital keeps nothing of its honest charges but the
 * consultation.
 */
final class PlantedLimit implements Scheme {
  private final String name;
  private final List<Breach> breaches;

  PlantedLimit(String name, List<Breach> breaches) {
    this.name = name;
    this.breaches = List.copyOf(breaches);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean choosy() {
    return breaches.stream().noneMatch(Breach::suitsAll);
  }

  @Override
  public boolean suits(Person person, int day) {
    return breaches.stream().anyMatch(breach -> breach.suits(person, day));
  }

  @Override
  public void plant(Agenda agenda, Dice dice) {
    World world = agenda.world();
    Person person = agenda.person();
    List<Breach> suitable =
        breaches.stream().filter(breach -> breach.suits(person, world.firstDay())).toList();
    Breach breach = dice.pick(suitable);
    Provider place = world.apple(this, breach.where(world), dice);
    int days = dice.between(breach.minDays(), breach.maxDays());
    for (int attempt = 0; attempt < 20; attempt++) {
      int end = world.plantDay(dice);
      int begin = end - days;
      boolean fits = breach.suits(person, begin) && breach.suits(person, end);
      if (fits && breach.free(agenda, begin, end)) {
        Illness illness = world.illness(person, begin, breach::weight, dice);
        Appointment visit = breach.plan(agenda, place, illness, begin, end);
        visit.role = breaches.indexOf(breach);
        visit.scheme = this;
        return;
      }
    }
  }

  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Breach breach = breaches.get(episode.plan.role);
    if (!episode.plan.inpatient()) {
      episode.strip();
    }
    int place = 0;
    for (PlantedCharge planted : dice.pick(breach.ways())) {
      place++;
      planted.add(episode, world, place);
    }
  }
}
