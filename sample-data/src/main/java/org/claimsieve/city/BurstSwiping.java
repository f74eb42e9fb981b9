package org.claimsieve.city;

import java.util.List;

/**
 * Thirty-three settlements at one pharmacy within an hour of the evening, three of each card; the
 * last is named.
 */
final class BurstSwiping implements CrowdScheme {
  private static final int PERSONS = 11;
  private static final int TIMES = 3;
  private static final int FROM = 18 * 3600 + 300;
  private static final int STEP = 90;

  @Override
  public String name() {
    return "burst-swiping";
  }

  @Override
  public int persons() {
    return PERSONS;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    for (int time = 0; time < TIMES; time++) {
      Appointment visit = purchase(agenda, seat, seat.day(agenda.world()));
      visit.role = time * PERSONS + seat.role();
      visit.clock = FROM + STEP * visit.role;
    }
  }

  /** Another drug for each person and each time. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    List<Item> drugs = Shelf.everyday(world);
    int role = episode.plan.role;
    episode.charges.clear();
    Item drug = drugs.get((role + role / PERSONS) % drugs.size());
    Shelf.sell(episode, world, drug, dice.between(1, 2));
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == TIMES * PERSONS - 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
