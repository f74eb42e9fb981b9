package org.claimsieve.city;

import java.util.List;

/** Eleven persons buy the same three drugs in the same quantities at one pharmacy on one day. */
final class PharmacyBundle implements CrowdScheme {
  private static final int DRUGS = 3;

  @Override
  public String name() {
    return "pharmacy-bundle";
  }

  @Override
  public int persons() {
    return 11;
  }

  @Override
  public void join(Agenda agenda, Crowds.Seat seat) {
    purchase(agenda, seat, seat.day(agenda.world()));
  }

  /** Every other one pays a fen less, so that few pay the same total. */
  @Override
  public void spoil(Episode episode, World world, Dice dice) {
    Appointment plan = episode.plan;
    List<Item> drugs = Shelf.everyday(world);
    episode.charges.clear();
    for (int i = 0; i < DRUGS; i++) {
      Item drug = drugs.get(drugs.size() - 1 - (plan.number + 2 * i) % (2 * DRUGS));
      Charge sold = Shelf.sell(episode, world, drug, 1 + i);
      sold.price -= i == 0 ? plan.role % 2 : 0;
    }
  }

  @Override
  public void confess(Episode episode, Truth truth) {
    truth.visit(name(), episode, episode.lastBill().funds().inScope());
  }
}
