package org.claimsieve.city;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the seats of all crowds to persons, evenly over the city. Nobody has two, so that no crowd
 * waits for somebody who is elsewhere; where the persons do not suffice, the last cases are left
 * out.
 */
final class Crowds {
  private static final double RATE_DAYS = 30;
  private static final double RATE_PERSONS = 1000;

  /**
   * A person's seat in a case.
   *
   * @param number of the case within its scheme
   * @param role from 0; persons of greater numbers have greater roles
   */
  record Seat(CrowdScheme scheme, int number, int role) {
    /** Whether it is the last seat of the case. */
    boolean last() {
      return role == scheme.persons() - 1;
    }

    /** Numbers of one of its persons. */
    Dice own(Agenda agenda) {
      int person = agenda.person().index();
      return Dice.of(agenda.world().seed(), Streams.PLANT, scheme.name().hashCode(), person);
    }

    /** The place of the case. Cases take turns, so that few share place and day. */
    Provider place(World world, List<Provider> places) {
      return places.get(turn(world, places.size()));
    }

    /** The day of the case, in the planting time. */
    int day(World world) {
      return world.plantFrom() + turn(world, world.lastDay() - world.plantFrom() + 1);
    }

    private int turn(World world, int count) {
      Dice dice = Dice.of(world.seed(), Streams.CASE, scheme.name().hashCode());
      return (dice.below(1000) + number) % count;
    }
  }

  private final int persons;
  private final List<Seat> seats = new ArrayList<>();

  Crowds(CityOptions options) {
    this.persons = options.persons();
    List<CrowdScheme> schemes =
        Schemes.ALL.stream()
            .filter(CrowdScheme.class::isInstance)
            .map(CrowdScheme.class::cast)
            .toList();
    int most = schemes.stream().mapToInt(crowd -> cases(options, crowd.name())).max().orElse(0);
    for (int number = 0; number < most; number++) {
      for (CrowdScheme scheme : schemes) {
        if (number < cases(options, scheme.name()) && seats.size() + scheme.persons() <= persons) {
          give(scheme, number);
        }
      }
    }
  }

  /** Cases of a crowd in the city, as far as the persons suffice. */
  static int cases(CityOptions options, String scheme) {
    double shares = options.persons() / RATE_PERSONS * options.days() / RATE_DAYS;
    return (int) Math.round(options.schemes().rate(scheme) * shares);
  }

  private void give(CrowdScheme scheme, int number) {
    for (int role = 0; role < scheme.persons(); role++) {
      seats.add(new Seat(scheme, number, role));
    }
  }

  /** Plans what the crowd needs of a person, counted from the first of the city, if any. */
  void plant(Agenda agenda, int person) {
    Seat seat = seat(person);
    if (seat != null) {
      seat.scheme.join(agenda, seat);
    }
  }

  /** The nth seat is of the person n shares behind the first one. */
  @Nullable Seat seat(int person) {
    long place = ((long) person * seats.size() + persons - 1) / persons;
    boolean taken = place < seats.size() && place * persons / seats.size() == person;
    return taken ? seats.get((int) place) : null;
  }
}
