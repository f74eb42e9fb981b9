package org.claimsieve.city;

import java.util.List;

/** Ten persons pay the same total at one pharmacy on one day; the last purchase is named. */
final class SameAmountRun implements CrowdScheme {
  private static final int PERSONS = 10;
  private static final int FROM = 9 * 3600;
  private static final int STEP = 2400;

  @Override
  public String name() {
    return "same-amount-run";
  }

  @Override
  public int persons() {
    return PERSONS;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    Appointment visit = purchase(agenda, seat, seat.day(agenda.world()));
    visit.clock = FROM + STEP * seat.role();
  }

  /** More packs of one drug than anybody else buys. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    int number = episode.plan.number;
    List<Item> drugs = Shelf.everyday(world);
    episode.charges.clear();
    Shelf.sell(episode, world, drugs.get(number % drugs.size()), 4 + number % 3);
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    if (episode.plan.role == PERSONS - 1) {
      truth.visit(name(), episode, episode.lastBill().funds().inScope());
    }
  }
}
